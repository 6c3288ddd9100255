/// One question and option in one population over the polls of one program, by time, with its breaks.
public struct Series: Sendable, Hashable {
    /// What is followed over time.
    public enum Measure: Sendable, Hashable {
        case option(Question.Option.ID)
        /// Favourable minus unfavourable, in points of all asked: don't know stays in the base.
        case net
        /// Several options together.
        case sum([Question.Option.ID])
    }

    public let question: Question
    public let measure: Measure
    public let population: Population
    /// By time; those of unknown date are in `unplaced`.
    public let waves: [Wave]
    public let unplaced: [Wave]
    /// Figures that only an article states, left out unless asked for.
    public let leftOutQuoted: [Figure]
    /// For each wave, the breaks between it and the one before; empty for the first.
    public let breaksBefore: [[Break]]

    /// Whether no cutting break lies between two waves.
    public func isComparable(_ first: Int, _ second: Int) -> Bool {
        let range = min(first, second)..<max(first, second)
        return range.allSatisfy { index in !breaksBefore[index + 1].contains { $0.certainty.cuts } }
    }

    /// The runs of waves that no declared or inferred break cuts.
    public var segments: [Range<Int>] {
        guard !waves.isEmpty else { return [] }
        var segments: [Range<Int>] = []
        var start = 0
        for index in waves.indices.dropFirst() where !isComparable(index - 1, index) {
            segments.append(start..<index)
            start = index
        }
        segments.append(start..<waves.count)
        return segments
    }

    /// The options that the measure is made of, for labels.
    public var options: [Question.Option] {
        switch measure {
        case .option(let id): question.option(id).map { [$0] } ?? []
        case .sum(let ids): ids.compactMap { question.option($0) }
        case .net: question.options.filter { $0.valence == 1 || $0.valence == -1 }
        }
    }

    /// What is followed, in words: the option's label, or "Net".
    public var label: LocalizedText {
        switch measure {
        case .net: LocalizedText(english: "Net", japanese: "差引", korean: "순평가")
        case .option, .sum:
            LocalizedText(
                english: options.map(\.label.english).joined(separator: " + "),
                japanese: options.map(\.label.japanese).joined(separator: "＋"),
                korean: options.map(\.label.korean).joined(separator: " + "))
        }
    }
}
