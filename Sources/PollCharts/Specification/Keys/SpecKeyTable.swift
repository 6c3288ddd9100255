/// The keys of a specification as a table in Markdown: that of `docs/charts.md`.
public enum SpecKeyTable {
    public static var markdown: String {
        var lines = ["| key | value | says | of kinds | without it |", "|---|---|---|---|---|"]
        lines += SpecKey.all.map { row($0, name: "`\($0.name)`", kinds: kinds(of: $0)) }
        for key in SpecKey.all {
            lines += key.form.items.map { row($0, name: "`\(key.name)`: `\($0.name)`", kinds: "") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ key: SpecKey, name: String, kinds: String) -> String {
        let absent = key.absent.isEmpty && key.isRequired ? "must be there" : key.absent
        return "| \(name) | \(key.form.words) | \(key.summary) | \(kinds) | \(absent) |"
    }

    private static func kinds(of key: SpecKey) -> String {
        key.kinds.list.count == ChartKind.allCases.count
            ? "all" : key.kinds.list.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    }
}

extension SpecKey.Form {
    /// The keys of the mappings in the value.
    var items: [SpecKey] {
        switch self {
        case .items(let keys, _), .list(let keys): keys
        default: []
        }
    }

    /// What stands after the colon, in a few words.
    fileprivate var words: String {
        switch self {
        case .text: "a text"
        case .texts: "a text or a list"
        case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
        case .flag: "`yes`, `no`"
        case .percent: "0 to 100"
        case .date: "`2016`, `2016-11`, `2016-11-03`"
        case .size:
            PageSize.named.map { "`\($0.name)`" }.joined(separator: ", ") + ", or `120x80mm`, `5x3in`, `900x600px`"
        case .words: "a text or `{en, ja, ko}`"
        case .items(_, let short): short ? "texts or mappings" : "a mapping or a list of them"
        case .list: "a list of mappings"
        }
    }
}
