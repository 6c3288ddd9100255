import PollData

/// Pictures of one kind in rows of two, each of its own rows of the data.
struct VegaPanels: Sendable {
    let panels: [(title: String, picture: VegaPicture)]
    let sheet: Sheet

    var picture: VegaPicture {
        let views = panels.map { panel -> VegaNode in
            let title: VegaNode = [
                "title": [
                    "text": .string(panel.title), "anchor": "start", "fontSize": 13, "offset": 8,
                    "color": .string(sheet.theme.ink.hex),
                ],
                "transform": [["filter": .string("datum.panel === \(VegaNode.string(panel.title).text())")]],
            ]
            return title.adding(panel.picture.body)
        }
        var keys: [String] = []
        for key in panels.flatMap(\.picture.keys) where !keys.contains(key) { keys.append(key) }
        return VegaPicture(
            values: panels.flatMap { panel in
                panel.picture.values.map { $0.adding(["panel": .string(panel.title)]) }
            },
            body: ["columns": 2, "concat": .array(views), "spacing": 28], keys: keys)
    }
}
