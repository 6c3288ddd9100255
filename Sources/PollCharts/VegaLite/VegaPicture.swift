import PollData

/// The part of a Vega-Lite file that differs between kinds.
struct VegaPicture: Sendable {
    /// The rows of the data; `part` says which mark shows a row.
    var values: [VegaNode]
    /// Width, height and layers, or a facet of them.
    var body: VegaNode
    /// What the signs in the picture mean, a line each.
    var keys: [String]
}

/// A whole Vega-Lite file: title, data, picture, and below it the notes that must travel with it.
struct VegaPage: Sendable {
    let chart: any Chart
    let sheet: Sheet
    let name: String

    /// Of the picture inside its axes, in pixels.
    static let width = 640.0

    func text(of picture: VegaPicture) -> String {
        let words = chart.text
        let theme = sheet.theme
        let title = sheet.titleBlock(words.title, sheet.titleFont, width: Self.width * 1.02).lines
        let subtitle = sheet.runningBlock(
            sheet.words.sentences(words.subtitle), sheet.subtitleFont, width: Self.width * 1.02
        ).lines
        let page: VegaNode = [
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "description": .string(words.summary),
            "usermeta": ["chart": .string(name), "language": .string(sheet.language.rawValue)],
            "background": .string(theme.background.hex), "padding": 18,
            "title": [
                "text": VegaNode(title), "subtitle": VegaNode(subtitle), "anchor": "start", "frame": "bounds",
                "offset": 14,
            ],
            "data": ["values": .array(picture.values)],
            "vconcat": [picture.body, footer(picture.keys + words.notes + words.disclosure)],
            "config": config,
        ]
        return page.text() + "\n"
    }

    /// A view of text alone: Vega-Lite has no footer.
    private func footer(_ notes: [String]) -> VegaNode {
        let font = Font(size: 11)
        let lines = notes.filter { !$0.isEmpty }.flatMap {
            sheet.block(sheet.words.sentence($0), font, width: Self.width).lines
        }
        return [
            "data": ["values": [[:]]], "width": .number(Self.width), "height": .number(Double(lines.count) * 15),
            "view": ["stroke": nil],
            "mark": [
                "type": "text", "text": VegaNode(lines), "align": "left", "baseline": "top", "x": 0, "y": 0,
                "fontSize": 11, "lineHeight": 15, "color": .string(sheet.theme.quietInk.hex),
            ],
        ]
    }

    private var config: VegaNode {
        let theme = sheet.theme
        let label: VegaNode = .string(theme.secondaryInk.hex)
        return [
            "font": .string(SVGFonts.families(for: sheet.language)),
            "title": [
                "color": .string(theme.ink.hex), "subtitleColor": label, "fontSize": 17, "subtitleFontSize": 12,
                "fontWeight": "bold", "subtitleLineHeight": 16, "subtitlePadding": 6,
            ],
            "axis": [
                "gridColor": .string(theme.grid.hex), "domainColor": .string(theme.axis.hex),
                "tickColor": .string(theme.axis.hex), "labelColor": label, "titleColor": label, "labelFontSize": 12,
                "labelLimit": 260, "titleFontWeight": "normal",
            ],
            "legend": ["labelColor": label, "labelFontSize": 12, "orient": "top", "title": nil, "labelLimit": 400],
            "header": [
                "labelColor": .string(theme.ink.hex), "labelFontSize": 13, "labelFontWeight": "bold", "title": nil,
            ],
            "text": ["color": .string(theme.ink.hex)], "view": ["stroke": nil],
        ]
    }
}

extension VegaNode {
    /// A colour and a form for each name, in order.
    static func scale(_ names: [String], _ values: [String]) -> VegaNode {
        ["domain": VegaNode(names), "range": VegaNode(values)]
    }

    /// The rows of one part.
    static func rows(_ part: String) -> VegaNode { [["filter": .string("datum.part === '\(part)'")]] }
    static func rows(_ part: String, where condition: String) -> VegaNode {
        [["filter": .string("datum.part === '\(part)' && \(condition)")]]
    }
}

extension SeriesStyle.Marker {
    /// The nearest of Vega's forms.
    var vega: String {
        switch self {
        case .circle: "circle"
        case .square: "square"
        case .diamond: "diamond"
        case .triangle: "triangle-up"
        case .wedge: "triangle-down"
        case .pentagon: "M0,-0.62L0.59,-0.19L0.36,0.5L-0.36,0.5L-0.59,-0.19Z"
        }
    }
}

extension Chart {
    /// Kinds that a Vega-Lite picture cannot show as they are have none.
    func vegaPicture(_ sheet: Sheet) -> VegaPicture? { nil }
}

extension FooterKey {
    /// The key as a line of text.
    var line: String {
        if case .mark(let letter, _) = sign { return letter + "  " + text }
        return text
    }
}
