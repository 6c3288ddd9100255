import PollData

/// The part of a Vega-Lite file that differs between kinds.
struct VegaPicture: Sendable {
    /// The rows of the data; `part` says which mark shows a row.
    var values: [VegaNode]
    /// Width, height and layers, or a facet of them.
    var body: VegaNode
    /// What the signs in the picture mean, a line each.
    var keys: [String]
    /// What stands to the left of the axes, in pixels: the footer begins there.
    var inset = 0.0
}

/// A whole Vega-Lite file: title, data, picture, and below it the notes that must travel with it.
struct VegaPage: Sendable {
    let chart: any Chart
    let sheet: Sheet
    let name: String
    var isDraft = false

    /// Of the picture, in pixels.
    static let width = 640.0

    func text(of picture: VegaPicture) -> String {
        let words = chart.text
        let theme = sheet.theme
        let title = sheet.balancedBlock(words.title, sheet.titleFont, width: Self.width * 1.02).lines
        let subtitle = sheet.paragraphs(words.subtitle, sheet.subtitleFont, width: Self.width * 1.02).lines
        let summary =
            isDraft ? DraftMark.marked(title: words.title, summary: words.summary, sheet.words).summary : words.summary
        var usermeta: VegaNode = ["chart": .string(name), "language": .string(sheet.language.rawValue)]
        if isDraft { usermeta = usermeta.adding(["draft": true]) }
        let body = isDraft ? picture.body.marked(DraftMark.word(sheet.words), theme) : picture.body
        let page: VegaNode = [
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "description": .string(summary),
            "usermeta": usermeta,
            "background": .string(theme.background.hex), "padding": 18,
            "title": [
                "text": VegaNode(title), "subtitle": VegaNode(subtitle), "anchor": "start", "frame": "bounds",
                "offset": 14,
            ],
            "data": ["values": .array(picture.values)],
            "vconcat": [body, footer(picture.keys + words.notes + words.disclosure, inset: picture.inset)],
            // Legends belong to the picture, not to the footer.
            "resolve": ["scale": ["color": "independent", "shape": "independent", "size": "independent"]],
            "config": config,
        ]
        return page.text() + "\n"
    }

    /// A view of text alone: Vega-Lite has no footer.
    private func footer(_ notes: [String], inset: Double) -> VegaNode {
        let font = Font(size: 11)
        let lines = notes.filter { !$0.isEmpty }.flatMap {
            sheet.block(sheet.words.sentence($0), font, width: Self.width).lines
        }
        return [
            "data": ["values": [[:]]], "width": .number(max(10, Self.width - inset)),
            "height": .number(Double(lines.count) * 15),
            "view": ["stroke": nil],
            "mark": [
                "type": "text", "text": VegaNode(lines), "align": "left", "baseline": "top", "x": .number(-inset),
                "y": 0,
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

    /// A layer of text, and below it the same in the page's colour and a little wider, so that it reads over lines.
    static func haloed(_ layer: VegaNode, _ theme: Theme) -> [VegaNode] {
        let ground = VegaNode.string(theme.background.hex)
        let below = layer.replacing("mark") { mark in
            mark.without("color").adding(["stroke": ground, "strokeWidth": 3.5, "fill": ground, "strokeJoin": "round"])
        }.replacing("encoding") { $0.without("color").without("tooltip") }
        return [below, layer]
    }

    /// The object less one member.
    func without(_ name: String) -> VegaNode {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.key != name })
    }

    /// Text on a tone: black or white, as the row says.
    static var inkOnTone: VegaNode {
        ["condition": ["test": "datum.ink === '#ffffff'", "value": "#ffffff"], "value": "#000000"]
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

extension VegaNode {
    /// The value of a member.
    subscript(_ name: String) -> VegaNode? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == name }?.value
    }

    /// The object with another value of one member.
    func replacing(_ name: String, by change: (VegaNode) -> VegaNode) -> VegaNode {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.key == name ? ($0.key, change($0.value)) : $0 })
    }

    /// The picture with a pale word across each of its views, so that a draft looks like one wherever it goes.
    func marked(_ word: String, _ theme: Theme) -> VegaNode {
        func each(_ views: VegaNode) -> VegaNode {
            guard case .array(let items) = views else { return views }
            return .array(items.map { $0.marked(word, theme) })
        }
        for list in ["concat", "vconcat", "hconcat"] where self[list] != nil { return replacing(list, by: each) }
        if self["spec"] != nil { return replacing("spec") { $0.marked(word, theme) } }
        guard case .number(let width)? = self["width"], case .number(let height)? = self["height"] else { return self }
        // Too small to carry a word.
        guard width > 90 else { return self }
        let size = min(width / 4.2, height * 0.7, 130)
        let layer: VegaNode = [
            "data": ["values": [[:]]],
            "mark": [
                "type": "text", "text": .string(word), "x": .number(width / 2), "y": .number(height / 2),
                "align": "center", "baseline": "middle", "angle": height > 120 ? -20 : 0, "fontSize": .number(size),
                "fontWeight": "bold", "color": .string(theme.ink.hex), "opacity": 0.11,
            ],
        ]
        return replacing("layer") { layers in
            guard case .array(let items) = layers else { return layers }
            return .array(items + [layer])
        }
    }
}

extension FooterKey {
    /// The key as a line of text.
    var line: String {
        switch sign {
        case .mark(let letter, _): letter + "  " + text
        case .marker(.diamond, _, isHollow: true): "◇  " + text
        default: text
        }
    }
}
