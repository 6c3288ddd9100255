import PollData

/// Which events a chart shows: those of one date, or of a period.
struct EventRange: Sendable, Hashable {
    let first: CalendarDate
    let last: CalendarDate

    /// Reads `2015-12-28`, `2015`, `2015…2019` or `2015..2019`.
    init?(_ text: String) {
        let parts: [Substring]
        if text.contains("…") {
            parts = text.split(separator: "…", omittingEmptySubsequences: false)
        } else {
            parts = text.split(separator: "..", omittingEmptySubsequences: false)
        }
        let dates = parts.map { CalendarDate(String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())) }
        guard let first = dates.first ?? nil, let last = dates.last ?? nil, dates.count <= 2,
            last.lastDay >= first.firstDay
        else { return nil }
        self.first = first
        self.last = last
    }

    func contains(_ event: Event) -> Bool {
        event.date.firstDay >= first.firstDay && event.date.lastDay <= last.lastDay
    }
}
