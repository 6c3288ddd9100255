/// One local level under the polls of several houses: the Kalman filter and smoother of the values and of a contrast of each
/// house but the last, side by side.
///
/// The filter is linear, so that the level given effects h is that of the values less h times those of the contrasts, which
/// are 1 for a poll of the house and −1 for one of the last. Smoothing errors are what is left of the values and of the
/// contrasts after the level, in the metric of their variance V,
///
///     e = V⁻¹ y        E = V⁻¹ X
///
/// so that all that the polls say about h, A = X′V⁻¹X and b = X′V⁻¹y, are their sums by house: a pass forward and one back cost
/// a few operations for each poll and house, where products of innovations cost a few for each poll and pair of houses. A
/// second pass back gives level and variance of each day under any mean and covariance of h. Missing days cost nothing.
///
/// All memory is one block that the object owns. Days, houses and counts are checked before: `AverageSeries` is what makes one.
///
/// Source: Rosenberg (1973), Annals of Economic and Social Measurement 2, 399–428; de Jong (1991), Annals of Statistics 19,
/// 1073–1083 (the augmented filter); de Jong (1989), J. American Statistical Association 84, 1085–1088 (smoothing errors).
final class HouseLevelFilter {
    typealias Four = SIMD4<Double>

    /// One poll on its way through the filter.
    struct Step {
        /// From the first poll on.
        let day: Int
        let house: Int
        let value: Double
        /// As given, without the factor.
        let given: Double
        /// v.
        var variance = 0.0
        /// 1/F, 0 for the first poll, which is diffuse.
        var precision = 0.0
        /// P/F.
        var gain = 1.0
        /// P, of the level given the polls up to this one.
        var spread = 0.0
        /// Of the value.
        var innovation = 0.0
        /// s, of the level given all polls.
        var level = 0.0
        /// N: P − P²N is the variance of s.
        var settled = 0.0
    }

    let houses: Int
    let count: Int
    /// H − 1.
    let contrasts: Int
    /// Contrasts by fours.
    let blocks: Int
    let steps: UnsafeMutablePointer<Step>
    /// Of all polls block by block: first innovations of the contrasts, then S, their smoothed states.
    let states: UnsafeMutablePointer<Four>
    /// The contrasts of a poll of each house.
    let rows: UnsafeMutablePointer<Four>
    /// Smoothing errors of the contrasts, and of the values, summed by house.
    private let sums: UnsafeMutablePointer<Four>
    private let valueSums: UnsafeMutablePointer<Double>
    private let memory: UnsafeMutableRawPointer

    private(set) var levelVariance = 0.0
    /// Σ log F.
    private(set) var logDeterminant = 0.0
    /// Σ u²/F of the values.
    private(set) var sumOfSquares = 0.0

    /// - Parameters:
    ///   - polls: In the order of days, one or more.
    ///   - houses: Their number; with 0 or 1 there are no effects.
    init(_ polls: [PollAverage.Observation], houses: Int) {
        let rowCount = max(houses, 1)
        (count, self.houses, contrasts) = (polls.count, houses, rowCount - 1)
        blocks = (contrasts + 3) / 4
        var layout = MemoryLayoutPlan()
        let places = (
            states: layout.add(Four.self, count * blocks), rows: layout.add(Four.self, rowCount * blocks),
            sums: layout.add(Four.self, rowCount * blocks), steps: layout.add(Step.self, count),
            values: layout.add(Double.self, rowCount)
        )
        memory = .allocate(byteCount: layout.size, alignment: MemoryLayout<Four>.alignment)
        states = (memory + places.states).bindMemory(to: Four.self, capacity: count * blocks)
        rows = (memory + places.rows).initializeMemory(as: Four.self, repeating: .zero, count: rowCount * blocks)
        sums = (memory + places.sums).initializeMemory(as: Four.self, repeating: .zero, count: rowCount * blocks)
        valueSums = (memory + places.values).initializeMemory(as: Double.self, repeating: 0, count: rowCount)
        steps = (memory + places.steps).bindMemory(to: Step.self, capacity: count)
        for contrast in 0..<contrasts {
            rows[contrast * blocks + contrast / 4][contrast % 4] = 1
            rows[contrasts * blocks + contrast / 4][contrast % 4] = -1
        }
        let first = polls.first?.day ?? 0
        for (index, poll) in polls.enumerated() {
            let house = houses > 1 ? poll.house : 0
            (steps + index).initialize(
                to: Step(day: poll.day - first, house: house, value: poll.value, given: poll.variance))
        }
    }

    deinit { memory.deallocate() }

    /// Entry of A.
    func information(_ i: Int, _ j: Int) -> Double {
        sums[i * blocks + j / 4][j % 4] - sums[contrasts * blocks + j / 4][j % 4]
    }

    /// Entry of b.
    func projection(_ i: Int) -> Double { valueSums[i] - valueSums[contrasts] }

    /// Filters and smooths with a variance q per day and all variances of observations times a factor.
    func run(levelVariance q: Double, factor: Double = 1) {
        levelVariance = q
        filterValues(factor: factor)
        smoothValues()
        for block in 0..<blocks {
            filterContrasts(block)
            smoothContrasts(block)
        }
    }

    private func filterValues(factor: Double) {
        (logDeterminant, sumOfSquares) = (0, 0)
        // The first observation is the level: a diffuse start.
        var level = steps[0].value
        var spread = factor * steps[0].given
        (steps[0].variance, steps[0].spread) = (spread, spread)
        var (determinant, squares, day) = (1.0, 0.0, 0)
        for index in 1..<max(count, 1) {
            let step = steps + index
            let variance = factor * step.pointee.given
            spread += levelVariance * Double(step.pointee.day - day)
            day = step.pointee.day
            let precision = 1 / (spread + variance)
            let (gain, error) = (spread * precision, step.pointee.value - level)
            level += gain * error
            spread = gain * variance
            squares += precision * error * error
            step.pointee.variance = variance
            step.pointee.precision = precision
            step.pointee.gain = gain
            step.pointee.spread = spread
            step.pointee.innovation = error
            // One logarithm for many factors, before their product leaves the range of a double.
            determinant *= precision
            if determinant < 1e-100 || determinant > 1e100 {
                logDeterminant -= log(determinant)
                determinant = 1
            }
        }
        logDeterminant -= log(determinant)
        sumOfSquares = squares
    }

    private func smoothValues() {
        for house in 0...contrasts { valueSums[house] = 0 }
        var (pull, n) = (0.0, 0.0)
        for index in (0..<count).reversed() {
            let step = steps + index
            let (precision, variance) = (step.pointee.precision, step.pointee.variance)
            let error = precision * step.pointee.innovation - step.pointee.gain * pull
            pull += error
            step.pointee.level = step.pointee.value - variance * error
            step.pointee.settled = n
            // 1 − gain, without the digits that the difference loses.
            let rest = precision * variance
            n = precision + rest * rest * n
            valueSums[step.pointee.house] += error
        }
    }

    private func filterContrasts(_ block: Int) {
        let (states, rows) = (states + block * count, rows + block)
        var state = rows[steps[0].house * blocks]
        states[0] = .zero
        for index in 1..<max(count, 1) {
            let innovation = rows[steps[index].house * blocks] - state
            states[index] = innovation
            state += steps[index].gain * innovation
        }
    }

    private func smoothContrasts(_ block: Int) {
        let (states, rows, sums) = (states + block * count, rows + block, sums + block)
        for house in 0...contrasts { sums[house * blocks] = .zero }
        var pull = Four.zero
        for index in (0..<count).reversed() {
            let step = steps + index
            let house = step.pointee.house * blocks
            let error = step.pointee.precision * states[index] - step.pointee.gain * pull
            pull += error
            states[index] = rows[house] - step.pointee.variance * error
            sums[house] += error
        }
    }
}
