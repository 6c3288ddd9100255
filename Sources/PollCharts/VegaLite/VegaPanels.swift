import PollData

/// Pictures of one kind in rows of two, each of its own rows of the data.
struct VegaPanels: Sendable {
    let panels: [(title: String, picture: VegaPicture)]
    /// Whether the horizontal axes are one; kinds that settle their own scale do so before.
    let sharesX: Bool
    var columns = 2
    let sheet: Sheet

    private static let gap = 28.0

    /// What a panel takes of a page.
    static func width(of page: Double, columns: Int = 2) -> Double {
        (page - gap * Double(columns - 1)) / Double(columns)
    }

    var picture: VegaPicture {
        let views = panels.enumerated().map { index, panel -> VegaNode in
            let title: VegaNode = [
                "title": [
                    "text": .string(panel.title), "anchor": "start", "frame": "group", "fontSize": 13, "offset": 8,
                    "color": .string(sheet.theme.ink.hex),
                ],
                "transform": [["filter": .string("datum.panel === \(index)")]],
            ]
            return title.adding(panel.picture.body)
        }
        var keys: [String] = []
        for key in panels.flatMap(\.picture.keys) where !keys.contains(key) { keys.append(key) }
        return VegaPicture(
            values: panels.enumerated().flatMap { index, panel in
                panel.picture.values.map { $0.adding(["panel": .number(Double(index))]) }
            },
            body: [
                "columns": .number(Double(columns)), "concat": .array(views), "spacing": .number(Self.gap),
                "align": "each",
                "resolve": [
                    "scale": [
                        "x": sharesX ? "shared" : "independent", "color": "independent", "shape": "independent",
                        "size": "independent",
                    ]
                ],
            ], keys: keys, inset: panels.first?.picture.inset ?? 0)
    }
}
