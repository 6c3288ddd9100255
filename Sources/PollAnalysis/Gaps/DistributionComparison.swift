import PollData
import PollStatistics

/// All answers to one question in two samples, side by side.
///
/// The answers are taken as a whole only where the published parts of both sides sum to 100 within their rounding;
/// otherwise each answer is compared alone, and `refusal` says why.
public struct DistributionComparison: Sendable, Hashable {
    /// Whether those who did not know, and those who refused, are a part of the whole.
    public enum DontKnow: String, CaseIterable, Sendable, Hashable {
        case included = "in"
        /// Shares of those who gave an answer.
        case leftOut = "out"
    }

    /// Why there is no comparison of the whole.
    public enum Refusal: Error, Sendable, Hashable {
        case severalAnswersAllowed
        case notShares
        case tooFewAnswers
        /// The published parts of the two sides, in percent, and how far rounding may move their sums.
        case sumsNotWhole(first: Double, second: Double, rounding: Double)
        case breakBetween([Break])
    }

    /// One answer in both samples.
    public struct Answer: Sendable, Hashable {
        public let option: Question.Option
        public let first: Wave
        public let second: Wave
        public let comparison: Comparison?
        public let missing: NoEstimate?
        /// p with the company of the other answers; `nil` without adjustment.
        public let adjustedP: Double?
        /// At the level that the adjustment leaves this answer.
        public let verdict: Verdict?

        public var points: Double { ((first.value.percent - second.value.percent) * 1e6).rounded() / 1e6 }
        public var decimals: Int { max(first.value.decimals, second.value.decimals) }
    }

    public let question: Question
    public let answers: [Answer]
    public let whole: WholeComparison?
    public let refusal: Refusal?

    /// - Parameters:
    ///   - first: From an option to its wave in the sample that differences are counted from.
    ///   - breaks: What lies between two polls of one population; cutting ones leave no comparison.
    public init(
        of question: Question, first: (Question.Option) -> Wave?, second: (Question.Option) -> Wave?,
        breaks: [Break], dontKnow: DontKnow, adjustment: MultiplicityMethod?, settings: EstimateSettings
    ) {
        self.question = question
        let pairs = Self.partition(of: question, first, second)
        let cutting = settings.acrossBreaks ? [] : breaks.filter(\.certainty.cuts)
        answers = Self.answers(pairs, cutting, adjustment, settings)
        do {
            whole = try WholeComparison(pairs, of: question, cutting, dontKnow: dontKnow, settings: settings)
            refusal = nil
        } catch {
            (whole, refusal) = (nil, error)
        }
    }

    typealias Pair = (option: Question.Option, first: Wave, second: Wave)

    /// Answers that do not overlap and that both sides published; a subtotal where its parts are not.
    private static func partition(
        of question: Question, _ first: (Question.Option) -> Wave?, _ second: (Question.Option) -> Wave?
    ) -> [Pair] {
        var found: [Question.Option.ID: Pair] = [:]
        for option in question.options {
            if let a = first(option), let b = second(option) { found[option.id] = (option, a, b) }
        }
        var covered: Set<Question.Option.ID> = []
        var chosen: Set<Question.Option.ID> = []
        let subtotals = question.options.filter(\.isSubtotal).map { ($0, question.answers(of: $0)) }
        for (option, parts) in subtotals.sorted(by: { $0.1.count > $1.1.count })
        where found[option.id] != nil && covered.isDisjoint(with: parts) && parts.contains(where: { found[$0] == nil })
        {
            covered.formUnion(parts)
            chosen.insert(option.id)
        }
        return question.options.compactMap { option in
            guard chosen.contains(option.id) || (!option.isSubtotal && !covered.contains(option.id)) else { return nil }
            return found[option.id]
        }
    }

    private static func answers(
        _ pairs: [Pair], _ cutting: [Break], _ adjustment: MultiplicityMethod?, _ settings: EstimateSettings
    ) -> [Answer] {
        func compare(_ pair: Pair, _ settings: EstimateSettings) -> Result<Comparison, NoEstimate> {
            guard cutting.isEmpty else { return .failure(.breakBetween(cutting)) }
            return Result { () throws(NoEstimate) in
                try difference(of: pair.first, minus: pair.second, settings: settings)
            }
        }
        let plain = pairs.map { compare($0, settings) }
        let raw = plain.map { try? $0.get().p }
        let adjusted = adjustment.flatMap { try? $0.adjusted(raw) } ?? nil
        return pairs.indices.map { index in
            let pair = pairs[index]
            switch plain[index] {
            case .failure(let missing):
                return Answer(
                    option: pair.option, first: pair.first, second: pair.second, comparison: nil, missing: missing,
                    adjustedP: nil, verdict: nil)
            case .success(let comparison):
                let p = adjusted?[index]
                var verdict = comparison.verdict
                if let p, let alone = comparison.p {
                    let factor = alone > 0 ? max(1, p / alone) : Double(pairs.count)
                    var strict = settings
                    strict.level = ConfidenceLevel(1 - (1 - settings.level.value) / factor) ?? settings.level
                    if case .success(let found) = compare(pair, strict) { verdict = found.verdict }
                }
                return Answer(
                    option: pair.option, first: pair.first, second: pair.second, comparison: comparison, missing: nil,
                    adjustedP: p, verdict: verdict)
            }
        }
    }
}
