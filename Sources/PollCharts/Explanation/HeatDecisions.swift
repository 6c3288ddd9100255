import PollData

/// What a heat table decided: what its colours run over, what its columns are, and which cells are empty.
struct HeatDecisions {
    let chart: HeatChart
    let words: ChartWords

    /// - Parameter printsFigures: Whether the figures fit their cells.
    func decisions(printsFigures: Bool) -> [Decision] {
        let own = LineDecisions(words: words)
        let lines = chart.rows.map(\.line)
        return [scale, columns, order] + chart.rows.compactMap(empty) + breaks
            + (printsFigures ? [] : [noFigures]) + [.intervalsInFooter(words)]
            + lines.compactMap { own.leftOut($0, choosesWaves: !chart.showsPeriod) }
    }

    private var scale: Decision {
        let domain = chart.colors.domain
        let (low, high) = (
            LineDecisions.number(domain.lowerBound, 0), LineDecisions.number(domain.upperBound, 0)
        )
        let values = chart.rows.flatMap { $0.cells.map(\.point.percent) }
        let (least, most) = (
            LineDecisions.number(values.min() ?? 0, 1), LineDecisions.number(values.max() ?? 0, 1)
        )
        return Decision(
            .scale,
            chart.isNet
                ? words.pick(
                    "colours without steps from \(low) over 0 to +\(high) points, as far below as above; values span \(least) to \(most)",
                    "色は\(low)から0を経て+\(high)ポイントまで連続し、上下同じ幅。値は\(least)～\(most)",
                    "색은 \(low)에서 0을 지나 +\(high)%포인트까지 단계 없이 이어지며 위아래 폭이 같음. 값은 \(least)~\(most)")
                : words.pick(
                    "colours without steps from \(low) to \(high)%, the first full ten that holds the largest value; values span \(least) to \(most)",
                    "色は\(low)から\(high)%まで連続（上端は最大値を含む10刻みの値）。値は\(least)～\(most)",
                    "색은 \(low)에서 \(high)%까지 단계 없이 이어짐(끝은 최댓값을 포함하는 10 단위). 값은 \(least)~\(most)"))
    }

    private var columns: Decision {
        if !chart.columnsAreWaves {
            return Decision(
                .order,
                words.pick(
                    "columns are populations, because all figures are of one poll", "列は調査対象（数値はすべて1つの調査のもの）",
                    "열은 조사 대상(수치가 모두 한 조사의 것)"))
        }
        return Decision(
            .order,
            chart.columnsAreYears
                ? words.pick(
                    "columns are years, because no row has two waves in one", "列は年（どの行も1年に1回以下）",
                    "열은 연도(어느 행도 한 해에 두 번 조사하지 않음)")
                : words.pick("columns are waves, by time", "列は調査回で、時期の順", "열은 조사 회차이며 시기 순서"))
    }

    private var order: Decision {
        Decision(
            .order,
            chart.sort == .value
                ? words.pick(
                    "rows by their newest value, the largest first, as 'sort: value' asks",
                    "行はsort: valueの指定により最新の値の大きい順",
                    "행은 sort: value 지정에 따라 최신 값이 큰 순서")
                : words.pick(
                    "rows in the order of the questionnaire or of 'series'", "行は調査票またはseriesの順", "행은 설문지 또는 series의 순서")
        )
    }

    /// The empty cells of a row, by what the poll of the column published of the same question.
    private func empty(_ row: HeatChart.Row) -> Decision? {
        let filled = Set(row.cells.map(\.column))
        let missing = chart.columns.indices.filter { !filled.contains($0) }
        guard !missing.isEmpty else { return nil }
        let asked = Set(
            chart.rows.filter {
                $0.line.series.question == row.line.series.question
                    && $0.line.series.population == row.line.series.population
            }.flatMap { $0.cells.map(\.column) })
        func list(_ columns: [Int]) -> String { words.list(columns.map { chart.columns[$0] }) }
        var parts: [String] = []
        let silent = missing.filter(asked.contains)
        if !silent.isEmpty {
            parts.append(
                list(silent)
                    + words.parenthesised(
                        words.pick(
                            "other answers were published, this one was not", "他の回答は公表、この回答は未公表", "다른 응답은 공표, 이 응답은 미공표"
                        ))
            )
        }
        let never = missing.filter { !asked.contains($0) }
        if !never.isEmpty {
            parts.append(
                list(never)
                    + words.parenthesised(
                        words.pick("nothing published of this question", "この質問の公表値なし", "이 질문의 공표값 없음")))
        }
        let name = [row.group, row.label].filter { !$0.isEmpty }.joined(separator: " ")
        return Decision(
            .cell,
            words.pick("\(name), empty: ", "\(name)、空欄：", "\(name), 빈칸: ") + parts.joined(separator: words.semicolon))
    }

    private var breaks: [Decision] {
        chart.breaks.summaries(lines: chart.rows.map(\.line), words: words).map {
            Decision(.breaks, words.pick("a line between cells: \($0)", "セルの間に線：\($0)", "칸 사이에 선: \($0)"))
        }
    }

    private var noFigures: Decision {
        Decision(
            .cell,
            words.pick(
                "no figures in the cells, which are narrower than the smallest type that can be read",
                "セルが最小の文字より狭いため数値なし",
                "칸이 읽을 수 있는 가장 작은 글자보다 좁아 수치 없음"))
    }
}
