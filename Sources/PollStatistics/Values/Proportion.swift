/// A share of a population, from 0 to 1. Percentages exist only in files and in labels.
public struct Proportion: Sendable, Hashable {
    public let value: Double

    /// One in two, where a sample of a given size has its largest margin of error.
    public static let half = Proportion(clamping: 0.5)

    /// `nil` for NaN and outside 0...1, so that 48.2 cannot pass for a share.
    public init?(_ value: Double) {
        guard (0...1).contains(value) else { return nil }
        self.value = value
    }

    /// `nil` for NaN and outside 0...100: 48.2 is 0.482.
    public init?(percent: Double) {
        self.init(percent / 100)
    }

    /// The nearest share to a number that arithmetic may have carried past an end; NaN becomes 0.
    init(clamping value: Double) {
        self.value = value > 0 ? min(value, 1) : 0
    }
}
