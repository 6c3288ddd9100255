import PollData
import Yams

/// A YAML mapping of one level, read by key, with the place of every fault.
struct SpecDocument {
    let file: String
    private(set) var faults: [Diagnostic] = []
    private var values: [String: Yams.Node] = [:]
    private var places: [String: Yams.Mark] = [:]
    private var start: Yams.Mark?
    private var seen: Set<String> = []

    init(file: String) {
        self.file = file
    }

    /// Parses the text and checks its keys; `false` where nothing can be read from it.
    mutating func load(_ yaml: String, keys: [String]) -> Bool {
        let root: Yams.Node?
        do {
            root = try Parser(yaml: yaml, resolver: .basic).singleRoot()
        } catch {
            let (place, problem) = Self.explain(error)
            fault("yaml", at: place, problem, hint: "a specification is lines of 'key: value'")
            return false
        }
        guard let root, case .mapping(let mapping) = root else {
            fault(
                "yaml", at: root?.mark, root == nil ? "the file is empty" : "the file is not a mapping",
                hint: "a specification is lines of 'key: value', the first of them 'kind: trend'")
            return false
        }
        start = mapping.mark
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            places[name] = key.mark
            guard keys.contains(name) else {
                let near = Spelling.nearest(to: name, among: keys)
                fault(
                    "unknown-key", at: key.mark, "unknown key '\(name)'",
                    hint: near.map { "did you mean '\($0)'?" } ?? "the keys are: \(keys.joined(separator: ", "))")
                continue
            }
            if isShared(value) {
                refuseAlias(key.mark)
                continue
            }
            values[name] = value
        }
        return true
    }

    func has(_ key: String) -> Bool { places[key] != nil }

    mutating func text(_ key: String) -> String? {
        guard let node = values[key] else { return nil }
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
            fault("type", at: node.mark, "'\(key)' is not a text", hint: "write one value after '\(key):'")
            return nil
        }
        return scalar.string
    }

    /// One value or a list under either of two keys (`option`, `options`).
    mutating func list(_ singular: String, _ plural: String) -> [String] {
        if has(singular), has(plural) {
            fault(
                "duplicate", at: places[plural], "both '\(singular)' and '\(plural)' are given",
                hint: "keep one of them")
        }
        return items(singular) + items(plural)
    }

    mutating func items(_ key: String) -> [String] {
        guard let node = values[key] else { return [] }
        switch node {
        case .scalar(let scalar) where !scalar.string.isEmpty: return [scalar.string]
        case .sequence(let sequence):
            return sequence.compactMap { item in
                if case .scalar(let scalar) = item, !scalar.string.isEmpty { return scalar.string }
                fault("type", at: item.mark, "an item of '\(key)' is not a text", hint: "write one value an item")
                return nil
            }
        default:
            fault(
                "type", at: node.mark, "'\(key)' is neither a value nor a list", hint: "write \(key): [first, second]")
            return []
        }
    }

    mutating func events(_ key: String) -> [String] {
        guard let node = values[key] else { return [] }
        let marks: [Yams.Mark?] = node.sequence.map { $0.map(\.mark) } ?? [node.mark]
        let found = items(key)
        for (index, text) in found.enumerated() where EventRange(text) == nil {
            let mark = found.count == marks.count ? marks[index] : node.mark
            fault(
                "date", at: mark, "'\(text)' is neither a date nor a period",
                hint: "write 2015-12-28, or 2015…2019 for all events of a period")
        }
        return found
    }

    mutating func date(_ key: String) -> CalendarDate? {
        guard let text = text(key) else { return nil }
        if let date = CalendarDate(text) { return date }
        fault("date", at: values[key]?.mark, "'\(text)' is not a date", hint: "write 2016, 2016-11 or 2016-11-03")
        return nil
    }

    mutating func flag(_ key: String) -> Bool? {
        guard let text = text(key) else { return nil }
        switch text {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            fault("flag", at: values[key]?.mark, "'\(text)' is neither yes nor no", hint: "write \(key): yes")
            return nil
        }
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        let near = Spelling.nearest(to: text, among: names)
        fault(
            "choice", at: values[key]?.mark, "unknown \(key) '\(text)'",
            hint: near.map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))")
        return nil
    }

    mutating func size(_ key: String) -> PageSize? {
        guard let text = text(key) else { return nil }
        if let size = PageSize(text) { return size }
        let names = PageSize.named.map(\.name)
        let near = Spelling.nearest(to: text, among: names)
        fault(
            "size", at: values[key]?.mark, "'\(text)' is not a page size",
            hint: near.map { "did you mean '\($0)'?" }
                ?? "write \(names.joined(separator: ", ")), or 120x80mm (in, pt, px; sides of 140 to 4000 pt)")
        return nil
    }

    /// A text for all languages, or one for each of `en`, `ja`, `ko`.
    mutating func words(_ key: String) -> LocalizedText? {
        guard let node = values[key] else { return nil }
        guard case .mapping(let mapping) = node else {
            return text(key).map { LocalizedText(english: $0) }
        }
        let languages = Language.allCases.map(\.rawValue)
        var found: [String: String] = [:]
        for (language, value) in mapping {
            let name = language.scalar?.string ?? ""
            if !languages.contains(name) {
                fault(
                    "unknown-key", at: language.mark, "unknown language '\(name)' in '\(key)'",
                    hint: "write \(languages.joined(separator: ", "))")
            } else if let text = value.scalar?.string, !text.isEmpty {
                found[name] = text
            } else {
                fault("type", at: value.mark, "'\(key)' in '\(name)' is not a text", hint: "write one line of text")
            }
        }
        return LocalizedText(english: found["en"] ?? "", japanese: found["ja"] ?? "", korean: found["ko"] ?? "")
    }

    /// Notes a fault at a key's value.
    mutating func fault(_ code: String, at key: String, _ message: String, hint: String) {
        fault(code, at: values[key]?.mark ?? places[key], message, hint: hint)
    }

    mutating func fault(_ code: String, at mark: Yams.Mark?, _ message: String, hint: String) {
        let place = mark ?? start
        let location = SourceLocation(file: file, line: place?.line ?? 1, column: place?.column ?? 1)
        faults.append(Diagnostic(code: code, at: location, message, hint: hint))
    }

    private mutating func refuseAlias(_ mark: Yams.Mark?) {
        fault("alias", at: mark, "aliases are not allowed", hint: "write the value out where it is used")
    }

    /// Whether a node stands in the file where another one was read: what an alias gives.
    ///
    /// Stops at the first, so that aliases of aliases cost nothing.
    private mutating func isShared(_ node: Yams.Node) -> Bool {
        let place = "\(node.mark?.description ?? "")"
        switch node {
        case .scalar: return !seen.insert("scalar " + place).inserted
        case .alias: return true
        case .sequence(let sequence):
            guard seen.insert("sequence " + place).inserted else { return true }
            for item in sequence where isShared(item) { return true }
            return false
        case .mapping(let mapping):
            guard seen.insert("mapping " + place).inserted else { return true }
            for (key, value) in mapping where isShared(key) || isShared(value) { return true }
            return false
        }
    }

    private static func explain(_ error: any Error) -> (Yams.Mark?, String) {
        guard let error = error as? YamlError else { return (nil, "the file is not YAML") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (mark, "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
            return (context.mark, "given twice: \(names)")
        case .reader(let problem, _, _, _): return (nil, "not YAML: \(problem)")
        default: return (nil, "the file is not YAML")
        }
    }
}
