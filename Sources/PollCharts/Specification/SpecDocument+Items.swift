import PollData
import Yams

/// Lists whose items may be mappings, and texts in several languages.
extension SpecDocument {
    /// Dates and periods, or mappings of a date and its label.
    mutating func events(_ key: String) -> [SpecEvent] {
        guard let node = values[key] else { return [] }
        let items: [Yams.Node]
        switch node {
        case .sequence(let sequence): items = Array(sequence)
        case .scalar(let scalar) where !scalar.string.isEmpty: items = [node]
        default:
            fault(
                "type", at: node.mark, "'\(key)' is neither a value nor a list", hint: "write \(key): [first, second]")
            return []
        }
        var found: [SpecEvent] = []
        for item in items {
            guard let event = event(item, of: key, path: "\(key)[\(found.count)]") else { continue }
            if found.contains(where: { $0.date == event.date }) {
                fault(
                    "duplicate", at: item.mark, "'\(event.date)' stands twice in '\(key)'", hint: "keep one of them")
            }
            found.append(event)
        }
        return found
    }

    private mutating func event(_ node: Yams.Node, of key: String, path: String) -> SpecEvent? {
        var place = node
        var label: LocalizedText?
        if case .mapping = node {
            let parts = part(node, of: key, keys: SpecKey.ofEvent, path: path)
            guard let date = parts["date"] else {
                fault(
                    "missing-key", at: node.mark, "an item of '\(key)' has no 'date'",
                    hint: "write {date: 2015-12-28, label: {en: …, ja: …, ko: …}}")
                return nil
            }
            place = date
            label = parts["label"].flatMap { words($0, "label") }
        }
        guard case .scalar(let scalar) = place, !scalar.string.isEmpty else {
            fault("type", at: place.mark, "an item of '\(key)' is not a text", hint: "write one value an item")
            return nil
        }
        guard let range = EventRange(scalar.string) else {
            fault(
                "date", at: place.mark, "'\(scalar.string)' is neither a date nor a period",
                hint: "write 2015-12-28, or 2015…2019 for all events of a period")
            return nil
        }
        if label != nil, range.first != range.last {
            fault(
                "contradiction", at: place.mark, "a label for all events of '\(scalar.string)'",
                hint: "name the date of the one event that the label is for")
        }
        note(place, as: path)
        return SpecEvent(scalar.string, label: label)
    }

    /// Lines of different questions.
    mutating func series(_ key: String) -> [SpecSeries] {
        guard let node = values[key] else { return [] }
        let example = "write items such as {question: cabinet-office/affinity-china, option: feel-affinity-net}"
        guard case .sequence(let sequence) = node, !sequence.isEmpty else {
            fault("type", at: node.mark, "'\(key)' is not a list", hint: example)
            return []
        }
        return sequence.enumerated().compactMap { index, item in
            guard case .mapping = item else {
                fault("type", at: item.mark, "an item of '\(key)' is not a mapping", hint: example)
                return nil
            }
            note(item, as: "\(key)[\(index)]")
            let parts = part(item, of: key, keys: SpecKey.ofSeries, path: "\(key)[\(index)]")
            guard let question = parts["question"] else {
                fault("missing-key", at: item.mark, "an item of '\(key)' has no 'question'", hint: example)
                return nil
            }
            var line = SpecSeries(question: scalar(question, "question"))
            line.option = parts["option"].map { scalar($0, "option") } ?? ""
            line.population = parts["population"].map { scalar($0, "population") } ?? ""
            line.label = parts["label"].flatMap { words($0, "label") }
            return line
        }
    }

    /// A text for all languages, or one for each of `en`, `ja`, `ko`.
    mutating func words(_ key: String) -> LocalizedText? { values[key].flatMap { words($0, key) } }

    mutating func words(_ node: Yams.Node, _ key: String) -> LocalizedText? {
        guard case .mapping(let mapping) = node else {
            let text = scalar(node, key)
            return text.isEmpty ? nil : LocalizedText(english: text)
        }
        let languages = Language.allCases.map(\.rawValue)
        if mapping.isEmpty {
            fault("empty", at: node.mark, "'\(key)' is empty", hint: "write a text, or {en: …, ja: …, ko: …}")
            return nil
        }
        var found: [String: String] = [:]
        for (language, value) in mapping {
            let name = language.scalar?.string ?? ""
            if !languages.contains(name) {
                fault(
                    "unknown-key", at: language.mark, "unknown language '\(name)' in '\(key)'",
                    hint: "write \(languages.joined(separator: ", "))")
            } else if let text = value.scalar?.string, !text.allSatisfy(\.isWhitespace) {
                found[name] = text
            } else {
                fault("type", at: value.mark, "'\(key)' in '\(name)' is not a text", hint: "write one line of text")
            }
        }
        return LocalizedText(english: found["en"] ?? "", japanese: found["ja"] ?? "", korean: found["ko"] ?? "")
    }

    /// The values of a mapping in a list, with a fault for each unknown key.
    mutating func part(
        _ node: Yams.Node, of owner: String, keys: [SpecKey], path: String
    ) -> [String: Yams.Node] {
        let keys = keys.map(\.name)
        guard case .mapping(let mapping) = node else { return [:] }
        var found: [String: Yams.Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard keys.contains(name) else {
                let near = Spelling.nearest(to: name, among: keys)
                fault(
                    "unknown-key", at: key.mark, "unknown key '\(name)' in '\(owner)'",
                    hint: near.map { "did you mean '\($0)'?" } ?? "the keys are: \(keys.joined(separator: ", "))")
                continue
            }
            found[name] = value
            note(value, as: "\(path).\(name)")
        }
        return found
    }
}
