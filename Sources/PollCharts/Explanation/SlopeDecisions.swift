import PollData

/// What a slope decided: its waves, its scale, the links that it does not draw and the changes that it does not print.
struct SlopeDecisions {
    let lines: [TrendLine]
    let stage: SlopeStage
    let spec: ChartSpec
    let words: ChartWords

    /// - Parameters:
    ///   - hasFreeAxes: Whether each panel has its own scale.
    ///   - moved: Labels at the ends that stand away from their points.
    func decisions(hasFreeAxes: Bool, moved: Int) -> [Decision] {
        let own = LineDecisions(words: words)
        var found = [
            hasFreeAxes
                ? .freeVertical(words)
                : own.scale(
                    stage.values, values: stage.span(of: lines), isNet: stage.isNet, axis: stage.axis),
            columns,
        ]
        if let choice { found.append(choice) }
        found += lines.flatMap(own.links)
        found += changes
        if !stage.drawsIntervals { found.append(.intervalsNotAsked(words)) }
        if moved > 0 {
            found.append(
                Decision(
                    .label,
                    words.pick(
                        "\(moved) labels at the ends are moved apart, with leaders to their points",
                        "端のラベル\(moved)件は重ならないようにずらし、引出線で示す", "끝의 이름표 \(moved)개는 겹치지 않게 옮기고 지시선으로 표시")))
        }
        return found + lines.compactMap { own.leftOut($0, choosesWaves: true) }
    }

    private var columns: Decision {
        let list = words.list(stage.columns.map { "\($0.label) \($0.poll)" })
        return Decision(
            .scale,
            words.pick(
                "horizontal \(list): each at the middle of its fieldwork, as far apart as they were in time",
                "横軸\(list)：各回は調査期間の中央に置き、間隔は時間に比例", "가로축 \(list): 각 조사는 조사 기간의 가운데에 두고 간격은 시간에 비례"))
    }

    private var choice: Decision? {
        guard spec.polls.isEmpty else { return nil }
        return Decision(
            .order,
            words.pick(
                "the first and the last poll that published every line", "すべての線を公表した最初と最後の調査",
                "모든 선을 공표한 첫 조사와 마지막 조사"))
    }

    /// A change over a break is none.
    private var changes: [Decision] {
        lines.compactMap { line in
            guard let change = line.change, change.isAcrossBreak, let first = line.points.first,
                let last = line.points.last
            else { return nil }
            let who = line.name.isEmpty ? "" : line.name + words.colon
            return Decision(
                .leftOut,
                who
                    + words.pick(
                        "no change from \(first.wave.poll) to \(last.wave.poll): a break lies between",
                        "\(first.wave.poll)から\(last.wave.poll)への変化幅は示さない：間に断絶がある",
                        "\(first.wave.poll)에서 \(last.wave.poll)까지의 변화 폭은 표시하지 않음: 사이에 단절이 있음"))
        }
    }
}

extension Decision {
    static func freeVertical(_ words: ChartWords) -> Decision {
        Decision(
            .scale,
            words.pick(
                "vertical: each panel its own, as 'axes: free' asks", "縦軸：axes: freeの指定により図ごとに異なる",
                "세로축: axes: free 지정에 따라 그림마다 다름"))
    }
}
