import PollData

/// A kind of chart that can be one of several panels.
protocol PanelChart: Chart {
    /// The width that a panel needs, in sizes of the type.
    static var leastPanelWidth: Double { get }

    /// Plans panels of one width on the measures that they share, or each on its own scale where these are free.
    static func plans(of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet) -> [PanelPlan]

    /// Their pictures in the words of Vega-Lite, on the same measures; fewer where one has none.
    static func vegaPictures(
        of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet
    ) -> [VegaPicture]
}

/// A panel and what stands over it.
struct TitledPanel<Panel: PanelChart>: Sendable {
    let title: String
    let chart: Panel
}

/// Small panels of one kind, one for each population, answer, question or poll.
struct PanelsChart<Panel: PanelChart>: Chart {
    private let panels: [TitledPanel<Panel>]
    private let axes: ChartSpec.Axes
    let text: ChartText

    /// - Parameter text: Of all panels together.
    init(_ panels: [TitledPanel<Panel>], _ request: ChartRequest, text: ChartText) throws(ChartError) {
        guard !panels.isEmpty else { throw request.noData() }
        self.panels = panels
        axes = request.spec.axes
        var text = text
        if axes == .free { text.notes.append(request.words.freeAxes) }
        self.text = text
    }

    var sources: [FigureSource] {
        panels.flatMap { panel in
            panel.chart.sources.map {
                FigureSource(
                    name: panel.title + ", " + $0.name, series: $0.series, wave: $0.wave, use: $0.use)
            }
        }
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let grid = PanelGrid(count: panels.count, width: width, least: Panel.leastPanelWidth, sheet: sheet)
        let plans = Panel.plans(of: panels.map(\.chart), axes: axes, width: grid.columnWidth, sheet: sheet)
        let frame = MultiplesFrame(
            cells: zip(panels, plans).map { .init(frame: PlannedPanel(plan: $1), title: $0.title, color: nil) },
            grid: grid, sheet: sheet)
        var keys: [FooterKey] = []
        for key in plans.flatMap(\.keys) where !keys.contains(where: { $0.text == key.text }) { keys.append(key) }
        let titles = panels.map(\.title)
        return PanelPlan(
            leastHeight: frame.leastHeight, naturalHeight: frame.naturalHeight, keys: keys,
            droppedValues: plans.reduce(0) { $0 + $1.droppedValues },
            decide: { rect in
                let box = frame.box(in: rect)
                return [sharing(sheet.words)]
                    + Decision.ofPanels(
                        zip(titles, plans).map { ($0, $1.decide(box)) }, words: sheet.words)
            },
            draw: { frame.nodes(in: $0) })
    }

    private func sharing(_ words: ChartWords) -> Decision {
        let list = words.list(panels.map(\.title))
        return Decision(
            .scale,
            axes == .shared
                ? words.pick(
                    "\(panels.count) panels on one scale: \(list)", "\(panels.count)面、共通の目盛り：\(list)",
                    "그림 \(panels.count)개, 공통 눈금: \(list)")
                : words.pick(
                    "\(panels.count) panels, each on its own scale, as 'axes: free' asks: \(list)",
                    "\(panels.count)面、axes: freeの指定により目盛りは図ごとに異なる：\(list)",
                    "그림 \(panels.count)개, axes: free 지정에 따라 눈금은 그림마다 다름: \(list)"))
    }

    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture? {
        let columns = Panel.leastPanelWidth > 25 ? 1 : 2
        let pictures = Panel.vegaPictures(
            of: panels.map(\.chart), axes: axes, width: VegaPanels.width(of: width, columns: columns), sheet: sheet)
        guard pictures.count == panels.count else { return nil }
        return VegaPanels(
            panels: zip(panels, pictures).map { ($0.title, $1) }, sharesX: axes == .shared, columns: columns,
            sheet: sheet
        ).picture
    }
}

extension PanelChart {
    static func vegaPictures(
        of panels: [Self], axes: ChartSpec.Axes, width: Double, sheet: Sheet
    ) -> [VegaPicture] {
        panels.compactMap { $0.vegaPicture(sheet, width: width) }
    }
}

/// A plan as a panel: all of it is plot.
private struct PlannedPanel: PanelFrame {
    let plan: PanelPlan

    var dressHeight: Double { 0 }
    var leastPlot: Double { plan.leastHeight }
    var naturalPlot: Double? { plan.naturalHeight }
    func draw(in rect: Rect, keyed: Set<Int>) -> DrawnPanel { DrawnPanel(nodes: plan.draw(rect)) }
}

extension ChartWords {
    var freeAxes: String {
        pick("Each panel has its own scale", "図ごとに目盛りが異なる", "그림마다 눈금이 다름")
    }
}

extension ChartText {
    /// The words of panels that each have their own: once what all say, else with the panel's title.
    ///
    /// - Parameter lines: All that the panels rest on, for the disclosure.
    static func joined(
        _ panels: [(title: String, text: ChartText)], lines: [TrendLine], _ request: ChartRequest
    ) -> ChartText {
        let words = request.words
        let first = panels.first?.text.notes ?? []
        let common = first.filter { note in panels.allSatisfy { $0.text.notes.contains(note) } }
        let notes =
            panels.flatMap { panel in
                panel.text.notes.filter { !common.contains($0) }.map { panel.title + words.colon + $0 }
            } + common
        let most = panels.map(\.text.subtitle.count).max() ?? 0
        let subtitle = (0..<most).flatMap { place in
            panels.compactMap { $0.text.subtitle.indices.contains(place) ? $0.text.subtitle[place] : nil }
        }
        let disclosure = TrendText(
            request: request, lines: lines, fullNames: lines.map(\.name), drafts: [], isNet: false,
            breaks: BreakKeys(lines: [], language: request.language)
        ).disclosure
        let titles = Disclosure.distinct(panels.map(\.text.title))
        return ChartText(
            title: request.spec.title?[request.language] ?? words.list(titles),
            subtitle: request.spec.subtitle.map { [$0[request.language]] }
                ?? Disclosure.distinct(subtitle),
            summary: panels.map { words.sentence($0.title) + words.sentenceSpace + $0.text.summary }
                .joined(separator: words.sentenceSpace),
            notes: notes, disclosure: disclosure,
            date: panels.compactMap(\.text.date).max { $0.lastDay < $1.lastDay })
    }
}
