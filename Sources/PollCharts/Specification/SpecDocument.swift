import PollData
import Yams

/// A YAML mapping of one level, read by key, with the place of every fault.
struct SpecDocument {
    let file: String
    private(set) var faults: [Diagnostic] = []
    private(set) var values: [String: Yams.Node] = [:]
    private var places: [String: Yams.Mark] = [:]
    private var start: Yams.Mark?
    private var seen: Set<String> = []

    init(file: String) {
        self.file = file
    }

    /// Parses the text and checks its keys; `false` where nothing can be read from it.
    ///
    /// - Parameters:
    ///   - form: What the file should look like, for the hint of one that does not.
    ///   - first: A line that it may begin with.
    mutating func load(
        _ yaml: String, keys: [String], form: String = "a specification is lines of 'key: value'",
        first: String = "kind: trend"
    ) -> Bool {
        let parser: Parser
        let root: Yams.Node?
        do {
            parser = try Parser(yaml: yaml, resolver: .basic)
            root = try parser.singleRoot()
        } catch {
            let (place, problem) = Self.explain(error)
            fault("yaml", at: place, problem, hint: form)
            return false
        }
        guard let root, case .mapping(let mapping) = root else {
            fault(
                "yaml", at: root?.mark, root == nil ? "the file is empty" : "the file is not a mapping",
                hint: "\(form), the first of them '\(first)'")
            return false
        }
        start = mapping.mark
        // Nodes hold their anchors weakly; the parser keeps them alive.
        withExtendedLifetime(parser) { refuseAnchors(root) }
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

    /// A theme by name, or the path of its file from the folder of this one.
    mutating func theme(_ key: String) -> ThemeChoice? {
        guard let text = text(key) else { return nil }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        if let choice = ThemeChoice(text, in: folder) { return choice }
        fault("theme", at: values[key]?.mark, "no theme '\(text)'", hint: ThemeChoice.hint(for: text))
        return nil
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

    /// An anchor is of use to an alias only, and those are refused.
    private mutating func refuseAnchors(_ node: Yams.Node) {
        var waiting = [node]
        var seen: Set<String> = []
        while let node = waiting.popLast() {
            if let anchor = node.anchor, seen.insert("\(node.mark?.description ?? "")").inserted {
                fault(
                    "anchor", at: node.mark, "anchors are not allowed",
                    hint: "leave out '&\(anchor.rawValue)'")
                continue
            }
            switch node {
            case .scalar, .alias: break
            case .sequence(let sequence): waiting += sequence.reversed()
            case .mapping(let mapping): for (key, value) in mapping.reversed() { waiting += [value, key] }
            }
        }
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
