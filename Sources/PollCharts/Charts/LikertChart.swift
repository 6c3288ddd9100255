import PollData

/// Unfavourable answers to the left of a zero line and favourable ones to the right, a row for each sample; don't know
/// and what was not published stand apart, and nothing is rescaled.
struct LikertChart: Chart {
    /// An answer that the rows have in common.
    struct Step: Sendable {
        enum Place: Sendable {
            case left
            case neutral
            case right
            case aside
        }

        let option: Question.Option
        let place: Place
        let name: String
        let tone: Tone
    }

    var rows: [LikertRow]
    /// From the strongest unfavourable answer to the strongest favourable one, then what stands apart.
    let steps: [Step]
    let neutral: ChartSpec.Neutral
    /// The names of the totals at the ends; empty where neither side has more than one answer.
    let totalNames: (left: String, right: String)?
    var breaks: RowBreaks
    let sort: ChartSpec.Sort
    /// The polls, and what is left out of any question.
    let selection: [Decision]
    let text: ChartText

    init(_ request: ChartRequest) throws(ChartError) {
        let parts = try LikertFigures(request)
        let sides = try Self.sides(parts, request)
        let shades = request.theme.answers
        func steps(_ options: [Question.Option], _ place: Step.Place, _ tones: [Tone]) -> [Step] {
            zip(options, tones).map { option, tone in
                Step(
                    option: option, place: place, name: option.chartLabel(request.language, beside: parts.options),
                    tone: tone)
            }
        }
        let right = steps(sides.favourable, .right, shades.shades(sides.favourable.count, favourable: true))
        let left = steps(sides.unfavourable, .left, shades.shades(sides.unfavourable.count, favourable: false))
        let middle = steps(sides.neutral, .neutral, sides.neutral.map { _ in shades.neutral })
        let aside = steps(sides.aside, .aside, sides.aside.indices.map { shades.unknown[$0 % shades.unknown.count] })
        let all = left + middle + right.reversed() + aside
        self.steps = all
        neutral = request.spec.neutral
        sort = request.spec.sort
        selection = Self.selection(parts.parts, request)
        let hasTotals = left.count > 1 || right.count > 1
        var rows = parts.rows.map { LikertRow($0, steps: all, hasTotals: hasTotals, request) }
        if request.spec.sort == .value {
            rows = rows.enumerated().sorted { a, b in
                let (x, y) = (a.element.rank, b.element.rank)
                return x == y ? a.offset < b.offset : x > y
            }.map(\.element)
        }
        self.rows = rows
        totalNames =
            hasTotals
            ? (Self.name(of: left, side: -1, request), Self.name(of: right, side: 1, request)) : nil
        breaks = RowBreaks(
            rows.map { ($0.question, $0.sample) }, options: all.map(\.option),
            isSorted: request.spec.sort == .value || request.spec.panels == .polls, request)
        text = LikertText(request: request, parts: parts, rows: rows, steps: all, breaks: breaks).text
    }

    func plan(width: Double, sheet: Sheet) -> PanelPlan {
        plan(LikertFrame(chart: self, companions: [self], width: width, sheet: sheet), sheet: sheet)
    }

    func plan(_ frame: LikertFrame, sheet: Sheet) -> PanelPlan {
        let hollow = Set(rows.flatMap { $0.figures.values.flatMap(\.hollow) })
        return PanelPlan(
            leastHeight: frame.height, naturalHeight: frame.height,
            keys: [sheet.words.starKey(hollow, sheet)].compactMap { $0 } + breaks.keys(sheet),
            droppedValues: frame.droppedValues,
            decide: { _ in LikertDecisions(chart: self, words: sheet.words).decisions(reach: frame.reach) },
            draw: { frame.nodes(in: $0) })
    }

    /// Of several questions, what each decided; the order of the answers is that of their strength.
    private static func selection(_ parts: [RowFigures], _ request: ChartRequest) -> [Decision] {
        var found: [Decision] = []
        for rows in parts {
            let own = RowDecisions(rows: rows, spec: request.spec, words: request.words).selection
            for decision in request.spec.sort == .value ? own : Array(own.dropFirst()) where !found.contains(decision) {
                found.append(decision)
            }
        }
        return found
    }

    private static func sides(_ parts: LikertFigures, _ request: ChartRequest) throws(ChartError) -> AnswerSides {
        let sides = AnswerSides(parts.options)
        let name = request.question.qualifiedName
        if let option = sides.unsided.first {
            throw .unsuitable(
                "'\(option.id)' of \(name) is neither favourable nor unfavourable",
                hint: "use kind: stacked, or name under 'options' the answers that take a side")
        }
        guard !sides.favourable.isEmpty || !sides.unfavourable.isEmpty else {
            throw .unsuitable("no answer of \(name) takes a side", hint: "use kind: stacked")
        }
        return sides
    }

    /// The name of a side's total: the published subtotal's where no answer has the same, or the one answer's; else
    /// "Total", because no word of ours fits every scale.
    private static func name(of steps: [Step], side: Int, _ request: ChartRequest) -> String {
        if steps.count == 1 { return steps[0].name }
        let ids = Set(steps.map(\.option.id))
        let total = request.question.options.first { option in
            option.isSubtotal && option.valence == side && request.question.answers(of: option).isSuperset(of: ids)
        }
        let name = total?.chartLabel(request.language, beside: []) ?? ""
        return name.isEmpty || steps.contains { $0.name == name } ? request.words.total : name
    }
}

extension ChartWords {
    /// What the answers of a side add to.
    var total: String { pick("Total", "計", "합계") }

    /// A side of a scale.
    func side(_ side: Int) -> String {
        side > 0 ? pick("Favourable", "肯定的", "긍정적") : pick("Unfavourable", "否定的", "부정적")
    }

    /// The key of starred values: why they are not final.
    func starKey(_ hollow: Set<HollowReason>, _ sheet: Sheet) -> FooterKey? {
        guard !hollow.isEmpty else { return nil }
        let names = HollowReason.allCases.filter(hollow.contains).map { self.hollow($0) }
        return FooterKey(
            sign: .mark("*", sheet.theme.secondaryInk),
            text: sentence(names.joined(separator: semicolon).firstCapital))
    }
}
