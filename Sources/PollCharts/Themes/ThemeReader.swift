import PollData
import Yams

extension Theme {
    /// Reads the file of a house style, or reports all that is wrong with it.
    ///
    /// - Parameters:
    ///   - file: The path that faults are reported with.
    ///   - name: What the theme is called in file names.
    static func parse(_ bytes: [UInt8], file: String, name: String) throws(DatasetError) -> Theme {
        try parse(SpecBytes(bytes: bytes, file: file).text(), file: file, name: name)
    }

    static func parse(_ yaml: String, file: String, name: String) throws(DatasetError) -> Theme {
        var reader = ThemeReader(file: file)
        let theme = reader.read(yaml, name: name)
        guard let theme, reader.faults.isEmpty else { throw DatasetError(reader.faults) }
        return theme
    }
}

/// Reads the few keys of a theme file. What a file sets must have its contrast; what it leaves is taken from its base
/// and moved, in the same hue, to where it has.
struct ThemeReader {
    static let keys = ["base", "background", "ink", "countries", "categories", "favourable", "unfavourable"]

    /// What text and marks need against the page: WCAG 2.2, 1.4.3 and 1.4.11.
    static let text = 4.5
    static let marks = 3.0

    private var document: SpecDocument

    var faults: [Diagnostic] { document.faults }

    init(file: String) {
        document = SpecDocument(file: file)
    }

    mutating func read(_ yaml: String, name: String) -> Theme? {
        let form = "a theme is lines of 'key: value', with colours in quotes, such as '#0072B2'"
        guard document.load(yaml, keys: Self.keys, form: form, first: "base: light", refused: Self.fontKeys) else {
            return nil
        }
        for key in Self.fontKeys where document.has(key) {
            document.fault(
                "font", at: key, "a theme cannot choose its letters",
                hint: "charts are set in one family that has English, Japanese and Korean; leave out '\(key)'")
        }
        let base = base()
        let page = page(base, name: name)
        var draft = HouseStyle(base: base, page: page)
        readCountries(into: &draft)
        let categories = document.colors("categories")
        for item in categories { check(item, Self.marks, "a mark", on: page.background) }
        refuseTwins(categories.map { ("", $0) }, "categories")
        draft.categories = categories.map(\.color)
        draft.favourable = answers("favourable", page.background)
        draft.unfavourable = answers("unfavourable", page.background)
        return draft.theme
    }

    /// Keys that other programs have for letters: refused with a word of why.
    private static let fontKeys = ["font", "fonts", "font-family"]

    private mutating func base() -> Theme {
        guard let text = document.text("base") else { return .light }
        switch ThemeChoice(text) {
        case .light: return .light
        case .dark: return .dark
        case .print: return .print
        case .file, nil:
            document.fault(
                "theme", at: "base", "no base '\(text)'",
                hint: Spelling.nearest(to: text, among: ThemeChoice.named.map(\.name)).map { "did you mean '\($0)'?" }
                    ?? "write one of: \(ThemeChoice.named.map(\.name).joined(separator: ", "))")
            return .light
        }
    }

    private mutating func page(_ base: Theme, name: String) -> PageColors {
        let background = document.color("background")
        let paper = background?.color ?? base.background
        let ink = document.color("ink")
        if let ink { check(ink, Self.text, "text", on: paper) }
        return PageColors(
            name: name, background: paper, ink: ink?.color ?? base.ink.shade(contrast: 7, on: paper),
            isBase: background == nil && ink == nil)
    }

    private mutating func readCountries(into draft: inout HouseStyle) {
        let known = draft.base.countries.keys.map(\.rawValue).sorted()
        let items = document.namedColors("countries", example: "{JP: '#D55E00', KR: '#0072B2'}")
        for item in items {
            guard known.contains(item.name) else {
                let near = Spelling.nearest(to: item.name, among: known)
                document.fault(
                    "unknown-key", at: item.mark, "unknown country '\(item.name)'",
                    hint: near.map { "did you mean '\($0)'?" } ?? "the countries are: \(known.joined(separator: ", "))")
                continue
            }
            check(item.color, Self.marks, "a mark", on: draft.page.background)
            draft.countries[Population(item.name)] = item.color.color
        }
        refuseTwins(items.map { ($0.name, $0.color) }, "countries")
    }

    /// One to three colours from strong to weak; the strong one must be seen without a rim.
    private mutating func answers(_ key: String, _ paper: Color) -> [Color] {
        let colors = document.colors(key)
        if let first = colors.first { check(first, Self.marks, "a mark", on: paper) }
        if colors.count > 3 {
            document.fault(
                "count", at: key, "\(colors.count) colours for '\(key)'", hint: "write one to three, strong first")
        }
        return colors.map(\.color)
    }

    private mutating func check(_ item: SpecDocument.PlacedColor, _ ratio: Double, _ what: String, on paper: Color) {
        let contrast = item.color.contrast(with: paper)
        guard contrast < ratio else { return }
        let shade = item.color.shade(contrast: ratio, on: paper)
        let reaches = shade.contrast(with: paper) >= ratio
        // Cut, not rounded: 2.96 is not 3.0.
        let shown = ((contrast * 10).rounded(.down) / 10).fixed(1)
        let needed = ratio == ratio.rounded() ? ratio.fixed(0) : ratio.fixed(1)
        document.fault(
            "contrast", at: item.mark, "\(item.color.hex) has \(shown):1 on \(paper.hex); \(what) needs \(needed):1",
            hint: reaches ? "the nearest shade that has it is '\(shade.hex)'" : "choose a lighter or darker background")
    }

    /// Two names with one colour tell nothing apart.
    private mutating func refuseTwins(_ items: [(name: String, item: SpecDocument.PlacedColor)], _ key: String) {
        var seen: [Color: String] = [:]
        for (name, item) in items {
            if let first = seen[item.color] {
                document.fault(
                    "duplicate", at: item.mark, "\(item.color.hex) stands twice in '\(key)'",
                    hint: first.isEmpty ? "give each a colour of its own" : "'\(first)' has it already")
            }
            seen[item.color] = seen[item.color] ?? name
        }
    }
}
