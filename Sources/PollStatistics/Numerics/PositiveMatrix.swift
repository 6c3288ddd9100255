import CNumerics

/// The inverse and the determinant of a symmetric positive definite matrix, by Eigen.
struct PositiveMatrix: Sendable, Hashable {
    let size: Int
    /// Rows one after the other.
    let inverse: [Double]
    let logDeterminant: Double

    /// `nil` where the matrix is not positive definite to the precision of a double.
    init?(_ matrix: [Double], size: Int) {
        var inverse = Array(repeating: 0.0, count: size * size)
        var logarithm = 0.0
        guard matrix.count == size * size, size > 0,
            pk_positive_inverse(matrix, Int32(size), &inverse, &logarithm) == 1
        else { return nil }
        self.size = size
        self.inverse = inverse
        logDeterminant = logarithm
    }

    /// Entry (i, j) of the inverse.
    subscript(_ i: Int, _ j: Int) -> Double { inverse[i * size + j] }

    /// A⁻¹ b.
    func solve(_ right: [Double]) -> [Double] {
        (0..<size).map { i in (0..<size).reduce(0) { $0 + inverse[i * size + $1] * right[$1] } }
    }

    /// c′ A⁻¹ c.
    func form(_ c: [Double]) -> Double {
        zip(c, solve(c)).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
