extension Archive {
    /// The event of a date or of a part of its label, in any of the three languages.
    ///
    /// A date on which the archive has no event stands for itself: "2020-04" is that month.
    public func findEvent(_ name: String) throws(LookupError) -> Event {
        if let date = CalendarDate(name) {
            let matches = events.filter { $0.date.firstDay >= date.firstDay && $0.date.lastDay <= date.lastDay }
            if matches.count > 1, date.precision != .day { throw Self.several(matches, named: name) }
            return matches.first
                ?? Event(date: date, label: LocalizedText(english: "\(date)"), kind: "", sourceURL: "")
        }
        let wanted = name.lowercased()
        let labels = events.map { event in Language.allCases.map { event.label[$0] } }
        let matches = events.indices.filter { index in
            labels[index].contains { !wanted.isEmpty && $0.lowercased().contains(wanted) }
        }
        if matches.count == 1 { return events[matches[0]] }
        if matches.count > 1 {
            let exact = matches.filter { labels[$0].contains { $0.lowercased() == wanted } }
            if exact.count == 1 { return events[exact[0]] }
            throw Self.several(matches.map { events[$0] }, named: name)
        }
        let near = Spelling.nearest(to: name, among: labels.flatMap(\.self))
        let meant = near.flatMap { label in events.first { $0.label.english == label } } ?? nearestWord(to: name)
        throw LookupError(
            "no event '\(name)'",
            hint: meant.map { "did you mean '\($0.label.english)' (\($0.date))?" }
                ?? "name a date, or an event of 'poll list events'")
    }

    /// The event with a word nearest to the one misspelt.
    private func nearestWord(to name: String) -> Event? {
        let words = events.map { event in
            event.label.english.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 3 }
        }
        for word in name.split(separator: " ").map(String.init).sorted(by: { ($0.count, $0) > ($1.count, $1) }) {
            guard let near = Spelling.nearest(to: word, among: words.flatMap(\.self)) else { continue }
            return zip(events, words).first { $0.1.contains(near) }?.0
        }
        return nil
    }

    private static func several(_ events: [Event], named name: String) -> LookupError {
        LookupError(
            "\(events.count) events match '\(name)'",
            hint: "name one by its date: " + events.map { "\($0.date) (\($0.label.english))" }.joined(separator: ", "))
    }
}
