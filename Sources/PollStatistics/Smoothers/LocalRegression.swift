/// Weighted polynomials around single points, as rows: what the value at a point takes of each y.
///
///     f(x₀) = Σ lⱼ yⱼ        lⱼ = wⱼ K(dⱼ/h) · Σₖ cₖ zⱼᵏ        z = (x − x₀)/h        K = (1 − d³)³
///
/// c solves the normal equations of the moments Σ w K zᵏ. Where those are near to singular, as far outside of the data,
/// polynomials orthogonal on the points take their place, and one that the points cannot bear is left out.
///
/// It holds bare memory, since it is the inner loop of every loess; nothing outlives the object.
///
/// Source: Cleveland & Devlin (1988), J. American Statistical Association 83, 596–610.
final class LocalRegression {
    let count: Int
    let x: UnsafeMutablePointer<Double>
    /// The weight of each point, without its distance.
    let weights: UnsafeMutablePointer<Double>
    /// The row of the last fit: entries of `window` only.
    let row: UnsafeMutablePointer<Double>
    /// The row of its slope, filled where asked for.
    let slopeRow: UnsafeMutablePointer<Double>
    private(set) var window = 0..<0
    private let degree: Int
    private let neighbours: Int
    /// What the farthest distance is multiplied by: above 1 for a span above 1.
    private let stretch: Double

    init(_ series: SmootherSeries, weights given: [Double], neighbours: Int, stretch: Double, degree: Int) {
        count = series.count
        (self.neighbours, self.stretch, self.degree) = (neighbours, stretch, degree)
        x = .allocate(capacity: count)
        weights = .allocate(capacity: count)
        row = .allocate(capacity: count)
        slopeRow = .allocate(capacity: count)
        x.initialize(from: series.x, count: count)
        weights.initialize(from: given, count: count)
        row.initialize(repeating: 0, count: count)
        slopeRow.initialize(repeating: 0, count: count)
    }

    deinit {
        for memory in [x, weights, row, slopeRow] { memory.deallocate() }
    }

    /// Fits around a point; `row` holds the answer. Points asked in rising order are found fastest.
    ///
    /// - Throws: `EstimationError.degenerate` where all neighbours are at the point itself, or all have weight 0.
    func fit(at center: Double, slope: Bool = false) throws(EstimationError) {
        let range = nearest(to: center)
        let radius = stretch * max(center - x[range.lowerBound], x[range.upperBound - 1] - center)
        guard radius > 0 else { throw .degenerate("the nearest \(neighbours) points share one x; widen the span") }
        window = range
        let moments = weigh(center, radius)
        guard moments.s0 > 0 else { throw .degenerate("no point near \(center) has a weight; widen the span") }
        guard let polynomial = LocalPolynomial(moments, degree: degree) else {
            fitOrthogonal(center, radius, slope: slope)
            return
        }
        let scale = 1 / radius
        let (v0, v1, v2) = (polynomial.value.0, polynomial.value.1, polynomial.value.2)
        if slope {
            let (d0, d1, d2) = (polynomial.slope.0, polynomial.slope.1, polynomial.slope.2)
            for j in window {
                let z = (x[j] - center) * scale
                slopeRow[j] = row[j] * (d0 + z * (d1 + z * d2)) * scale
            }
        }
        var j = window.lowerBound
        while j + 4 <= window.upperBound {
            let z = (load(x, j) - center) * scale
            store(row, j, load(row, j) * (v0 + z * (v1 + z * v2)))
            j += 4
        }
        while j < window.upperBound {
            let z = (x[j] - center) * scale
            row[j] *= v0 + z * (v1 + z * v2)
            j += 1
        }
    }

    /// Indices of the nearest points, starting from where the last ones were.
    private func nearest(to center: Double) -> Range<Int> {
        var low = min(window.lowerBound, count - neighbours)
        while low + neighbours < count, x[low + neighbours] - center < center - x[low] { low += 1 }
        while low > 0, center - x[low - 1] < x[low + neighbours - 1] - center { low -= 1 }
        return low..<(low + neighbours)
    }

    /// Puts the weight of each point into `row` and sums its moments.
    private func weigh(_ center: Double, _ radius: Double) -> LocalMoments {
        let scale = 1 / radius
        var (s0, s1, s2) = (Four.zero, Four.zero, Four.zero)
        var (s3, s4) = (Four.zero, Four.zero)
        var j = window.lowerBound
        while j + 4 <= window.upperBound {
            let z = (load(x, j) - center) * scale
            let square = z * z
            let size = square.squareRoot()
            let inside = 1 - square * size
            var weight = inside * inside * inside
            weight.replace(with: 1, where: size .<= 0.001)
            weight.replace(with: 0, where: size .>= 0.999)
            weight *= load(weights, j)
            store(row, j, weight)
            let first = weight * z
            let second = weight * square
            s0 += weight
            s1 += first
            s2 += second
            s3 += second * z
            s4 += second * square
            j += 4
        }
        var sums = LocalMoments(s0: s0.sum(), s1: s1.sum(), s2: s2.sum(), s3: s3.sum(), s4: s4.sum())
        while j < window.upperBound {
            let z = (x[j] - center) * scale
            let size = abs(z)
            let inside = 1 - size * size * size
            row[j] = (size <= 0.001 ? 1 : size >= 0.999 ? 0 : inside * inside * inside) * weights[j]
            sums.add(z, weight: row[j])
            j += 1
        }
        return sums
    }

    /// The same by polynomials that are orthogonal on the points: slower, and exact where moments are not.
    private func fitOrthogonal(_ center: Double, _ radius: Double, slope: Bool) {
        let z = window.map { (x[$0] - center) / radius }
        let weight = window.map { row[$0] }
        let total = weight.reduce(0, +)
        // p₀ = 1, p₁ = z − a, p₂ = (z − a) p₁ − b: values on the points, and value and slope at the center.
        var polynomials = [(on: z.map { _ in 1.0 }, value: 1.0, slope: 0.0)]
        if degree >= 1 {
            let a = zip(weight, z).reduce(0) { $0 + $1.0 * $1.1 } / total
            polynomials.append((z.map { $0 - a }, -a, 1))
            if degree >= 2 {
                let first = polynomials[1]
                let norm = zip(weight, first.on).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
                let mean = norm / total
                let skew = norm > 0 ? zip(weight, first.on).reduce(0) { $0 + $1.0 * $1.1 * $1.1 * $1.1 } / norm : 0
                let on = first.on.map { $0 * $0 - skew * $0 - mean }
                polynomials.append((on, a * a + skew * a - mean, -2 * a - skew))
            }
        }
        for j in window { (row[j], slopeRow[j]) = (0, 0) }
        for polynomial in polynomials {
            let norm = zip(weight, polynomial.on).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
            guard norm > 1e-20 * total else { break }
            for (offset, j) in window.enumerated() {
                let part = weight[offset] * polynomial.on[offset] / norm
                row[j] += part * polynomial.value
                slopeRow[j] += part * polynomial.slope / radius
            }
        }
    }
}

private typealias Four = SIMD4<Double>

@inline(__always)
private func load(_ memory: UnsafeMutablePointer<Double>, _ index: Int) -> Four {
    UnsafeRawPointer(memory + index).loadUnaligned(as: Four.self)
}

@inline(__always)
private func store(_ memory: UnsafeMutablePointer<Double>, _ index: Int, _ value: Four) {
    UnsafeMutableRawPointer(memory + index).storeBytes(of: value, as: Four.self)
}

/// Σ w zᵏ for k from 0 to 4.
struct LocalMoments {
    var s0: Double
    var s1: Double
    var s2: Double
    var s3: Double
    var s4: Double

    mutating func add(_ z: Double, weight: Double) {
        let second = weight * z * z
        s0 += weight
        s1 += weight * z
        s2 += second
        s3 += second * z
        s4 += second * z * z
    }
}

/// Coefficients cₖ such that Σ wⱼ (Σ cₖ zⱼᵏ) yⱼ is the local fit at z = 0, or its slope in z.
struct LocalPolynomial {
    let value: (Double, Double, Double)
    let slope: (Double, Double, Double)

    /// `nil` where the moments are too near to singular to be solved this way.
    init?(_ m: LocalMoments, degree: Int) {
        let line = m.s0 * m.s2 - m.s1 * m.s1
        switch degree {
        case 0:
            value = (1 / m.s0, 0, 0)
            slope = (0, 0, 0)
        case 1:
            guard line > 1e-6 * m.s0 * m.s2 else { return nil }
            value = (m.s2 / line, -m.s1 / line, 0)
            slope = (-m.s1 / line, m.s0 / line, 0)
        default:
            let (c00, c01, c02) = (m.s2 * m.s4 - m.s3 * m.s3, m.s2 * m.s3 - m.s1 * m.s4, m.s1 * m.s3 - m.s2 * m.s2)
            let determinant = m.s0 * c00 + m.s1 * c01 + m.s2 * c02
            guard determinant > 1e-6 * m.s0 * m.s2 * m.s4 else { return nil }
            value = (c00 / determinant, c01 / determinant, c02 / determinant)
            let (c11, c12) = (m.s0 * m.s4 - m.s2 * m.s2, m.s1 * m.s2 - m.s0 * m.s3)
            slope = (c01 / determinant, c11 / determinant, c12 / determinant)
        }
    }
}
