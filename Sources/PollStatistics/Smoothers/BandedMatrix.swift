/// A symmetric positive definite matrix whose entries lie near the diagonal, and its LDL′ decomposition.
///
/// Time and memory grow with size · bandwidth, where a general decomposition takes size cubed.
struct BandedMatrix {
    let size: Int
    let bandwidth: Int
    /// Lower band: row i holds entries (i, i − d), d from 0 to `bandwidth`.
    private var band: [Double]

    init(size: Int, bandwidth: Int) {
        (self.size, self.bandwidth) = (size, bandwidth)
        band = Array(repeating: 0, count: size * (bandwidth + 1))
    }

    /// Entry (i, j); 0 outside the band. Setting sets both halves.
    subscript(_ i: Int, _ j: Int) -> Double {
        get {
            let distance = abs(i - j)
            return distance > bandwidth ? 0 : band[max(i, j) * (bandwidth + 1) + distance]
        }
        set { band[max(i, j) * (bandwidth + 1) + abs(i - j)] = newValue }
    }

    /// In place: the diagonal holds D and the band below it L, whose diagonal is 1. `nil` where it is not positive definite.
    func decomposed() -> BandedMatrix? {
        var factor = self
        for i in 0..<size {
            for j in max(0, i - bandwidth)..<(i + 1) {
                var sum = self[i, j]
                for k in max(0, i - bandwidth)..<max(j, max(0, i - bandwidth)) where j - k <= bandwidth {
                    sum -= factor[i, k] * factor[j, k] * factor[k, k]
                }
                factor[i, j] = j < i ? sum / factor[j, j] : sum
            }
            guard factor[i, i] > 1e-14 * abs(self[i, i]), factor[i, i].isFinite else { return nil }
        }
        return factor
    }

    /// A⁻¹ b, from the decomposed matrix.
    func solve(_ right: [Double]) -> [Double] {
        var x = right
        for i in 0..<size {
            for k in max(0, i - bandwidth)..<i { x[i] -= self[i, k] * x[k] }
        }
        for i in 0..<size { x[i] /= self[i, i] }
        for i in (0..<size).reversed() {
            for k in (i + 1)..<max(i + 1, min(size, i + bandwidth + 1)) { x[i] -= self[k, i] * x[k] }
        }
        return x
    }

    /// The band of A⁻¹, from the decomposed matrix.
    ///
    /// Source: Hutchinson & de Hoog (1985), Numerische Mathematik 47, 99–106.
    func inverseBand() -> BandedMatrix {
        var inverse = BandedMatrix(size: size, bandwidth: bandwidth)
        for i in (0..<size).reversed() {
            let below = (i + 1)..<max(i + 1, min(size, i + bandwidth + 1))
            for j in below.reversed() {
                inverse[i, j] = -below.reduce(0) { $0 + self[$1, i] * inverse[$1, j] }
            }
            inverse[i, i] = 1 / self[i, i] - below.reduce(0) { $0 + self[$1, i] * inverse[$1, i] }
        }
        return inverse
    }
}
