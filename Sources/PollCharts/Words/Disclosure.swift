import PollData

/// Who asked whom, how and how many: the facts that travel with a picture.
struct Disclosure: Sendable {
    let words: ChartWords

    /// One sentence for each population over the samples of a series: universes, modes, interviews, waves.
    func waves(_ lines: [(name: String, samples: [Sample])]) -> String {
        let facts = lines.map { line in
            let samples = line.samples
            let universes = Self.distinct(samples.map { words.universe($0.universe) }).joined(
                separator: words.pick(" / ", "／", " / "))
            // On a narrow page long lists of ages leave their room to the picture.
            var parts = [
                words.isBrief && universes.count > words.briefLength ? "" : universes, modes(of: samples),
                words.interviews(samples.compactMap(\.size)),
            ]
            if !words.isBrief {
                parts.append(
                    words.pick(
                        samples.count == 1 ? "1 wave" : "\(samples.count) waves", "\(samples.count)回",
                        "\(samples.count)회"))
            }
            return (line.name, parts.filter { !$0.isEmpty }.joined(separator: words.semicolon))
        }
        if let first = facts.first?.1, facts.count > 1, facts.allSatisfy({ $0.1 == first }) {
            return words.sentence(words.list(facts.map(\.0)) + words.colon + first)
        }
        return words.sentences(facts.map { $0.0 + words.colon + $0.1 })
    }

    /// How people were asked, and for how many waves nobody says: "telephone (not stated for 5 of 8 waves)".
    private func modes(of samples: [Sample]) -> String {
        let known = words.list(Self.distinct(samples.map { $0.mode.map { words.mode($0) } ?? "" }))
        let unknown = samples.count { $0.mode == nil }
        if words.isBrief { return known.count > words.briefLength ? "" : known }
        if unknown == 0 { return known }
        if known.isEmpty { return words.pick("mode not stated", "調査方法は不明", "조사 방법 미상") }
        let share = words.share(unknown, of: samples.count)
        return known + words.pick(" (not stated for \(share))", "（\(share)は不明）", "(\(share)는 미상)")
    }

    /// One sentence for each sample of a poll.
    func samples(_ samples: [Sample], language: Language) -> String {
        words.sentences(
            samples.map { sample in
                let parts = [
                    words.universe(sample.universe), sample.mode.map { words.mode($0) } ?? "",
                    sample.fieldPeriod.map { words.period($0) } ?? "",
                    words.interviews([sample.size].compactMap { $0 }),
                ]
                return sample.population.name[language] + words.colon
                    + parts.filter { !$0.isEmpty }.joined(separator: words.semicolon)
            })
    }

    /// `Source: Genron NPO–EAI …, 2013–2025. PollKit archive 2026.11.1.`
    func source(_ programs: [(program: Program?, years: [Int])], version: String, language: Language) -> String {
        let names = programs.map { item in
            let name = item.program?.name[language] ?? ""
            guard let first = item.years.min(), let last = item.years.max() else { return name }
            return name + words.comma + words.years(first, last)
        }
        return words.sentences([
            words.source(names.joined(separator: words.semicolon)), words.archive(version: version),
        ])
    }

    static func distinct(_ texts: [String]) -> [String] {
        var found: [String] = []
        for text in texts where !text.isEmpty && !found.contains(text) { found.append(text) }
        return found
    }
}

extension ChartWords {
    /// How many letters a fact may take on a narrow page.
    fileprivate var briefLength: Int { language == .english ? 30 : 18 }
}
