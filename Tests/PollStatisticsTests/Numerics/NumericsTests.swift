import Testing

@testable import PollStatistics

@Suite("Roots, minima and positive matrices")
struct NumericsTests {
    @Test("a root is found to the last digits; equal signs and NaN have none")
    func root() throws {
        let root = try #require(OneVariableSearch.root(in: 0...2) { $0 * $0 - 2 })
        #expect(abs(root - 2.0.squareRoot()) < 1e-14)
        #expect(OneVariableSearch.root(in: 2...3) { $0 * $0 - 2 } == nil)
        #expect(OneVariableSearch.root(in: 0...2) { _ in .nan } == nil)
        #expect(OneVariableSearch.root(in: 0...2) { $0 } == 0)
    }

    @Test("a minimum is found inside and at an end")
    func minimum() {
        #expect(abs(OneVariableSearch.minimum(in: -5...5) { ($0 - 1.25) * ($0 - 1.25) } - 1.25) < 1e-6)
        #expect(abs(OneVariableSearch.minimum(in: 2...5) { $0 } - 2) < 1e-6)
    }

    @Test("an inverse and a determinant, whatever the units of the columns")
    func matrix() throws {
        let matrix = try #require(PositiveMatrix([4e12, 2e3, 2e3, 3e-6], size: 2))
        #expect(abs(matrix.logDeterminant - log(8e6)) < 1e-12)
        #expect(abs(matrix[0, 0] * 8e6 / 3e-6 - 1) < 1e-12)
        #expect(PositiveMatrix([1, 2, 2, 1], size: 2) == nil)
        #expect(PositiveMatrix([1, 1, 1, 1], size: 2) == nil)
        #expect(PositiveMatrix([.nan], size: 1) == nil)
    }
}
