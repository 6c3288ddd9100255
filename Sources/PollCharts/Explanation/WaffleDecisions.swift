import PollData

/// What a waffle decided: how percents became cells, in which order these lie, and where the names stand.
struct WaffleDecisions {
    let chart: WaffleChart
    let words: ChartWords

    /// - Parameter namesAreKey: Whether the names had no room beside their cells.
    func decisions(namesAreKey: Bool) -> [Decision] {
        [cells] + chart.panels.flatMap(rounded) + [place]
            + (namesAreKey ? [key] : []) + chart.decisions.selection + breaks + [.intervalsInFooter(words)]
    }

    private var cells: Decision {
        Decision(
            .scale,
            words.pick(
                "100 cells a sample, each 1% of all who were asked: whole cells first, what is left by the largest remainder",
                "1標本100マス、1マスは全回答者の1%：整数部分を割り当て、残りは最大剰余法で配分",
                "표본마다 100칸, 한 칸은 전체 응답자의 1%: 정수 칸을 먼저 주고 나머지는 최대 잔여 방식으로 배분"))
    }

    /// The answers whose cells are not their printed percent.
    private func rounded(_ panel: WaffleChart.Panel) -> [Decision] {
        let items = panel.parts.filter { Double($0.cells) != $0.percent.rounded() }.map { part in
            let percent = part.percent.fixed(part.percent == part.percent.rounded() ? 0 : 1)
            return words.cells(part.cells, of: part.name, percent: percent)
        }
        guard !items.isEmpty else { return [] }
        return [Decision(.cell, (panel.title.isEmpty ? "" : panel.title + words.colon) + words.list(items))]
    }

    private var place: Decision {
        let hasRemainder = chart.panels.contains { $0.parts.contains { $0.figure == nil } }
        return Decision(
            .order,
            hasRemainder
                ? words.pick(
                    "cells row by row from the upper left: answers, then don't know and the like, then what was not published, hatched",
                    "マスは左上から1行ずつ：回答、わからない等、未公表分（斜線）の順",
                    "칸은 왼쪽 위부터 한 줄씩: 응답, 모름 등, 미공표분(빗금)의 순서")
                : words.pick(
                    "cells row by row from the upper left: answers, then don't know and the like",
                    "マスは左上から1行ずつ：回答、わからない等の順", "칸은 왼쪽 위부터 한 줄씩: 응답, 모름 등의 순서"))
    }

    private var key: Decision {
        Decision(
            .label,
            words.pick(
                "names moved from beside the cells to a key above, for want of room", "マスの横に余地がないため、名前は上の凡例に移した",
                "칸 옆에 자리가 없어 이름은 위의 범례로 옮김"))
    }

    private var breaks: [Decision] {
        chart.breaks.map {
            Decision(
                .breaks,
                words.pick("between samples that stand side by side: \($0)", "並べた標本の間：\($0)", "나란히 놓은 표본 사이: \($0)"))
        }
    }
}
