import Testing

@testable import PollStatistics

@Suite("Loess")
struct LoessTests {
    private static func sample(_ count: Int, seed: UInt64 = 3) -> (x: [Double], y: [Double]) {
        var random = SplitMix64(seed: seed)
        let x = (0..<count).map { _ in Double.random(in: 0...10, using: &random) }
        return (x, x.map { 40 + 3 * ($0 - 5) * ($0 - 5) / 10 + Double.random(in: -2...2, using: &random) })
    }

    static let settings: [Loess.Settings] = Loess.Degree.allCases.flatMap { degree in
        Loess.Family.allCases.flatMap { family in
            [LoessSurface.direct, .interpolated].map {
                Loess.Settings(span: 0.5, degree: degree, family: family, surface: $0)
            }
        }
    }

    @Test("a constant stays that constant, without error", arguments: settings)
    func constant(_ settings: Loess.Settings) throws {
        let (x, _) = Self.sample(40)
        let curve = try Loess(x: x, y: x.map { _ in 0.42 }, settings: settings)
        #expect(curve.fitted.allSatisfy { abs($0 - 0.42) < 1e-10 })
        #expect(curve.standardErrors.allSatisfy { $0 < 1e-10 })
    }

    @Test("a polynomial of its own degree stays what it is", arguments: [LoessSurface.direct, .interpolated])
    func polynomial(_ surface: LoessSurface) throws {
        let (x, _) = Self.sample(50)
        let y = x.map { 1 - $0 + 0.3 * $0 * $0 }
        let curve = try Loess(x: x, y: y, settings: .init(span: 0.6, degree: .quadratic, surface: surface))
        #expect(zip(curve.fitted, y).allSatisfy { abs($0 - $1) < 1e-8 })
    }

    @Test("moving values moves the curve; stretching them stretches it and its errors", arguments: settings)
    func shift(_ settings: Loess.Settings) throws {
        let (x, y) = Self.sample(60)
        let curve = try Loess(x: x, y: y, settings: settings)
        let other = try Loess(x: x.map { 1000 + 7 * $0 }, y: y.map { 5 - 2 * $0 }, settings: settings)
        #expect(zip(curve.fitted, other.fitted).allSatisfy { abs(5 - 2 * $0 - $1) < 1e-6 })
        #expect(zip(curve.standardErrors, other.standardErrors).allSatisfy { abs(2 * $0 - $1) < 1e-6 })
    }

    @Test("predictions at the points are the fitted values, with their errors", arguments: settings)
    func predictions(_ settings: Loess.Settings) throws {
        let (x, y) = Self.sample(35)
        let curve = try Loess(x: x, y: y, settings: settings)
        let predictions = try curve.predictions(at: x)
        #expect(zip(predictions, curve.fitted).allSatisfy { abs($0.value - $1) < 1e-9 })
        #expect(zip(predictions, curve.standardErrors).allSatisfy { abs($0.standardError - $1) < 1e-9 })
    }

    @Test("far outside of the data the quadratic is still that of the data")
    func extrapolation() throws {
        let x = (0..<30).map(Double.init)
        let curve = try Loess(x: x, y: x.map { 2 + $0 * $0 }, settings: .init(span: 1))
        let far = try #require(try curve.predictions(at: [3000]).first)
        #expect(abs(far.value - 9_000_002) < 1)
    }

    @Test("weights that double change neither curve nor errors")
    func weights() throws {
        let (x, y) = Self.sample(40)
        let weights = x.map { 1 + $0 }
        let curve = try Loess(x: x, y: y, weights: weights)
        let doubled = try Loess(x: x, y: y, weights: weights.map { 2 * $0 })
        #expect(zip(curve.fitted, doubled.fitted).allSatisfy { abs($0 - $1) < 1e-10 })
        #expect(zip(curve.standardErrors, doubled.standardErrors).allSatisfy { abs($0 - $1) < 1e-10 })
    }

    @Test("refuses too few points, one x, a perfect fit and points beyond an interpolated surface")
    func refusals() throws {
        #expect(throws: EstimationError.tooFewPoints(3, minimum: 4)) { try Loess(x: [1, 2, 3], y: [1, 2, 3]) }
        #expect(throws: EstimationError.self) { try Loess(x: [1, 1, 1, 1, 1], y: [1, 2, 3, 4, 5]) }
        let (x, y) = Self.sample(20)
        #expect(throws: EstimationError.tooFewPoints(2, minimum: 4)) {
            try Loess(x: x, y: y, settings: .init(span: 0.1))
        }
        let curve = try Loess(x: x, y: y, settings: .init(surface: .interpolated))
        #expect(throws: EstimationError.self) { try curve.predictions(at: [-100]) }
        #expect(throws: EstimationError.notFinite("the points of a prediction")) { try curve.predictions(at: [.nan]) }
    }
}
