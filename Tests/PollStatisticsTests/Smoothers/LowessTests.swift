import Testing

@testable import PollStatistics

@Suite("Lowess")
struct LowessTests {
    private let x = (0..<30).map { Double($0 * $0 % 37) }

    @Test("a constant stays that constant")
    func constant() throws {
        let curve = try Lowess(x: x, y: x.map { _ in 0.42 })
        #expect(curve.fitted.allSatisfy { abs($0 - 0.42) < 1e-12 })
    }

    @Test("a straight line stays that line")
    func line() throws {
        let curve = try Lowess(x: x, y: x.map { 2 + 3 * $0 })
        #expect(zip(curve.fitted, x).allSatisfy { abs($0 - 2 - 3 * $1) < 1e-9 })
    }

    @Test("moving all values moves the curve by as much, in any order of the points")
    func shift() throws {
        var random = SplitMix64(seed: 7)
        let y = x.map { $0 / 10 + Double.random(in: -1...1, using: &random) }
        let curve = try Lowess(x: x, y: y, span: 0.4, iterations: 2)
        let moved = try Lowess(x: x.reversed(), y: y.reversed().map { $0 + 100 }, span: 0.4, iterations: 2)
        #expect(zip(curve.fitted, moved.fitted.reversed()).allSatisfy { abs($0 + 100 - $1) < 1e-9 })
    }

    @Test("robust rounds set one odd value aside")
    func odd() throws {
        let x = (0..<41).map(Double.init)
        let y = x.map { $0 + $0.truncatingRemainder(dividingBy: 2) - 0.5 + ($0 == 20 ? 12 : 0) }
        let plain = try Lowess(x: x, y: y, span: 0.5, iterations: 0)
        let robust = try Lowess(x: x, y: y, span: 0.5, iterations: 3)
        #expect(abs(plain.fitted[20] - 20) > 0.8)
        #expect(abs(robust.fitted[20] - 20) < 0.2)
    }

    @Test("refuses two points, a span of nothing and what is not finite")
    func refusals() {
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 3)) { try Lowess(x: [1, 2], y: [1, 2]) }
        #expect(throws: EstimationError.outOfRange("the span of a smoother", 0)) {
            try Lowess(x: x, y: x, span: 0)
        }
        #expect(throws: EstimationError.notFinite("x and y")) { try Lowess(x: x, y: x.map { $0 / 0 }) }
        #expect(throws: EstimationError.lengthsDiffer("x and y", 30, 1)) { try Lowess(x: x, y: [1]) }
    }
}
