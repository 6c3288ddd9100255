import PollAnalysis
import PollData

/// Lines over the waves, a line per population, per answer or per question, in one panel or in several.
struct TrendChart: Chart {
    let panels: [TrendPanel]
    let stage: TrendStage
    let axes: ChartSpec.Axes
    let text: ChartText
    private let events: [ChartEvent]

    var lines: [TrendLine] { panels.flatMap(\.lines) }

    /// - Parameter isCloud: Whether each poll is a dot, with a smooth line in place of the waves' own.
    init(_ request: ChartRequest, isCloud: Bool = false) throws(ChartError) {
        let spec = request.spec
        events = request.events
        let drafts = try request.series.isEmpty ? TrendDraft.lines(of: request) : TrendDraft.series(of: request)
        let asked = AskedDays(drafts, request)
        let found = drafts.compactMap { draft -> (TrendDraft, TrendLine)? in
            let series = request.archive.series(
                of: draft.question, draft.measure, in: draft.population,
                includingQuoted: request.settings.includingQuoted)
            let line = TrendLine(
                series: series, name: draft.name, style: draft.style, from: spec.from, to: spec.to,
                asked: asked.days(of: draft), settings: request.settings)
            return line.points.isEmpty ? nil : (draft, line)
        }
        guard !found.isEmpty else { throw request.noData() }
        panels = Self.panels(found, request).sorted(for: spec)
        axes = spec.axes
        let lines = panels.flatMap(\.lines)
        let breaks = BreakKeys(lines: lines, language: request.language)
        let isNet = drafts.allSatisfy { $0.measure == .net }
        let annotations = try TrendAnnotations(spec.annotations, lines: lines, isNet: isNet)
        var stage = TrendStage(
            lines: lines, events: request.events, axis: spec.axis, drawsIntervals: spec.intervals && !isCloud,
            isNet: isNet, breaks: breaks, annotations: annotations)
        var words = TrendText(
            request: request, lines: lines, fullNames: panels.flatMap { $0.fullNames(request.words) },
            drafts: found.map(\.0), isNet: isNet, breaks: breaks)
        if isCloud {
            stage.cloud = CloudLook(lines: lines, archive: request.archive, language: request.language)
            let cloud = CloudText(lines: lines, words: request.words)
            words.kind = cloud.kind
            words.drawsIntervals = false
            words.addition = cloud.measure
            words.further = cloud.notes(level: request.settings.level)
        }
        if axes == .free { words.further.append(request.words.freeAxes) }
        self.stage = stage
        var text = words.text
        text.add(annotations.summaries(lines, isNet: isNet, words: request.words), words: request.words)
        self.text = text
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        let decisions = TrendDecisions(lines: lines, stage: stage, wanted: events, words: sheet.words)
        if panels.count > 1 {
            return TrendMultiples(
                panels: panels, stage: stage, axes: axes, width: width, sheet: sheet, decisions: decisions
            ).plan
        }
        let frame = TrendFrame(
            panel: panels[0], stage: stage, width: width, sheet: sheet, eventHeight: sheet.mostEventHeight)
        return decisions.decide(frame.plan(lines: lines), by: frame)
    }

    /// Lines in their panels; within a panel they are called by what tells them apart there.
    static func panels(_ found: [(TrendDraft, TrendLine)], _ request: ChartRequest) -> [TrendPanel] {
        switch request.spec.panels {
        case .none, .polls: return [TrendPanel(title: "", titleColor: nil, lines: found.map(\.1), namesLines: true)]
        case .series:
            return found.map { draft, line in
                TrendPanel(title: draft.name, titleColor: line.style.textColor, lines: [line], namesLines: false)
            }
        case .populations:
            let populations = request.populations.filter { code in found.contains { $0.0.population == code } }
            // A country's bare name could be taken for an answer where the answers are countries.
            let asksOfCountries = found.contains { Country.code(of: $0.0.option?.id.rawValue ?? "") != nil }
            return populations.map { population in
                let drafts = found.filter { $0.0.population == population }
                let country = Country.name(population)[request.language]
                return TrendPanel(
                    title: asksOfCountries ? request.words.askedIn(country).firstCapital : country, titleColor: nil,
                    lines: drafts.map { $0.1.renamed($0.0.answer, style: $0.0.answerStyle) },
                    namesLines: true)
            }
        case .options:
            var answers: [String] = []
            for (draft, _) in found where !answers.contains(draft.answer) { answers.append(draft.answer) }
            return answers.map { answer in
                let drafts = found.filter { $0.0.answer == answer }
                return TrendPanel(
                    title: answer, titleColor: nil,
                    lines: drafts.map {
                        $0.1.renamed(
                            Country.name($0.0.population)[request.language],
                            style: request.theme.style(of: $0.0.population) ?? $0.1.style)
                    }, namesLines: true)
            }
        }
    }
}

/// The signs that a trend's footer explains.
enum TrendKeys {
    /// - Parameters:
    ///   - panels: The lines of each panel; `nil` for one.
    ///   - frame: A panel, with the keys that depend on its width.
    ///   - keyed: The annotations whose words are in the footer.
    static func keys(
        lines: [TrendLine], panels: [[TrendLine]]? = nil, stage: TrendStage, frame: TrendFrame?, keyed: Set<Int>,
        sheet: Sheet
    ) -> [FooterKey] {
        let words = sheet.words
        var keys: [FooterKey] = []
        let hollow = Set(lines.flatMap { $0.points.flatMap(\.hollow) })
        if !hollow.isEmpty { keys.append(FooterKey(sign: .hollow, text: words.sentence(words.hollowKey(hollow)))) }
        if let cloud = stage.cloud { keys += cloud.keys(sheet: sheet) }
        let dotted = stage.cloud == nil ? lines.flatMap { $0.links.filter { $0.kind == .dotted } } : []
        if dotted.contains(where: { !$0.breaks.isEmpty }) {
            keys.append(FooterKey(sign: .dotted, text: words.sentence(words.dashedKey)))
        } else if !dotted.isEmpty {
            keys.append(FooterKey(sign: .dotted, text: words.sentence(words.dashedSkippedKey)))
        }
        if stage.cloud == nil, lines.contains(where: { $0.links.contains { $0.kind == .unpublished } }) {
            keys.append(FooterKey(sign: .none, text: words.sentence(words.unpublishedKey)))
        }
        let hasSigns =
            stage.cloud == nil && (panels ?? [lines]).contains { BreakSigns.haveSigns($0, stage.breaks) }
        keys += stage.breaks.footerKeys(
            lines: lines, drawsLinks: stage.cloud == nil, hasSigns: hasSigns, sheet: sheet)
        keys += (frame?.eventKeys ?? []) + (frame?.spanKeys ?? [])
        keys += AnnotationLabels.keys(
            stage.annotations, keyed: keyed, numbersBefore: frame?.numbersBefore ?? 0, isNet: stage.isNet, sheet: sheet)
        if stage.annotations.records, lines.contains(where: { !TrendRecord.records(of: $0, on: sheet).isEmpty }) {
            keys.append(FooterKey(sign: .none, text: words.sentence(words.recordsKey)))
        }
        return keys
    }
}

extension TrendFrame {
    /// The plan of a single panel.
    func plan(lines: [TrendLine]) -> PanelPlan {
        AnnotatedPlan(
            leastHeight: leastHeight(), naturalHeight: nil, needsPlaces: stage.annotations.needPlaces,
            keys: { TrendKeys.keys(lines: lines, stage: stage, frame: self, keyed: $0, sheet: sheet) },
            draw: { draw(in: $0, keyed: $1) }
        ).plan()
    }
}

extension ChartText {
    /// Adds sentences to the text alternative.
    mutating func add(_ sentences: [String], words: ChartWords) {
        guard !sentences.isEmpty else { return }
        summary += words.sentenceSpace + words.sentences(sentences)
    }
}
