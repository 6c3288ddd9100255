import PollData

/// What a trend or a gap decided: its scale, its cuts and dashes, its events and what it leaves out.
struct TrendDecisions {
    let lines: [TrendLine]
    let stage: TrendStage
    /// Those that the specification asked for.
    let wanted: [ChartEvent]
    let words: ChartWords

    /// - Parameters:
    ///   - domain: Of the vertical axis, as drawn; `nil` where each panel has its own.
    ///   - isNumbered: Whether the labels of the events became numbers.
    ///   - markerFactor: Less than 1 where markers were made smaller.
    func decisions(domain: ClosedRange<Double>?, isNumbered: Bool, markerFactor: Double) -> [Decision] {
        var found = [domain.map(scale) ?? freeScale, time]
        found += lines.flatMap(links)
        found += events(isNumbered)
        if markerFactor < 1 {
            let percent = (markerFactor * 100).fixed(0)
            found.append(
                Decision(
                    .page,
                    words.pick(
                        "markers at \(percent)% of their size, because the waves stand close",
                        "調査回が密なため、マーカーを\(percent)%に縮小", "조사 간격이 좁아 표식을 \(percent)%로 축소")))
        }
        found += lines.compactMap(leftOut)
        return found
    }

    /// The plan of one panel with its decisions.
    func decide(_ plan: PanelPlan, by frame: TrendFrame) -> PanelPlan {
        var plan = plan
        plan.decide = { rect in
            decisions(
                domain: frame.domain(in: rect), isNumbered: frame.labels.isNumbered, markerFactor: frame.markerFactor)
        }
        return plan
    }

    private var freeScale: Decision {
        Decision(
            .scale,
            words.pick(
                "vertical: each panel its own, as 'axes: free' asks", "縦軸：axes: freeの指定により図ごとに異なる",
                "세로축: axes: free 지정에 따라 그림마다 다름"))
    }

    private func scale(_ domain: ClosedRange<Double>) -> Decision {
        let (low, high) = (Self.number(domain.lowerBound, 0), Self.number(domain.upperBound, 0))
        let (least, most) = (Self.number(stage.values.lowerBound, 1), Self.number(stage.values.upperBound, 1))
        let why: String
        if stage.isNet {
            why = words.pick("points around a zero line", "0の線を基準とするポイント", "0선을 기준으로 한 %포인트")
        } else if stage.axis == .cut, domain.lowerBound > 0 {
            why = words.pick(
                "cut near the least value, as 'axis: cut' asks", "axis: cutの指定により最小値付近で切断",
                "axis: cut 지정에 따라 최솟값 근처에서 자름")
        } else {
            why = words.pick("a share starts at zero", "割合は0から始める", "비율은 0에서 시작")
        }
        return Decision(
            .scale,
            words.pick(
                "vertical \(low) to \(high): \(why); values with their intervals span \(least) to \(most)",
                "縦軸\(low)～\(high)：\(why)。値と区間は\(least)～\(most)", "세로축 \(low)~\(high): \(why). 값과 구간은 \(least)~\(most)"))
    }

    private static func number(_ value: Double, _ decimals: Int) -> String {
        let text = value.fixed(decimals)
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    private var time: Decision {
        let (first, last) = (Self.year(stage.days.lowerBound), Self.year(stage.days.upperBound))
        return Decision(
            .scale,
            words.pick(
                "horizontal \(first) to \(last): the first to the last wave, each at the middle of its fieldwork",
                "横軸\(first)～\(last)年：最初から最後の調査まで、各回は調査期間の中央に置く",
                "가로축 \(first)~\(last)년: 첫 조사부터 마지막 조사까지, 각 조사는 조사 기간의 가운데에 둠"))
    }

    private static func year(_ day: Double) -> Int { CalendarDate.day(number: Int(day)).year }

    /// Where the line is cut or dotted.
    private func links(_ line: TrendLine) -> [Decision] {
        line.links.enumerated().compactMap { index, link in
            let who = line.name.isEmpty ? "" : line.name + words.colon
            let polls = "\(line.points[index].wave.poll) → \(line.points[index + 1].wave.poll)"
            let why = words.list(Disclosure.distinct(link.breaks.map { $0.label[words.language] }))
            switch link.kind {
            case .solid: return nil
            case .cut:
                let certain = Disclosure.distinct(link.breaks.filter(\.certainty.cuts).map(\.certainty.rawValue))
                return Decision(
                    .breaks,
                    who
                        + words.pick(
                            "no line \(polls): \(why) (\(certain.joined(separator: ", ")))", "\(polls)は線を引かない：\(why)",
                            "\(polls) 사이는 선을 긋지 않음: \(why)"))
            case .unpublished:
                return Decision(
                    .breaks,
                    who
                        + words.pick(
                            "no line \(polls): the value was not published in a wave between",
                            "\(polls)は線を引かない：間の回の値が未公表", "\(polls) 사이는 선을 긋지 않음: 중간 회차의 값이 미공표"))
            case .dotted:
                var reasons = why.isEmpty ? [] : [words.pick("possible break: ", "断絶の可能性：", "단절 가능성: ") + why]
                if link.skipsWaves { reasons.append(words.pick("waves missing between", "間に欠けている回がある", "중간 조사 결과 없음")) }
                return Decision(
                    .dash,
                    who + words.pick("dotted \(polls): ", "\(polls)は点線：", "\(polls) 사이는 점선: ") + words.list(reasons))
            }
        }
    }

    private func events(_ isNumbered: Bool) -> [Decision] {
        var found = wanted.filter { event in !stage.events.contains { $0.event == event.event } }.map { event in
            Decision(
                .event,
                words.pick(
                    "\(event.date) is not drawn: outside the waves shown", "\(event.date)は描かない：表示する調査期間の外",
                    "\(event.date)은 그리지 않음: 표시한 조사 기간 밖"))
        }
        if isNumbered {
            found.append(
                Decision(
                    .event,
                    words.pick(
                        "\(stage.events.count) events are numbered, because their labels find no room; the footer names them",
                        "\(stage.events.count)件の出来事はラベルが収まらないため番号とし、脚注に示す",
                        "사건 \(stage.events.count)건은 이름표 자리가 없어 번호로 표시하고 아래에 설명")))
        }
        return found
    }

    /// Figures of the series that are not in the picture.
    private func leftOut(_ line: TrendLine) -> Decision? {
        var parts: [String] = []
        let quoted = Disclosure.distinct(line.series.leftOutQuoted.filter { $0.reading == 1 }.map(\.poll.rawValue))
        if !quoted.isEmpty {
            let list = words.list(quoted)
            parts.append(words.pick("only an article states it (\(list))", "記事のみにある値（\(list)）", "기사에만 나온 값(\(list))"))
        }
        let unplaced = Disclosure.distinct(line.series.unplaced.map(\.poll.rawValue))
        if !unplaced.isEmpty {
            let list = words.list(unplaced)
            parts.append(words.pick("date unknown (\(list))", "時期不明（\(list)）", "시기 미상(\(list))"))
        }
        let drawn = Set(line.points.map(\.wave.poll))
        let cut = line.series.waves.filter { $0.placement != nil && !drawn.contains($0.poll) }.count
        if cut > 0, line.points.first?.gap == nil {
            parts.append(
                words.pick(
                    "\(cut) waves outside 'from' and 'to'", "fromとtoの外の\(cut)回", "from과 to 밖의 조사 \(cut)회"))
        }
        guard !parts.isEmpty else { return nil }
        return Decision(.leftOut, (line.name.isEmpty ? "" : line.name + words.colon) + words.list(parts))
    }
}
