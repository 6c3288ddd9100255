import PollAnalysis
import PollData

/// Two or a few waves side by side, a line for each answer or population, with its values at both ends.
struct SlopeChart: Chart {
    let panels: [TrendPanel]
    let stage: SlopeStage
    let axes: ChartSpec.Axes
    private let spec: ChartSpec
    let text: ChartText

    init(_ request: ChartRequest) throws(ChartError) {
        let spec = request.spec
        let drafts = try request.series.isEmpty ? TrendDraft.lines(of: request) : TrendDraft.series(of: request)
        let series = drafts.map { draft in
            request.archive.series(
                of: draft.question, draft.measure, in: draft.population,
                includingQuoted: request.settings.includingQuoted)
        }
        let columns = try SlopeColumn.columns(of: series, request)
        let days = Dictionary(columns.map { ($0.poll, $0.day) }, uniquingKeysWith: { first, _ in first })
        let found = zip(drafts, series).compactMap { draft, series -> (TrendDraft, TrendLine)? in
            let line = TrendLine(
                series: series, name: draft.name, style: draft.style, days: days, settings: request.settings)
            return line.points.isEmpty ? nil : (draft, line)
        }
        panels = TrendChart.panels(found, request).sorted(for: spec)
        axes = spec.axes
        self.spec = spec
        let lines = panels.flatMap(\.lines)
        guard lines.contains(where: { $0.points.count > 1 }) else {
            throw .unsuitable(
                "no line has two of the waves \(columns.map(\.poll.rawValue).joined(separator: ", "))",
                hint: "a slope joins waves of one program; use kind: trend for several programs")
        }
        let breaks = BreakKeys(lines: lines, language: request.language)
        stage = SlopeStage(
            lines: lines, columns: columns, axis: spec.axis, drawsIntervals: spec.intervals,
            isNet: drafts.allSatisfy { $0.measure == .net }, breaks: breaks)
        var text = TrendText(
            request: request, lines: lines, fullNames: lines.map(\.name), drafts: found.map(\.0), isNet: stage.isNet,
            breaks: breaks)
        text.kind = request.words.slopeChart
        let changes = SlopeChanges(lines: lines, words: request.words, drawsIntervals: spec.intervals)
        text.addition = changes.measure
        text.further = changes.notes + (axes == .free ? [request.words.freeAxes] : [])
        self.text = text.text
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let lines = panels.flatMap(\.lines)
        let keys = stage.keys(lines: lines, sheet: sheet)
        let decisions = SlopeDecisions(lines: lines, stage: stage, spec: spec, words: sheet.words)
        guard panels.count > 1 else {
            let frame = SlopeFrame(panel: panels[0], stage: stage, width: width, sheet: sheet)
            return PanelPlan(
                leastHeight: frame.leastHeight, naturalHeight: nil, keys: keys,
                decide: { decisions.decisions(hasFreeAxes: false, moved: frame.movedLabels(in: $0)) },
                draw: { frame.nodes(in: $0) })
        }
        let grid = PanelGrid(count: panels.count, width: width, sheet: sheet)
        let stages = panels.map { axes == .free ? stage.fitted(to: $0.lines) : stage }
        let gutters = zip(panels, stages).map {
            SlopeFrame(panel: $0, stage: $1, width: grid.columnWidth, sheet: sheet).gutters
        }
        let widest = (left: gutters.map(\.left).max() ?? 0, right: gutters.map(\.right).max() ?? 0)
        let frames = zip(panels, stages).map { panel, stage in
            SlopeFrame(panel: panel, stage: stage, width: grid.columnWidth, sheet: sheet, gutters: widest)
        }
        let frame = MultiplesFrame(
            cells: zip(panels, frames).map { .init(frame: $1, title: $0.title, color: $0.titleColor) }, grid: grid,
            sheet: sheet)
        let isFree = axes == .free
        return PanelPlan(
            leastHeight: frame.leastHeight, naturalHeight: frame.naturalHeight, keys: keys,
            decide: { rect in
                let box = frame.box(in: rect)
                return decisions.decisions(
                    hasFreeAxes: isFree, moved: frames.reduce(0) { $0 + $1.movedLabels(in: box) })
            },
            draw: { frame.nodes(in: $0) })
    }
}

/// What the lines of a slope have in common.
struct SlopeStage: Sendable {
    let columns: [SlopeColumn]
    let axis: ChartSpec.Axis
    let drawsIntervals: Bool
    let isNet: Bool
    let breaks: BreakKeys
    /// What the vertical axis must show, with zero where it starts there.
    private(set) var values: ClosedRange<Double>

    init(
        lines: [TrendLine], columns: [SlopeColumn], axis: ChartSpec.Axis, drawsIntervals: Bool, isNet: Bool,
        breaks: BreakKeys
    ) {
        self.columns = columns
        self.axis = axis
        self.drawsIntervals = drawsIntervals
        self.isNet = isNet
        self.breaks = breaks
        values = 0...1
        values = fitted(to: lines).values
    }

    /// From the least value with its interval to the greatest.
    func span(of lines: [TrendLine]) -> ClosedRange<Double> {
        let ends = lines.flatMap(\.points).flatMap { point -> [Double] in
            guard drawsIntervals, let interval = point.interval else { return [point.percent] }
            return [point.percent, interval.lowerBound, interval.upperBound]
        }
        let low = ends.min() ?? 0
        return low...max(low, ends.max() ?? 100)
    }

    /// The same stage with a scale for some lines alone.
    func fitted(to lines: [TrendLine]) -> SlopeStage {
        let span = span(of: lines)
        let startsAtZero = axis == .zero || isNet
        let low = startsAtZero ? min(0, span.lowerBound) : span.lowerBound
        let high = startsAtZero ? max(0, span.upperBound) : span.upperBound
        var stage = self
        stage.values = low...max(low + 1, high)
        return stage
    }

    func keys(lines: [TrendLine], sheet: Sheet) -> [FooterKey] {
        let words = sheet.words
        var keys: [FooterKey] = []
        let hollow = Set(lines.flatMap { $0.points.flatMap(\.hollow) })
        if !hollow.isEmpty { keys.append(FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))) }
        if lines.contains(where: { $0.links.contains { $0.kind == .dotted } }) {
            keys.append(FooterKey(sign: .dotted, text: words.sentence(words.dottedBreakKey)))
        }
        return keys + breaks.footerKeys(lines: lines, sheet: sheet)
    }
}

extension ChartWords {
    var slopeChart: String { pick("Slope chart", "スロープグラフ", "기울기 그래프") }
    var dottedBreakKey: String { pick("Dotted line: possible break", "点線：断絶の可能性", "점선: 단절 가능성") }
}
