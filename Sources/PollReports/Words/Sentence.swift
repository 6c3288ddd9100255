import PollData
import PollStatistics

/// A sentence about a result that says no more than its verdict allows.
///
/// Every command writes its sentences as one of these. A verb of change or of order ("rose", "is above") stands only
/// where the verdict holds; otherwise the printed number is given as what it is. Nothing here says that one thing
/// made another happen: what lies on either side of an event is put side by side.
///
/// Each language has its own file, in which the verbs stand together.
struct Sentence: Sendable {
    enum Claim: Sendable {
        /// One series, from one wave to another.
        case change(from: String, to: String)
        /// One side against another at one time.
        case lead(first: String, second: String)
        /// The gap between two sides, from one wave to another.
        case gapChange(first: String, second: String, from: String, to: String)
        /// The slope of a series, in points a year.
        case slope(from: String, to: String)
        /// The slope of the gap between two sides, in points a year.
        case gapSlope(first: String, second: String, from: String, to: String)
        /// One series, from the wave before an event to the wave after it.
        case acrossEvent(String, from: String, to: String)
        /// The level of a line through many waves, before and after an event.
        case levelAtEvent(String)
        /// The spread of all answers of two samples; the number is their total variation.
        case spread(first: String, second: String)
    }

    let claim: Claim
    /// First minus second, later minus earlier, or points a year.
    let points: Double
    let decimals: Int
    let verdict: Verdict
    /// Whether what differs may be how people were asked, so that the words speak of reported answers.
    var isReported = false

    func text(in language: Language) -> String {
        let amount = Amount(points: points, decimals: decimals)
        return switch language {
        case .english: EnglishSentence(amount: amount, verdict: verdict, isReported: isReported).text(claim)
        case .japanese: JapaneseSentence(amount: amount, verdict: verdict, isReported: isReported).text(claim)
        case .korean: KoreanSentence(amount: amount, verdict: verdict, isReported: isReported).text(claim)
        }
    }

    /// A number of points in the ways that sentences need it.
    struct Amount: Sendable {
        let points: Double
        let decimals: Int

        var isUp: Bool { points > 0 }
        /// "4.1", without a sign.
        var size: String { abs(points).fixed(decimals) }
        /// "+4.1".
        var signed: String { NumberText.signed(points, decimals: decimals) }
    }
}
