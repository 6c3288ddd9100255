import PollData
import PollStatistics

/// The answers of one sample in an order, each compared with the next: which ranks stand apart, and which do not.
///
/// The variance is that of `OptionGap`: the multinomial covariance where one answer was allowed, bounds over the
/// unpublished joint share where several were. p values are adjusted by Holm over the neighbours, which are read
/// together; two ranks stand apart where the difference holds at the level which that leaves, wherever rounding puts
/// the figures.
public struct NeighbourRanks: Sendable, Hashable {
    public struct Pair: Sendable, Hashable {
        /// The answer of the higher rank, and the one below it.
        public let upper: Question.Option.ID
        public let lower: Question.Option.ID
        public let gap: OptionGap
        /// p in the company of the other neighbours.
        public let adjustedP: Double?
        /// `nil` where nothing is known of the margin, as `gap.missing` says.
        public let standApart: Bool?
    }

    public let pairs: [Pair]

    /// - Parameter order: The answers from the highest rank down.
    public init(
        of order: [Question.Option], in poll: Poll, sample: Sample, question: Question, settings: EstimateSettings
    ) {
        func gap(_ upper: Question.Option, _ lower: Question.Option, _ settings: EstimateSettings) -> OptionGap? {
            OptionGap(in: poll, sample: sample, question: question, first: upper, second: lower, settings: settings)
        }
        let neighbours = zip(order, order.dropFirst()).compactMap { upper, lower in
            gap(upper, lower, settings).map { (upper: upper, lower: lower, gap: $0) }
        }
        let raw = neighbours.map { $0.gap.comparison?.p }
        let adjusted = (try? MultiplicityMethod.holm.adjusted(raw)) ?? nil
        let tested = raw.count { $0 != nil }
        pairs = neighbours.enumerated().map { index, item in
            let p = adjusted?[index]
            guard let comparison = item.gap.comparison else {
                return Pair(
                    upper: item.upper.id, lower: item.lower.id, gap: item.gap, adjustedP: nil, standApart: nil)
            }
            var verdict = comparison.verdict
            if let p, let alone = comparison.p {
                let factor = alone > 0 ? max(1, p / alone) : Double(max(1, tested))
                var strict = settings
                strict.level = ConfidenceLevel(1 - (1 - settings.level.value) / factor) ?? settings.level
                verdict = gap(item.upper, item.lower, strict)?.comparison?.verdict ?? verdict
            }
            return Pair(
                upper: item.upper.id, lower: item.lower.id, gap: item.gap, adjustedP: p,
                standApart: verdict == .holds)
        }
    }
}
