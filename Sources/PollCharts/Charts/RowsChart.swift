import PollData

/// Bars or dots in rows: a group of rows for each answer with a row for each sample, or the other way round.
struct RowsChart: Chart {
    /// One row.
    struct Row: Sendable {
        let figure: RowFigure
        let style: SeriesStyle
        /// What tells the row apart within its group; named where the series first appears.
        let series: String
        let namesSeries: Bool
    }

    struct RowGroup: Sendable {
        let label: String
        let rows: [Row]
    }

    let groups: [RowGroup]
    let look: any RowLook
    let drawsIntervals: Bool
    let text: ChartText
    let decisions: RowDecisions

    init(_ request: ChartRequest, look: any RowLook) throws(ChartError) {
        self.look = look
        drawsIntervals = request.spec.intervals
        var wanted: [Question.Option] = []
        for name in request.spec.options { wanted.append(try request.option(name)) }
        let rows = try RowFigures(request, wanted: wanted.isEmpty ? nil : wanted)
        let words = RowText(request: request, rows: rows, drawsIntervals: drawsIntervals)
        text = words.text(kind: look.kindName(request.words))
        decisions = RowDecisions(rows: rows, spec: request.spec, words: request.words)
        let options = wanted.isEmpty ? rows.options : wanted.filter { rows.options.contains($0) }
        groups =
            request.spec.rows == .options
            ? Self.byOption(rows, options, words, request) : Self.bySample(rows, options, words, request)
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let frame = RowsFrame(chart: self, width: width, sheet: sheet)
        let hollow = Set(groups.flatMap { $0.rows.flatMap(\.figure.hollow) })
        let words = sheet.words
        let keys = hollow.isEmpty ? [] : [FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))]
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height, keys: keys,
            decide: { _ in decisions.decisions(greatest: frame.greatest) }, draw: { frame.nodes(in: $0) })
    }

    private static func byOption(
        _ rows: RowFigures, _ options: [Question.Option], _ words: RowText, _ request: ChartRequest
    ) -> [RowGroup] {
        var sorted = options
        if request.spec.sort == .value, let first = rows.samples.first {
            sorted = options.enumerated().sorted { a, b in
                let x = rows.figure(first, a.element)?.percent ?? -1
                let y = rows.figure(first, b.element)?.percent ?? -1
                return x == y ? a.offset < b.offset : x > y
            }.map(\.element)
        }
        let styles = sampleStyles(rows.samples, request.theme)
        var named: Set<Int> = []
        return sorted.map { option in
            RowGroup(
                label: option.chartLabel(request.language, beside: options),
                rows: rows.samples.indices.compactMap { index in
                    guard let figure = rows.figure(rows.samples[index], option) else { return nil }
                    let isFirst = rows.samples.count > 1 && named.insert(index).inserted
                    return Row(
                        figure: figure, style: styles[index], series: words.name(of: rows.samples[index]),
                        namesSeries: isFirst)
                })
        }
    }

    private static func bySample(
        _ rows: RowFigures, _ options: [Question.Option], _ words: RowText, _ request: ChartRequest
    ) -> [RowGroup] {
        let styles = request.theme.answers(options)
        var named: Set<Int> = []
        return rows.samples.map { sample in
            var order = Array(options.indices)
            if request.spec.sort == .value {
                order.sort { a, b in
                    let x = rows.figure(sample, options[a])?.percent ?? -1
                    let y = rows.figure(sample, options[b])?.percent ?? -1
                    return x == y ? a < b : x > y
                }
            }
            return RowGroup(
                label: words.name(of: sample),
                rows: order.compactMap { index in
                    guard let figure = rows.figure(sample, options[index]) else { return nil }
                    return Row(
                        figure: figure, style: styles[index],
                        series: options[index].chartLabel(request.language, beside: options),
                        namesSeries: named.insert(index).inserted)
                })
        }
    }

    /// A country's colour where countries are compared; else by order.
    private static func sampleStyles(_ samples: [Sample], _ theme: Theme) -> [SeriesStyle] {
        let differ = Set(samples.map(\.poll)).count > 1
        return samples.enumerated().map { index, sample in
            if differ { return theme.category(index) }
            return theme.style(of: sample.population) ?? theme.category(index)
        }
    }
}
