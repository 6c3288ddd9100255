/// One local level under the polls of several houses: the Kalman filter of the values and of an indicator of each house,
/// side by side.
///
/// The filter is linear, so that the level given any effects h is that of the values less h times those of the indicators.
/// One forward pass for a variance q thus leaves all that q and the observations say about h:
///
///     A = Σ u u′/F        of the innovations u = (u_y, u_1 … u_H)
///
/// and one backward pass gives level and variance under any mean and covariance of h. Missing days cost nothing.
///
/// It holds bare memory and steps through it without allocation, since averages over thousands of days run it for each
/// variance tried; nothing outlives the object.
///
/// Source: Rosenberg (1973), Annals of Economic and Social Measurement 2, 399–428; de Jong (1991), Annals of Statistics 19,
/// 1073–1083 (the augmented filter).
final class HouseLevelFilter {
    private typealias Four = SIMD4<Double>

    let houses: Int
    private let count: Int
    /// Blocks of four columns: the values, one column for each house, and zeros.
    private let blocks: Int
    private let days: UnsafeMutablePointer<Int>
    private let values: UnsafeMutablePointer<Double>
    private let variances: UnsafeMutablePointer<Double>
    private let house: UnsafeMutablePointer<Int>
    /// For each observation: 1/F, v/F, P given it, and the innovations and states of all columns.
    private let precisions: UnsafeMutablePointer<Double>
    private let rests: UnsafeMutablePointer<Double>
    private let spreads: UnsafeMutablePointer<Double>
    private let innovations: UnsafeMutablePointer<Four>
    private let states: UnsafeMutablePointer<Four>
    private let products: UnsafeMutablePointer<Four>
    private let scratch: UnsafeMutablePointer<Four>
    private var levelVariance = 0.0

    /// Σ log F.
    private(set) var logDeterminant = 0.0

    /// Observations in the order of days, two or more.
    init(days: [Int], values: [Double], variances: [Double], house: [Int], houses: Int) {
        (count, self.houses, blocks) = (days.count, houses, (houses + 4) / 4)
        self.days = .allocate(capacity: count)
        self.values = .allocate(capacity: count)
        self.variances = .allocate(capacity: count)
        self.house = .allocate(capacity: count)
        precisions = .allocate(capacity: count)
        rests = .allocate(capacity: count)
        spreads = .allocate(capacity: count)
        innovations = .allocate(capacity: count * blocks)
        states = .allocate(capacity: count * blocks)
        products = .allocate(capacity: 4 * blocks * blocks)
        scratch = .allocate(capacity: 4 * blocks * blocks + 3 * blocks)
        self.days.initialize(from: days, count: count)
        self.values.initialize(from: values, count: count)
        self.variances.initialize(from: variances, count: count)
        self.house.initialize(from: house, count: count)
        precisions.initialize(repeating: 0, count: count)
        rests.initialize(repeating: 0, count: count)
        spreads.initialize(repeating: 0, count: count)
        innovations.initialize(repeating: .zero, count: count * blocks)
        states.initialize(repeating: .zero, count: count * blocks)
        products.initialize(repeating: .zero, count: 4 * blocks * blocks)
        scratch.initialize(repeating: .zero, count: 4 * blocks * blocks + 3 * blocks)
    }

    deinit {
        days.deallocate()
        house.deallocate()
        for memory in [values, variances, precisions, rests, spreads] { memory.deallocate() }
        for memory in [innovations, states, products, scratch] { memory.deallocate() }
    }

    /// Entry of A: 0 is the values, j + 1 house j.
    func product(_ i: Int, _ j: Int) -> Double {
        // Blocks left of the diagonal are not filled.
        let (row, column) = (min(i, j), max(i, j))
        return products[row * blocks + column / 4][column % 4]
    }

    /// Filters with a variance q per day and all variances of observations times a factor.
    func forward(levelVariance q: Double, factor: Double = 1) {
        levelVariance = q
        logDeterminant = 0
        for index in 0..<(4 * blocks * blocks) { products[index] = .zero }
        let state = scratch
        for block in 0..<blocks { state[block] = .zero }
        // The first observation is the level: a diffuse start.
        state[0][0] = values[0]
        state[(house[0] + 1) / 4][(house[0] + 1) % 4] = 1
        var spread = factor * variances[0]
        spreads[0] = spread
        for block in 0..<blocks { states[block] = state[block] }
        var determinant = 1.0
        for index in 1..<count {
            spread += q * Double(days[index] - days[index - 1])
            let variance = factor * variances[index]
            let precision = 1 / (spread + variance)
            let gain = spread * precision
            let error = innovations + index * blocks
            for block in 0..<blocks { error[block] = -state[block] }
            let column = house[index] + 1
            error[0][0] += values[index]
            error[column / 4][column % 4] += 1
            let kept = states + index * blocks
            for block in 0..<blocks {
                state[block] += gain * error[block]
                kept[block] = state[block]
            }
            accumulate(error, precision)
            spread = gain * variance
            (precisions[index], rests[index], spreads[index]) = (precision, variance * precision, spread)
            // One logarithm for many factors, before their product leaves the range of a double.
            determinant *= precision
            if determinant < 1e-100 || determinant > 1e100 {
                logDeterminant -= log(determinant)
                determinant = 1
            }
        }
        logDeterminant -= log(determinant)
    }

    @inline(__always)
    private func accumulate(_ error: UnsafeMutablePointer<Four>, _ precision: Double) {
        for block in 0..<blocks {
            let scaled = precision * error[block]
            for lane in 0..<4 {
                let row = products + (4 * block + lane) * blocks
                for other in block..<blocks { row[other] += scaled[lane] * error[other] }
            }
        }
    }

    /// Level and variance of each day from the first observation on, under effects with this mean and covariance.
    ///
    /// - Parameters:
    ///   - covariance: Rows of H columns.
    ///   - mean: Where levels go, one for each day.
    func backward(
        effects: [Double], covariance: [Double], mean: UnsafeMutablePointer<Double>,
        variance: UnsafeMutablePointer<Double>, dayCount: Int
    ) {
        let (r, weights, matrix) = (scratch, scratch + blocks, scratch + 3 * blocks)
        let sum = scratch + 2 * blocks
        for index in 0..<(4 * blocks * blocks + 3 * blocks) { scratch[index] = .zero }
        weights[0][0] = 1
        for i in 0..<houses {
            weights[(i + 1) / 4][(i + 1) % 4] = -effects[i]
            for j in 0..<houses { matrix[(i + 1) * blocks + (j + 1) / 4][(j + 1) % 4] = covariance[i * houses + j] }
        }
        var n = 0.0
        var end = dayCount
        for index in (0..<count).reversed() {
            let state = states + index * blocks
            let start = days[index] - days[0]
            for day in start..<max(start, end) {
                let spread = spreads[index] + levelVariance * Double(day - start)
                var level = Four.zero
                for block in 0..<blocks {
                    sum[block] = state[block] + spread * r[block]
                    level += weights[block] * sum[block]
                }
                mean[day] = level.sum()
                variance[day] = spread - spread * spread * n + form(matrix, sum)
            }
            end = min(end, start)
            guard index > 0 else { break }
            let (precision, error) = (precisions[index], innovations + index * blocks)
            let rest = rests[index]
            for block in 0..<blocks { r[block] = precision * error[block] + rest * r[block] }
            n = precision + rest * rest * n
        }
    }

    /// s′ G s.
    @inline(__always)
    private func form(_ matrix: UnsafeMutablePointer<Four>, _ s: UnsafeMutablePointer<Four>) -> Double {
        var total = Four.zero
        for block in 0..<blocks {
            for lane in 0..<4 {
                let row = matrix + (4 * block + lane) * blocks
                var product = Four.zero
                for other in 0..<blocks { product += row[other] * s[other] }
                total += s[block][lane] * product
            }
        }
        return total.sum()
    }
}
