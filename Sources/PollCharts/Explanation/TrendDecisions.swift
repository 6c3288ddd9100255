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
        var found = [domain.map(scale) ?? .freeVertical(words), time]
        let own = LineDecisions(words: words)
        found += lines.flatMap(own.links)
        found += events(isNumbered)
        if stage.cloud != nil {
            found.append(
                Decision(
                    .interval,
                    words.pick(
                        "not drawn around each dot, whose area stands for the interviews; the footer gives the widest margin of a usual poll",
                        "各点には描かない（面積が標本数を表す）。標準的な調査の誤差は脚注に示す",
                        "각 점에는 그리지 않음(면적이 표본 크기를 나타냄). 보통 조사의 오차는 각주에 표시")))
        } else if !stage.drawsIntervals {
            found.append(.intervalsNotAsked(words))
        }
        if markerFactor < 1 {
            let percent = (markerFactor * 100).fixed(0)
            found.append(
                Decision(
                    .page,
                    words.pick(
                        "markers at \(percent)% of their size, because the waves stand close",
                        "調査回が密なため、マーカーを\(percent)%に縮小", "조사 간격이 좁아 표식을 \(percent)%로 축소")))
        }
        found += lines.compactMap { own.leftOut($0) }
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

    private func scale(_ domain: ClosedRange<Double>) -> Decision {
        LineDecisions(words: words).scale(domain, values: stage.values, isNet: stage.isNet, axis: stage.axis)
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
}
