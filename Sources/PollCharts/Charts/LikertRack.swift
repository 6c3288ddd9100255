/// How high the rows of a Likert chart stand: those of panels that have the same name stand side by side.
struct LikertRack: Sendable {
    struct Row: Sendable {
        let name: String
        /// In points: what stands above the bar, the bar with what stands beside it, what stands below it.
        var above: Double
        var slot: Double
        var below: Double
    }

    /// The room for the names of the answers.
    var head: Double
    var rows: [Row]

    /// One for all panels; `nil` where a name stands twice in one of them.
    static func shared(_ panels: [LikertRack]) -> LikertRack? {
        guard var rack = panels.first else { return nil }
        guard panels.allSatisfy({ Set($0.rows.map(\.name)).count == $0.rows.count }) else { return nil }
        for panel in panels.dropFirst() {
            rack.head = max(rack.head, panel.head)
            // A row that the others lack stands after the one that it follows in its own panel.
            var next = 0
            for row in panel.rows {
                if let place = rack.rows.firstIndex(where: { $0.name == row.name }) {
                    let known = rack.rows[place]
                    rack.rows[place] = Row(
                        name: row.name, above: max(known.above, row.above), slot: max(known.slot, row.slot),
                        below: max(known.below, row.below))
                    next = place + 1
                } else {
                    rack.rows.insert(row, at: next)
                    next += 1
                }
            }
        }
        return rack
    }

    func height(gap: Double) -> Double {
        head + rows.reduce(0) { $0 + $1.above + $1.slot + $1.below } + gap * Double(max(0, rows.count - 1))
    }
}
