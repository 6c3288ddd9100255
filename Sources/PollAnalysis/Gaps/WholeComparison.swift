import PollData
import PollStatistics

/// How two samples spread over all answers to one question.
public struct WholeComparison: Sendable, Hashable {
    /// A distance with what rounding leaves open.
    public struct Distance: Sendable, Hashable {
        public let value: Double
        public let range: ClosedRange<Double>

        init(_ value: Double, _ range: ClosedRange<Double>) {
            self.value = value
            self.range = min(value, range.lowerBound)...max(value, range.upperBound)
        }
    }

    /// Where a sample stands on a scale whose answers have scores, among those who placed themselves on it.
    public struct ScalePlace: Sendable, Hashable {
        public let mean: Double
        public let meanRange: ClosedRange<Double>
        /// The answer that the middle person gave.
        public let median: Double
        /// Van der Eijk's A.
        public let agreement: Double
    }

    public let dontKnow: DistributionComparison.DontKnow
    /// The share of people who would have to answer otherwise.
    public let totalVariation: Distance
    /// In bits, from 0 to 1.
    public let jensenShannon: Distance
    public let hellinger: Distance
    public let spread: SpreadTest?
    /// Why there is no test.
    public let missing: NoEstimate?
    /// First and second; `nil` unless every answer has a score.
    public let scale: [ScalePlace]?

    init(
        _ pairs: [DistributionComparison.Pair], of question: Question, _ cutting: [Break],
        dontKnow: DistributionComparison.DontKnow, settings: EstimateSettings
    ) throws(DistributionComparison.Refusal) {
        guard question.kind != .mean else { throw .notShares }
        guard question.kind.partsSumToWhole else { throw .severalAnswersAllowed }
        guard cutting.isEmpty else { throw .breakBetween(cutting) }
        let sums = [pairs.map(\.first.value), pairs.map(\.second.value)].map(Total.init)
        guard pairs.count > 1 else { throw .tooFewAnswers }
        for sum in sums where abs(sum.percent - 100) > sum.rounding + 1e-9 {
            throw .sumsNotWhole(
                first: sums[0].percent, second: sums[1].percent, rounding: max(sums[0].rounding, sums[1].rounding))
        }
        let given = pairs.filter { ![.dontKnow, .refused, .mixed].contains($0.option.role) }
        let kept = dontKnow == .leftOut ? given : pairs
        let first = Side(kept.map(\.first.value))
        let second = Side(kept.map(\.second.value))
        guard kept.count > 1, let p = first.distribution, let q = second.distribution,
            let box = try? DistributionBox(first.ranges, second.ranges),
            let variation = try? p.totalVariation(to: q), let divergence = try? p.jensenShannon(to: q),
            let hellinger = try? p.hellinger(to: q)
        else { throw .tooFewAnswers }
        self.dontKnow = dontKnow
        totalVariation = Distance(variation, box.totalVariation)
        let bits = 0.693147180559945309417
        let divergences = box.range { a, b in Self.distance(a, b) { try? $0.jensenShannon(to: $1) } }
        jensenShannon = Distance(divergence / bits, divergences.lowerBound / bits...divergences.upperBound / bits)
        let squares = box.range { a, b in
            Self.distance(a, b) { a, b in (try? a.hellinger(to: b)).map { $0 * $0 } }
        }
        self.hellinger = Distance(
            hellinger, squares.lowerBound.squareRoot()...squares.upperBound.squareRoot())
        do {
            spread = try Self.test(kept, p, q, box, sums, settings)
            missing = nil
        } catch {
            (spread, missing) = (nil, error)
        }
        scale = Self.scale(given)
    }

    private static func distance(
        _ p: [Double], _ q: [Double], _ measure: (AnswerDistribution, AnswerDistribution) -> Double?
    ) -> Double {
        guard let a = try? AnswerDistribution(p), let b = try? AnswerDistribution(q) else { return 0 }
        return measure(a, b) ?? 0
    }

    private static func test(
        _ kept: [DistributionComparison.Pair], _ p: AnswerDistribution, _ q: AnswerDistribution,
        _ box: DistributionBox, _ sums: [Total], _ settings: EstimateSettings
    ) throws(NoEstimate) -> SpreadTest {
        func size(_ wave: Wave?, _ values: [PublishedValue], _ whole: Total) throws(NoEstimate) -> Double {
            guard let wave, let figure = wave.terms.first?.figure else { throw .notPublished }
            // Of those asked, only those who gave one of the answers kept.
            return try wave.sample.basis(for: figure, settings: settings).effectiveSize
                * min(1, Total(values).percent / whole.percent)
        }
        let sizes = (
            try size(kept.first?.first, kept.map(\.first.value), sums[0]),
            try size(kept.first?.second, kept.map(\.second.value), sums[1])
        )
        do {
            return try SpreadTest(p.shares, q.shares, sizes: sizes, box: box, level: settings.level)
        } catch {
            throw .contradiction("\(error)")
        }
    }

    private static func scale(_ given: [DistributionComparison.Pair]) -> [ScalePlace]? {
        let scored = given.compactMap { pair in pair.option.score.map { (score: $0, pair: pair) } }
            .sorted { $0.score < $1.score }
        guard scored.count == given.count, scored.count > 1 else { return nil }
        let scores = scored.map(\.score)
        let places = [scored.map(\.pair.first.value), scored.map(\.pair.second.value)].compactMap { values in
            ScalePlace(values, scores: scores)
        }
        return places.count == 2 ? places : nil
    }

    /// A sum of printed values with the rounding of all.
    private struct Total {
        let percent: Double
        let rounding: Double

        init(_ values: [PublishedValue]) {
            percent = (values.reduce(0) { $0 + $1.percent } * 1e6).rounded() / 1e6
            rounding = values.reduce(0) { $0 + $1.roundingHalfWidth }
        }
    }

    /// Published shares as parts of the whole that they make.
    struct Side {
        let distribution: AnswerDistribution?
        /// Of each part, over every set of values that rounds to the printed one; where don't know is left out, the
        /// least and the most that its share of the rest can be.
        let ranges: [ClosedRange<Double>]

        init(_ values: [PublishedValue]) {
            distribution = try? AnswerDistribution(values.map(\.percent))
            let low = values.map { max(0, $0.percent - $0.roundingHalfWidth) }
            let high = values.map { min(100, $0.percent + $0.roundingHalfWidth) }
            let (lowSum, highSum) = (low.reduce(0, +), high.reduce(0, +))
            ranges = values.indices.map { index in
                let least = low[index] / max(low[index] + highSum - high[index], 1e-9)
                let most = high[index] / max(high[index] + lowSum - low[index], 1e-9)
                return min(least, most)...max(least, most)
            }
        }
    }
}

extension WholeComparison.ScalePlace {
    /// - Parameter scores: Ascending, one for each value.
    init?(_ values: [PublishedValue], scores: [Double]) {
        let side = WholeComparison.Side(values)
        guard let distribution = side.distribution else { return nil }
        mean = zip(distribution.shares, scores).reduce(0) { $0 + $1.0 * $1.1 }
        // A sum is greatest where the answers at the top have as much as they can.
        func extreme(_ order: [Int]) -> Double {
            var shares = side.ranges.map(\.lowerBound)
            var room = 1 - shares.reduce(0, +)
            for index in order {
                let taken = max(0, min(room, side.ranges[index].upperBound - side.ranges[index].lowerBound))
                shares[index] += taken
                room -= taken
            }
            return zip(shares, scores).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let (least, most) = (extreme(Array(scores.indices)), extreme(scores.indices.reversed()))
        meanRange = min(least, mean)...max(most, mean)
        let middle = distribution.cumulated.firstIndex { $0 >= 0.5 - 1e-12 } ?? scores.count - 1
        median = scores[middle]
        agreement = distribution.vanDerEijkAgreement
    }
}
