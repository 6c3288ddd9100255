import PollData

/// The words of a Likert chart.
struct LikertText {
    let request: ChartRequest
    let parts: LikertFigures
    let rows: [LikertRow]
    let steps: [LikertChart.Step]
    let breaks: RowBreaks

    private var words: ChartWords { request.words }
    private var language: Language { request.language }

    var text: ChartText {
        var text = RowText(request: request, rows: parts.parts[0], drawsIntervals: false).text(kind: "")
        if !request.series.isEmpty { questions(&text) }
        text.notes = notes + text.notes
        text.summary = summary
        return text
    }

    /// Several questions: no question stands for all, and every sample is named.
    private func questions(_ text: inout ChartText) {
        let disclosure = Disclosure(words: words)
        var samples: [Sample] = []
        for row in parts.rows where !samples.contains(row.sample) { samples.append(row.sample) }
        let populations = samples.map(\.population).reduce(into: [Population]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        var programs: [(program: Program?, years: [Int])] = []
        for row in parts.rows where !programs.contains(where: { $0.program?.id == row.question.program }) {
            let years = parts.rows.filter { $0.question.program == row.question.program }.compactMap { row in
                row.sample.placement.map { CalendarDate.day(number: Int($0.day)).year }
            }
            programs.append((request.archive.program(row.question.program), years))
        }
        text.title =
            request.spec.title?[language]
            ?? words.list(Disclosure.distinct(parts.rows.map { $0.question.text[language] }))
        text.subtitle = request.spec.subtitle.map { [$0[language]] } ?? [words.percentOfRespondents]
        text.disclosure = [
            Set(samples.map(\.poll)).count == 1
                ? disclosure.samples(samples, language: language)
                : disclosure.waves(
                    populations.map { code in (code.name[language], samples.filter { $0.population == code }) }),
            disclosure.source(programs, version: request.archive.version, language: language),
        ]
        text.date = samples.compactMap { $0.fieldEnd ?? $0.released }.max { $0.lastDay < $1.lastDay }
    }

    /// Where neutral answers stand, where totals come from, and where they do not add up.
    private var notes: [String] {
        var notes: [String] = []
        let neutral = steps.filter { $0.place == .neutral }.map(\.name)
        if !neutral.isEmpty {
            notes.append(words.neutral(words.list(neutral.map(words.quoted)), request.spec.neutral))
        }
        let totals = rows.flatMap { [$0.left, $0.right].compactMap { $0 } }
        if totals.contains(where: { $0.printedSum != nil }) {
            notes.append(words.totals(arePublished: totals.allSatisfy(\.isPublished)))
        }
        if totals.contains(where: { total in total.printedSum.map { $0 != total.percent.rounded() } ?? false }) {
            notes.append(words.roundedTotals)
        }
        for row in rows {
            for total in [row.left, row.right].compactMap({ $0 }) {
                guard let sum = total.contradiction else { continue }
                notes.append(
                    words.contradiction(
                        [row.group, row.label].filter { !$0.isEmpty }.joined(separator: " "),
                        total: total.percent.fixed(1), sum: sum.fixed(1)))
            }
        }
        return notes + breaks.notes(words) + UndrawnIntervals(words: words).notes(parts.parts)
    }

    /// Kind, then for each row its date, its totals and every value in order.
    private var summary: String {
        let words = words.inFull
        var lines = [
            words.pick("Diverging bars", "左右に分けた帯グラフ", "좌우 분할 막대그래프") + words.colon + text(of: rows.map(\.question))
        ]
        for row in rows {
            let name = [row.group, row.label].filter { !$0.isEmpty }.joined(separator: " ")
            let date = row.sample.fieldPeriod.map { words.parenthesised(words.period($0)) } ?? ""
            var values = steps.indices.compactMap { index in
                row.figures[index].map { steps[index].name + " " + $0.percent.fixed(0) + "%" }
            }
            let sides = [(row.left, -1), (row.right, 1)].compactMap { total, side in
                total.map { words.sideTotal(words.side(side), $0.percent.fixed(0)) }
            }
            values += row.remainder > 0 ? [words.notPublished + " " + row.remainder.fixed(0) + "%"] : []
            lines.append(name + date + words.colon + words.list(sides + values))
        }
        return words.sentences(lines + breaks.summaries(words))
    }

    private func text(of questions: [Question]) -> String {
        words.list(Disclosure.distinct(questions.map { $0.text[language] }))
    }
}

extension ChartWords {
    func neutral(_ names: String, _ neutral: ChartSpec.Neutral) -> String {
        switch neutral {
        case .aside:
            pick(
                "\(names) takes no side and stands apart", "\(names)はどちらの側でもないため別に示した",
                "\(names) 응답은 어느 쪽도 아니므로 따로 표시")
        case .split:
            pick(
                "\(names) takes no side: half lies on each side of the line", "\(names)は中央の線の左右に半分ずつ示した",
                "\(names) 응답은 중앙선 좌우에 절반씩 표시")
        }
    }

    /// Where the totals at the ends of the bars come from.
    func totals(arePublished: Bool) -> String {
        arePublished
            ? pick("At the ends: totals as published", "両端は公表された合計", "양끝은 공표된 합계")
            : pick(
                "At the ends: totals as published, else added before rounding", "両端は合計（公表値がない場合は四捨五入前の値を合算）",
                "양끝은 합계(공표값이 없으면 반올림 전 값을 합산)")
    }

    var roundedTotals: String {
        pick(
            "Because of rounding, parts may not add up to totals", "四捨五入のため、内訳の和が合計と一致しないことがある",
            "반올림 때문에 항목의 합이 합계와 다를 수 있음")
    }

    func contradiction(_ row: String, total: String, sum: String) -> String {
        pick(
            "\(row): the published total is \(total), its parts add to \(sum)",
            "\(row)：公表された合計は\(total)、内訳の和は\(sum)", "\(row): 공표된 합계는 \(total), 항목의 합은 \(sum)")
    }

    func sideTotal(_ side: String, _ percent: String) -> String {
        pick("\(side) in all \(percent)%", "\(side)計\(percent)%", "\(side) 합계 \(percent)%")
    }
}
