import PollData
import Yams

/// A YAML mapping of one level, read by key, with the place of every fault.
struct SpecDocument {
    let file: String
    private(set) var faults: [Diagnostic] = []
    private(set) var values: [String: Yams.Node] = [:]
    /// Where the values stand that were read.
    private(set) var places = SpecPlaces()
    private var keyMarks: [String: Yams.Mark] = [:]
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
    ///   - refused: Keys that the caller has its own words against.
    mutating func load(
        _ yaml: String, keys: [String], form: String = "a specification is lines of 'key: value'",
        first: String = "kind: trend", refused: [String] = []
    ) -> Bool {
        places[""] = SourceLocation(file: file, line: 1, column: 1)
        let parser: Parser
        let root: Yams.Node?
        do {
            parser = try Parser(yaml: withoutRepeatedKeys(yaml), resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch {
            let problem = YAMLProblem(error, in: yaml, form: form)
            let (line, column) = problem.place ?? (1, 1)
            faults.append(
                Diagnostic(
                    code: "yaml", at: SourceLocation(file: file, line: line, column: column), problem.message,
                    hint: problem.hint))
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
            if name.unicodeScalars.first == Self.repeated { continue }
            keyMarks[name] = key.mark
            guard keys.contains(name) else {
                if refused.contains(name) { continue }
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
            note(value, as: name)
        }
        return true
    }

    func has(_ key: String) -> Bool { keyMarks[key] != nil }

    mutating func text(_ key: String) -> String? {
        guard let node = values[key] else { return nil }
        let text = scalar(node, key)
        return text.isEmpty ? nil : text
    }

    /// The text of a node, empty with a fault where it is none.
    mutating func scalar(_ node: Yams.Node, _ key: String) -> String {
        guard case .scalar(let scalar) = node else {
            let found = if case .sequence = node { "a list" } else { "a mapping" }
            fault("type", at: node.mark, "'\(key)' is \(found), not a text", hint: "write one value after '\(key):'")
            return ""
        }
        if scalar.string.allSatisfy(\.isWhitespace) {
            fault("empty", at: node.mark, "'\(key)' is empty", hint: "write a value, or leave the key out")
            return ""
        }
        return scalar.string
    }

    /// One value or a list under either of two keys (`option`, `options`).
    mutating func list(_ singular: String, _ plural: String) -> [String] {
        if has(singular), has(plural) {
            fault(
                "duplicate", at: keyMarks[plural], "both '\(singular)' and '\(plural)' are given",
                hint: "keep one of them")
        }
        return items(singular, as: plural) + items(plural, as: plural)
    }

    /// - Parameter path: What the values are called in `places`.
    private mutating func items(_ key: String, as path: String) -> [String] {
        guard let node = values[key] else { return [] }
        return texts(node, key, path: path)
    }

    /// One text, or the texts of a list, each once.
    mutating func texts(_ node: Yams.Node, _ key: String, path: String) -> [String] {
        guard case .sequence(let sequence) = node else {
            guard case .scalar = node else {
                fault(
                    "type", at: node.mark, "'\(key)' is neither a value nor a list",
                    hint: "write \(key): [first, second]")
                return []
            }
            let text = scalar(node, key)
            note(node, as: "\(path)[0]")
            return text.isEmpty ? [] : [text]
        }
        if sequence.isEmpty {
            fault("empty", at: node.mark, "'\(key)' is empty", hint: "write a value, or leave the key out")
        }
        var found: [String] = []
        for item in sequence {
            guard case .scalar(let scalar) = item, !scalar.string.isEmpty else {
                fault("type", at: item.mark, "an item of '\(key)' is not a text", hint: "write one value an item")
                continue
            }
            if found.contains(scalar.string) {
                fault(
                    "duplicate", at: item.mark, "'\(scalar.string)' stands twice in '\(key)'",
                    hint: "keep one of them")
                continue
            }
            note(item, as: "\(path)[\(found.count)]")
            found.append(scalar.string)
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
        values[key].flatMap { choice($0, key, of: type) }
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: Yams.Node, _ key: String, of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        let text = scalar(node, key)
        if text.isEmpty { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        let near = Spelling.nearest(to: text, among: names)
        fault(
            "choice", at: node.mark, "unknown \(key) '\(text)'",
            hint: near.map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))")
        return nil
    }

    mutating func size(_ key: String) -> PageSize? {
        guard let text = text(key) else { return nil }
        if let size = PageSize(text) { return size }
        let names = PageSize.named.map(\.name)
        let near = Spelling.nearest(to: text, among: names)
        fault(
            "size", at: values[key]?.mark, "'\(text)' is \(PageSize.refusal(of: text))",
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
        fault(code, at: values[key]?.mark ?? keyMarks[key], message, hint: hint)
    }

    mutating func fault(_ code: String, at mark: Yams.Mark?, _ message: String, hint: String) {
        faults.append(Diagnostic(code: code, at: location(mark), message, hint: hint))
    }

    /// Remembers where a value stands.
    mutating func note(_ node: Yams.Node, as path: String) { places[path] = location(node.mark) }

    private func location(_ mark: Yams.Mark?) -> SourceLocation {
        let place = mark ?? start
        return SourceLocation(file: file, line: place?.line ?? 1, column: place?.column ?? 1)
    }

    /// Begins the name of a key that stands a second time.
    private static let repeated: Unicode.Scalar = "\u{F8FF}"

    /// The text with each key that stands twice made another one, so that the rest can still be read; the parser would
    /// stop at it. Places stay as they are.
    private mutating func withoutRepeatedKeys(_ yaml: String) -> String {
        var first: [String: Int] = [:]
        // By bytes: to a String, CR LF is one character and no LF.
        var lines = yaml.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("---") { first = [:] }
            let name = String(line.prefix { $0.isLetter || $0 == "-" || $0 == "_" })
            guard !name.isEmpty, line.dropFirst(name.count).hasPrefix(":") else { continue }
            guard let earlier = first[name] else {
                first[name] = index + 1
                continue
            }
            faults.append(
                Diagnostic(
                    code: "duplicate", at: SourceLocation(file: file, line: index + 1, column: 1),
                    "'\(name)' is given twice", hint: "the first is in line \(earlier); keep one of them"))
            lines[index] = "\(Self.repeated)\(index)" + line.dropFirst(name.count)
        }
        return lines.joined(separator: "\n")
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
}
