import PollAnalysis
import PollData

/// The sentence that says what is measured, and what the interval lines are.
struct MeasureWords: Sendable {
    let words: ChartWords
    let isNet: Bool
    /// The answer whose share is drawn; empty where the picture names several.
    var answer = ""
    /// All estimates in the picture; empty where intervals are not drawn.
    var estimates: [Estimate] = []
    /// Whether it must be said that several answers were allowed.
    var saysMultiple = false

    var text: String {
        var text: String
        if isNet {
            text = words.netPoints
        } else if answer.isEmpty {
            text = words.percentOfRespondents
        } else {
            let quoted = words.quoted(answer)
            text = words.pick(
                words.room("\(quoted), percent of respondents", "\(quoted), percent"), "\(quoted)の割合（%）",
                "\(quoted) 응답 비율(%)")
        }
        if saysMultiple { text = words.text(text, bracket: words.multipleAnswers) }
        guard let interval = estimates.compactMap(\.interval).first else { return text }
        return text + words.pick("; ", "。", ". ") + words.intervals(level: interval.level)
    }

    /// How the intervals were computed; nothing where none is drawn.
    static func method(of estimates: [Estimate], words: ChartWords) -> [String] {
        guard let interval = estimates.compactMap(\.interval).first else { return [] }
        let assumed = estimates.contains { $0.interval != nil && $0.basis?.designEffectIsAssumed ?? false }
        return [words.intervalMethod(interval.method, assumed: assumed)]
    }
}

/// The title of a chart that its specification gives none: the question, and the answer that is followed.
enum QuestionTitle {
    static func text(_ question: String, label: String, isQuoted: Bool, words: ChartWords) -> String {
        guard !label.isEmpty else { return question }
        let space = words.language == .japanese ? "" : " "
        return question + space + (isQuoted ? words.quoted(label) : label)
    }
}

extension String {
    /// With its first letter in capitals, for a sentence.
    var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
