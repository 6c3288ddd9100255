/// A key of a specification: its name, the form of its value, the kinds that have a use for it, and what it says.
///
/// The parser's checks, the JSON Schema and the table of `docs/charts.md` all come from `SpecKey.all`.
public struct SpecKey: Sendable {
    /// What stands after the colon.
    public enum Form: Sendable {
        /// One text.
        case text
        /// One text, or a list of them.
        case texts
        /// One of these words.
        case choice([String])
        case flag
        /// From 0 to 100.
        case percent
        case date
        case size
        /// A text, or a mapping of languages.
        case words
        /// One mapping with these keys, or a list of them; `short` where an item may also be a text.
        case items([SpecKey], short: Bool)
        /// A list of mappings with these keys.
        case list([SpecKey])
    }

    /// The kinds of chart that read a key. A new kind has every key that is not kept from it.
    public enum Kinds: Sendable {
        case all
        case only([ChartKind])
        case allBut([ChartKind])

        public var list: [ChartKind] {
            switch self {
            case .all: ChartKind.allCases
            case .only(let kinds): ChartKind.allCases.filter(kinds.contains)
            case .allBut(let kinds): ChartKind.allCases.filter { !kinds.contains($0) }
            }
        }
    }

    public let name: String
    public let form: Form
    public let kinds: Kinds
    /// What it says, in one line, without a full stop.
    public let summary: String
    /// What holds where the key is left out; empty where that needs no word.
    public let absent: String
    /// A value as it stands in YAML.
    public let example: String
    public let isRequired: Bool

    init(
        _ name: String, _ form: Form, of kinds: Kinds = .all, _ summary: String, absent: String = "", example: String,
        required: Bool = false
    ) {
        self.name = name
        self.form = form
        self.kinds = kinds
        self.summary = summary
        self.absent = absent
        self.example = example
        isRequired = required
    }
}

extension SpecKey.Form {
    /// One of the words of a type.
    static func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> Self
    where Choice.RawValue == String {
        .choice(type.allCases.map(\.rawValue))
    }
}
