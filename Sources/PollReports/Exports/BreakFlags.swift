import PollData

/// Which breaks lie between a figure and the figure of the same answer in the wave before.
final class BreakFlags {
    private struct Key: Hashable {
        let question: String
        let option: Question.Option.ID
        let population: Population
    }

    private let archive: Archive
    private var found: [Key: [Poll.ID: [Break]]] = [:]

    init(_ archive: Archive) {
        self.archive = archive
    }

    /// The strongest certainty ("declared", "inferred", "possible") and the kinds; both null where nothing lies between,
    /// for a first wave, and for what is no part of a series: a subgroup, a split form.
    func flags(of figure: Figure, question: Question?) -> [JSONValue] {
        guard let question, figure.form.isEmpty, figure.subgroup.isEmpty, figure.measure == "percent" else {
            return [.null, .null]
        }
        let key = Key(question: question.qualifiedName, option: figure.option, population: figure.population)
        let breaks = breaksOfSeries(key, question)[figure.poll] ?? []
        let strongest = Break.Certainty.allCases.first { certainty in breaks.contains { $0.certainty == certainty } }
        let kinds = Break.Kind.allCases.filter { kind in breaks.contains { $0.kind == kind } }
        return [
            .text(strongest?.rawValue ?? ""), .text(kinds.map(\.rawValue).joined(separator: " ")),
        ]
    }

    private func breaksOfSeries(_ key: Key, _ question: Question) -> [Poll.ID: [Break]] {
        if let known = found[key] { return known }
        let series = archive.series(of: question, .option(key.option), in: key.population, includingQuoted: true)
        let breaks = Dictionary(
            zip(series.waves.map(\.poll), series.breaksBefore), uniquingKeysWith: { first, _ in first })
        found[key] = breaks
        return breaks
    }
}
