/// Why a number cannot be estimated from what was given.
public enum EstimationError: Error, Sendable, Hashable {
    case sampleSizeNotPositive(Int)
    case designEffectNotPositive(Double)
    case populationNotLarger(population: Int, sample: Int)
    /// A part of a total is larger than the total, by more than rounding explains.
    case partExceedsTotal(part: Double, total: Double)
    case tooFewPoints(Int, minimum: Int)
    case lengthsDiffer(String, Int, Int)
    case notFinite(String)
    case outOfRange(String, Double)
    /// The values leave nothing to estimate from, such as a line through points at one time.
    case degenerate(String)
}

extension EstimationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .sampleSizeNotPositive(let size):
            "a sample of \(size) interviews has no estimate; give the number of people asked, 1 or more"
        case .designEffectNotPositive(let effect):
            "a design effect of \(effect) is not a positive number; a simple random sample has 1"
        case .populationNotLarger(let population, let sample):
            "a population of \(population) is not larger than its sample of \(sample); leave it out if it is unknown"
        case .partExceedsTotal(let part, let total):
            "a part of \(part) is larger than its total of \(total), by more than rounding explains"
        case .tooFewPoints(let count, let minimum):
            "\(count) points are too few; at least \(minimum) are needed"
        case .lengthsDiffer(let what, let first, let second):
            "\(what) must be of equal length, not \(first) and \(second)"
        case .notFinite(let what):
            "\(what) must be finite numbers"
        case .outOfRange(let what, let value):
            "\(what) cannot be \(value)"
        case .degenerate(let reason):
            reason
        }
    }
}
