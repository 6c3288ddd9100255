import PollData
import Yams

/// The items of `spans`, `callouts` and `lines`.
extension SpecDocument {
    mutating func spans(_ key: String) -> [SpecSpan] {
        let example = "write items such as {from: 2022-05-10, to: 2025-04-04, label: {en: …, ja: …, ko: …}, source: …}"
        return mappings(key, keys: SpecKey.ofSpan, example: example).compactMap { parts in
            guard let from = date(parts, "from"), let label = parts["label"].flatMap({ words($0, "label") }) else {
                return nil
            }
            var span = SpecSpan(from: from, label: label)
            if parts["to"] != nil { span.to = date(parts, "to") }
            if let to = span.to, to.lastDay < from.firstDay {
                fault(
                    "dates", at: parts["to"]?.mark, "'to' (\(to)) is before 'from' (\(from))", hint: "exchange the two")
            }
            span.source = parts["source"].map { scalar($0, "source") } ?? ""
            if !span.source.isEmpty, !span.source.hasPrefix("https://"), !span.source.hasPrefix("http://") {
                fault(
                    "source", at: parts["source"]?.mark, "'\(span.source)' is not an address",
                    hint: "write the page that states the dates, with its https://")
            }
            return span
        }
    }

    mutating func callouts(_ key: String) -> [SpecCallout] {
        let example = "write items such as {date: 2019-06, population: JP, text: {en: …, ja: …, ko: …}}"
        return mappings(key, keys: SpecKey.ofCallout, example: example).compactMap { parts in
            guard let text = parts["text"].flatMap({ words($0, "text") }) else { return nil }
            guard (parts["poll"] == nil) != (parts["date"] == nil) else {
                fault(
                    "missing-key", at: parts["text"]?.mark,
                    parts["poll"] == nil
                        ? "a callout without 'poll' or 'date'" : "a callout with both 'poll' and 'date'",
                    hint: "name one wave, by its poll or by a date")
                return nil
            }
            var callout = SpecCallout(text: text)
            callout.poll = parts["poll"].map { scalar($0, "poll") } ?? ""
            callout.date = date(parts, "date")
            callout.question = parts["question"].map { scalar($0, "question") } ?? ""
            callout.population = parts["population"].map { scalar($0, "population") } ?? ""
            callout.option = parts["option"].map { scalar($0, "option") } ?? ""
            return callout
        }
    }

    mutating func lines(_ key: String) -> [SpecLine] {
        let example = "write items such as {value: 50, label: {en: …, ja: …, ko: …}}"
        return mappings(key, keys: SpecKey.ofLine, example: example).compactMap { parts in
            guard let node = parts["value"] else { return nil }
            let text = scalar(node, "value")
            guard !text.isEmpty else { return nil }
            guard let value = Double(text), (-100...100).contains(value) else {
                fault(
                    "value", at: node.mark, "'\(text)' is not a percentage",
                    hint: "write a number from 0 to 100, or from -100 to 100 for a gap or a net score")
                return nil
            }
            return SpecLine(value: value, label: parts["label"].flatMap { words($0, "label") })
        }
    }

    /// The items of a list of mappings, each with the keys that it needs.
    private mutating func mappings(
        _ key: String, keys: [SpecKey], example: String
    ) -> [[String: Yams.Node]] {
        guard let node = values[key] else { return [] }
        guard case .sequence(let sequence) = node, !sequence.isEmpty else {
            fault("type", at: node.mark, "'\(key)' is not a list", hint: example)
            return []
        }
        return sequence.enumerated().compactMap { index, item in
            guard case .mapping = item else {
                fault("type", at: item.mark, "an item of '\(key)' is not a mapping", hint: example)
                return nil
            }
            let parts = part(item, of: key, keys: keys, path: "\(key)[\(index)]")
            if let missing = keys.first(where: { $0.isRequired && parts[$0.name] == nil }) {
                fault("missing-key", at: item.mark, "an item of '\(key)' has no '\(missing.name)'", hint: example)
                return nil
            }
            return parts
        }
    }

    private mutating func date(_ parts: [String: Yams.Node], _ key: String) -> CalendarDate? {
        guard let node = parts[key] else { return nil }
        let text = scalar(node, key)
        if let date = CalendarDate(text) { return date }
        if !text.isEmpty {
            fault("date", at: node.mark, "'\(text)' is not a date", hint: "write 2016, 2016-11 or 2016-11-03")
        }
        return nil
    }
}
