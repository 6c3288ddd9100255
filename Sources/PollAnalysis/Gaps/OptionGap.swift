import PollData
import PollStatistics

/// The difference between two answers to one question in one sample.
///
/// Which variance holds follows from the question: the multinomial covariance where one answer was allowed, bounds over
/// the unpublished joint share where several were, the remainder's variance where one is a part of the other.
public struct OptionGap: Sendable, Hashable {
    public let poll: Poll.ID
    public let sample: Sample
    public let first: Figure
    public let second: Figure
    /// First minus second, in points as printed.
    public let points: Double
    public let decimals: Int
    public let comparison: Comparison?
    public let missing: NoEstimate?
    /// Other prints of either figure.
    public let otherReadings: [Figure]

    /// - Parameters:
    ///   - poll: The release.
    ///   - sample: The population whose answers are compared.
    ///   - first: The option that the gap is counted from.
    ///   - second: Taken away.
    /// - Returns: `nil` where one of the two was not published (or only quoted, and the settings leave quoted out).
    public init?(
        in poll: Poll, sample: Sample, question: Question, first: Question.Option, second: Question.Option,
        settings: EstimateSettings
    ) {
        let figures = poll.figures.filter {
            $0.population == sample.population && $0.form == sample.form && $0.question == question.id
                && $0.subgroup.isEmpty
        }
        func chosen(_ option: Question.Option) -> Figure? {
            figures.first {
                $0.option == option.id && $0.reading == 1 && (settings.includingQuoted || $0.status != .quoted)
            }
        }
        guard let a = chosen(first), let b = chosen(second) else { return nil }
        self.poll = poll.id
        self.sample = sample
        self.first = a
        self.second = b
        otherReadings = figures.filter { $0.reading > 1 && ($0.option == first.id || $0.option == second.id) }
        points = ((a.value.percent - b.value.percent) * 1e6).rounded() / 1e6
        decimals = max(a.value.decimals, b.value.decimals)
        do {
            comparison = try Self.compare(a, b, first, second, question, sample, settings)
            missing = nil
        } catch {
            comparison = nil
            missing = error
        }
    }

    private static func compare(
        _ a: Figure, _ b: Figure, _ first: Question.Option, _ second: Question.Option, _ question: Question,
        _ sample: Sample, _ settings: EstimateSettings
    ) throws(NoEstimate) -> Comparison {
        guard question.kind != .mean, let x = a.value.roundedShare, let y = b.value.roundedShare else {
            throw .notAShare
        }
        let basis = try sample.basis(for: a, settings: settings)
        let level = settings.level
        guard question.kind.partsSumToWhole else {
            return multipleChoiceDifference(x, y, basis: basis, level: level)
        }
        let firstParts = question.answers(of: first)
        let secondParts = question.answers(of: second)
        if firstParts.isDisjoint(with: secondParts) { return lead(of: x, over: y, basis: basis, level: level) }
        do {
            if secondParts.isStrictSubset(of: firstParts) {
                return try nestedDifference(total: x, part: y, basis: basis, level: level)
            }
            if firstParts.isStrictSubset(of: secondParts) {
                return try nestedDifference(total: y, part: x, basis: basis, level: level).mirrored
            }
        } catch {
            throw .contradiction("\(error)")
        }
        throw .overlappingSubtotals(first.id, second.id)
    }
}
