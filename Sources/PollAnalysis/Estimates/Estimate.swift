import PollData
import PollStatistics

/// A published value with its uncertainty, or with the reason why it has none.
public struct Estimate: Sendable, Hashable {
    /// As published, in percent or, for a net score, in points.
    public let value: PublishedValue
    /// At the printed value, on the 0...1 scale.
    public let interval: Interval?
    /// The union of the intervals of every value that rounds to what was printed.
    public let intervalUnderRounding: Interval?
    public let basis: SampleBasis?
    public let missing: NoEstimate?

    init(value: PublishedValue, missing: NoEstimate) {
        self.value = value
        interval = nil
        intervalUnderRounding = nil
        basis = nil
        self.missing = missing
    }

    init(value: PublishedValue, interval: Interval, underRounding: Interval?, basis: SampleBasis) {
        self.value = value
        self.interval = interval
        intervalUnderRounding = underRounding
        self.basis = basis
        missing = nil
    }
}

extension Figure {
    /// The figure with the interval of its share.
    public func estimate(in sample: Sample, settings: EstimateSettings) -> Estimate {
        guard measure == "percent", let share = value.roundedShare else {
            return Estimate(value: value, missing: .notAShare)
        }
        do {
            let basis = try sample.basis(for: self, settings: settings)
            let estimate = share.estimate(basis: basis, level: settings.level, method: settings.method)
            return Estimate(
                value: value, interval: estimate.interval, underRounding: estimate.intervalUnderRounding, basis: basis)
        } catch {
            return Estimate(value: value, missing: error)
        }
    }
}

extension Wave {
    /// The wave's value with its interval: of a share, of several options together, or of a net score.
    public func estimate(settings: EstimateSettings) -> Estimate {
        guard let first = terms.first?.figure else { return Estimate(value: value, missing: .notPublished) }
        if terms.count == 1, terms[0].sign > 0 { return first.estimate(in: sample, settings: settings) }
        let basis: SampleBasis
        do {
            basis = try sample.basis(for: first, settings: settings)
        } catch {
            return Estimate(value: value, missing: error)
        }
        if terms.allSatisfy({ $0.sign > 0 }) {
            guard let share = value.roundedShare else { return Estimate(value: value, missing: .notAShare) }
            let estimate = share.estimate(basis: basis, level: settings.level, method: settings.method)
            return Estimate(
                value: value, interval: estimate.interval, underRounding: estimate.intervalUnderRounding, basis: basis)
        }
        let net = netScore(positive: shares(sign: 1), negative: shares(sign: -1), basis: basis, level: settings.level)
        return Estimate(value: value, interval: net.interval, underRounding: nil, basis: basis)
    }

    /// Whether the value is favourable minus unfavourable.
    public var isNetScore: Bool { terms.contains { $0.sign < 0 } }

    func shares(sign: Int) -> [RoundedShare] {
        terms.filter { $0.sign == sign }.compactMap { $0.figure.value.roundedShare }
    }
}
