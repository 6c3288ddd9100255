import PollData

/// A letter for each break that a chart shows; breaks with the same words share one.
struct BreakKeys: Sendable {
    struct Entry: Sendable {
        let letter: String
        let item: Break
        /// The lines that it stands on.
        var lines: Set<Int>
        /// The last year before and the first after, where it stands.
        var years: [(Int, Int)]
    }

    private(set) var entries: [Entry] = []
    private let language: Language

    init(lines: [TrendLine], language: Language) {
        self.init(
            places: lines.enumerated().flatMap { index, line in
                line.links.enumerated().map {
                    (index, $1.breaks, (line.points[$0].year, line.points[$0 + 1].year))
                }
            }, language: language)
    }

    /// - Parameter places: Where breaks stand: on which line, and between which years.
    init(places: [(line: Int, breaks: [Break], years: (Int, Int))], language: Language) {
        self.language = language
        for (line, breaks, years) in places {
            for item in breaks {
                if let known = entries.firstIndex(where: { Self.same($0.item, item) }) {
                    entries[known].lines.insert(line)
                    if !entries[known].years.contains(where: { $0 == years }) { entries[known].years.append(years) }
                } else {
                    entries.append(
                        Entry(letter: Self.letter(entries.count), item: item, lines: [line], years: [years]))
                }
            }
        }
    }

    /// The letters of a link, as they stand in the picture: "a", "a,b", "c–f".
    func letters(of link: TrendLink) -> String { letters(of: link.breaks) }

    /// The lines that breaks stand on.
    func series(of breaks: [Break]) -> Set<Int> {
        entries.filter { entry in breaks.contains { Self.same($0, entry.item) } }.reduce(into: []) {
            $0.formUnion($1.lines)
        }
    }

    func letters(of breaks: [Break]) -> String {
        let places = entries.indices.filter { place in breaks.contains { Self.same($0, entries[place].item) } }
        guard let first = places.first, let last = places.last else { return "" }
        if places.count > 2, last - first == places.count - 1 {
            return entries[first].letter + "–" + entries[last].letter
        }
        return places.map { entries[$0].letter }.joined(separator: ",")
    }

    /// A key for each letter, and one that says once how sure the breaks are.
    ///
    /// - Parameters:
    ///   - drawsLinks: Whether the picture has the dots of possible breaks, with their key.
    ///   - hasSigns: Whether it has the strokes of the others.
    func footerKeys(lines: [TrendLine], drawsLinks: Bool, hasSigns: Bool = false, sheet: Sheet) -> [FooterKey] {
        let links = drawsLinks ? lines.flatMap(\.links) : []
        let dots = links.contains { $0.kind == .dotted && !$0.breaks.isEmpty }
        return footerKeys(
            sheet, strokes: hasSigns, dots: dots,
            color: { $0.lines.count == 1 ? lines[$0.lines.first ?? 0].style.textColor : sheet.theme.ink },
            names: { names($0, lines) })
    }

    private func footerKeys(
        _ sheet: Sheet, strokes: Bool, dots: Bool, color: (Entry) -> Color, names: (Entry) -> [String]
    ) -> [FooterKey] {
        let words = sheet.words
        var keys: [FooterKey] = []
        if strokes { keys.append(FooterKey(sign: .cut, text: words.sentence(words.notComparable.firstCapital))) }
        // Where no sign says it, a sentence does for several letters, and each letter where it stands alone.
        var after: [FooterKey] = []
        var alone: Set<String> = []
        for cuts in [true, false] where !(cuts ? strokes : dots) {
            let letters = entries.filter { $0.item.certainty.cuts == cuts }.map(\.letter)
            if letters.count == 1 || letters.isEmpty {
                alone.formUnion(letters)
            } else {
                let certainty = cuts ? words.notComparable : words.compareWithCare
                after.append(
                    FooterKey(
                        sign: .none,
                        text: words.sentence(letters.joined(separator: words.comma) + words.colon + certainty)))
            }
        }
        return keys
            + entries.map { entry in
                FooterKey(
                    sign: .mark(entry.letter, color(entry)),
                    text: words.sentence(
                        words.breakNote(
                            entry.item, who: words.list(names(entry)), saysCertainty: alone.contains(entry.letter))))
            } + after
    }

    /// Whom a break concerns: the lines it stands on where these are not all, or the country it is declared for where
    /// the lines are gaps of two.
    private func names(_ entry: Entry, _ lines: [TrendLine]) -> [String] {
        if lines.contains(where: { $0.points.contains { $0.gap != nil } }) {
            return entry.item.population.map { [Country.name($0)[language]] } ?? []
        }
        guard entry.lines.count < lines.count else { return [] }
        // A country by its name where all of its lines are meant, and by no answer of it.
        let populations = Set(entry.lines.map { lines[$0].series.population })
        let all = lines.indices.filter { populations.contains(lines[$0].series.population) }
        if all.count == entry.lines.count, populations.count < Set(lines.map(\.series.population)).count {
            return populations.sorted().map { Country.name($0)[language] }
        }
        return Disclosure.distinct(entry.lines.sorted().map { lines[$0].name })
    }

    /// The keys of breaks on rows of several samples, by their names and colours.
    func footerKeys(names: [String], colors: [Color], sheet: Sheet) -> [FooterKey] {
        footerKeys(
            sheet, strokes: false, dots: false,
            color: { $0.lines.count == 1 ? colors[$0.lines.first ?? 0] : sheet.theme.ink },
            names: { entry in entry.lines.count < names.count ? entry.lines.sorted().map { names[$0] } : [] })
    }

    /// For the text alternative: each break with where it stands.
    ///
    /// - Parameter saysCertainty: Not where another sentence does.
    func summaries(lines: [TrendLine], words: ChartWords, saysCertainty: Bool = true) -> [String] {
        summaries(words, saysCertainty) { names($0, lines) }
    }

    func summaries(names: [String], words: ChartWords) -> [String] {
        summaries(words, true) { entry in entry.lines.count < names.count ? entry.lines.sorted().map { names[$0] } : []
        }
    }

    private func summaries(_ words: ChartWords, _ saysCertainty: Bool, names: (Entry) -> [String]) -> [String] {
        entries.map { entry in
            let names = names(entry)
            let years = entry.years.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)/\($0.1)" }
                .joined(separator: words.comma)
            return words.breakNote(entry.item, who: words.list(names + [years]), saysCertainty: saysCertainty)
        }
    }

    private static func same(_ a: Break, _ b: Break) -> Bool {
        a.label == b.label && a.kind == b.kind && a.certainty.cuts == b.certainty.cuts
    }

    private static func letter(_ index: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return index < letters.count ? String(letters[index]) : "\(index + 1)"
    }
}
