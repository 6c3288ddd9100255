import Testing

@testable import PollStatistics

@Suite("Splines and the Whittaker smoother")
struct SplineTests {
    private let x = [0.0, 1, 2.5, 3, 4.5, 7, 8]
    private let y = [41.0, 43, 42, 47, 45, 44, 49]

    @Test("a natural spline goes through its points")
    func through() throws {
        let curve = try NaturalSpline(x: x.reversed(), y: y.reversed())
        #expect(zip(x, y).allSatisfy { abs(curve.value(at: $0) - $1) < 1e-10 })
    }

    @Test("no penalty keeps the points; a heavy one gives the least-squares line")
    func limits() throws {
        let none = try SmoothingSpline(x: x, y: y, lambda: 0)
        #expect(zip(none.fitted, y).allSatisfy { abs($0 - $1) < 1e-10 })
        let heavy = try SmoothingSpline(x: x, y: y, lambda: 1e8)
        let line = try OrdinaryTrend(times: x, values: y).coefficients
        #expect(zip(heavy.fitted, x).allSatisfy { abs($0 - line.intercept - line.slope * $1) < 1e-4 })
        #expect(abs(heavy.degreesOfFreedom - 2) < 1e-4)
    }

    @Test("two values at one x count as one of twice the weight")
    func ties() throws {
        let apart = try SmoothingSpline(x: x + [1], y: y + [45], lambda: 2)
        let joined = try SmoothingSpline(
            x: x, y: [41, 44, 42, 47, 45, 44, 49], weights: [1, 2, 1, 1, 1, 1, 1], lambda: 2)
        #expect(zip(apart.fitted, joined.fitted).allSatisfy { abs($0 - $1) < 1e-10 })
        #expect(abs(apart.degreesOfFreedom - joined.degreesOfFreedom) < 1e-10)
    }

    @Test("the curve of a smoothing spline passes through its fitted values")
    func curve() throws {
        let spline = try SmoothingSpline(x: x, y: y, lambda: 1)
        #expect(zip(x, spline.fitted).allSatisfy { abs(spline.curve.value(at: $0) - $1) < 1e-10 })
    }

    @Test("Whittaker keeps a constant, and fills what is missing")
    func whittaker() throws {
        let smooth = try Whittaker(values: [0.4, nil, 0.4, 0.4, nil], lambda: 10)
        #expect(smooth.fitted.allSatisfy { abs($0 - 0.4) < 1e-10 })
        #expect(smooth.leverages[1] == 0)
    }

    @Test("refuses too few points, two values for one x of a curve through points, and what is not a number")
    func refusals() {
        #expect(throws: EstimationError.tooFewPoints(1, minimum: 2)) { try NaturalSpline(x: [1], y: [1]) }
        #expect(throws: EstimationError.self) { try NaturalSpline(x: [1, 1], y: [1, 2]) }
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) {
            try SmoothingSpline(x: [1, 1, 2], y: [1, 2, 3], lambda: 1)
        }
        #expect(throws: EstimationError.outOfRange("lambda", -1)) { try SmoothingSpline(x: x, y: y, lambda: -1) }
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) {
            try Whittaker(values: [1, nil, 2], order: 2, lambda: 1)
        }
        #expect(throws: EstimationError.notFinite("values")) { try Whittaker(values: [1, .nan, 2, 3], lambda: 1) }
    }
}
