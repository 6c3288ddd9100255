import PollData

extension Question.Option {
    /// The label for a chart: a total loses its "(total)" where none of its parts stands beside it, and the footer says
    /// what it adds.
    func chartLabel(_ language: Language, beside others: [Question.Option]) -> String {
        guard isSubtotal, !others.contains(where: { parts.contains($0.id) }) else { return label[language] }
        return bareLabel(language)
    }

    /// The label without "(total)".
    private func bareLabel(_ language: Language) -> String {
        let label = label[language]
        for ending in [" (total)", "(計)", "（計）", "(합계)", " (합계)", " (net)"] where label.hasSuffix(ending) {
            return String(label.dropLast(ending.count))
        }
        return label
    }

    /// What a total adds, in words; `nil` for an answer, and where the parts are not named.
    func totalNote(of question: Question, words: ChartWords) -> String? {
        guard isSubtotal else { return nil }
        let names = parts.compactMap { question.option($0)?.label[words.language] }
        guard names.count == parts.count else { return nil }
        return words.total(bareLabel(words.language), of: names)
    }
}
