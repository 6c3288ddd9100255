import PollData

/// One line of a trend with everything that belongs to it: intervals below, then the line, then the markers.
struct TrendSeriesMark: Sendable {
    let line: TrendLine
    let shift: Double
    let drawsIntervals: Bool

    func node(in scales: PanelScales, sheet: Sheet) -> Node {
        var children: [Node] = []
        if drawsIntervals {
            for point in line.points {
                guard let interval = point.interval else { continue }
                let mark = IntervalMark(
                    x: point.day, low: interval.lowerBound, high: interval.upperBound, shift: shift,
                    color: (point.style ?? line.style).color)
                children.append(
                    .group(
                        Group(
                            .interval, label: label(of: point, sheet), data: data(of: point),
                            children: mark.nodes(in: scales, sheet: sheet))))
            }
        }
        children += LinkMark(points: line.points, links: line.links, shift: shift, style: line.style)
            .nodes(in: scales, sheet: sheet)
        for point in line.points {
            let mark = MarkerMark(
                x: point.day, y: point.percent, shift: shift, style: point.style ?? line.style,
                isHollow: !point.hollow.isEmpty)
            let marker = mark.nodes(in: scales, sheet: sheet)
            if drawsIntervals, point.interval != nil {
                children += marker
            } else {
                children.append(
                    .group(Group(.point, label: label(of: point, sheet), data: data(of: point), children: marker)))
            }
        }
        return .group(
            Group(
                .series, label: line.name,
                data: [
                    DataAttribute("population", line.populations),
                    DataAttribute("question", line.series.question.qualifiedName),
                    DataAttribute("option", line.series.measure.name),
                ], children: children))
    }

    private func label(of point: TrendPoint, _ sheet: Sheet) -> String {
        point.wave.placement?.date.map { sheet.words.date($0) } ?? "\(point.year)"
    }

    private func data(of point: TrendPoint) -> [DataAttribute] {
        let value = point.gap.map { $0.points.fixed($0.decimals) } ?? point.wave.value.text
        var data = [DataAttribute("poll", point.wave.poll.rawValue), DataAttribute("value", value)]
        if let interval = point.interval {
            data.append(DataAttribute("lower", interval.lowerBound.fixed(2)))
            data.append(DataAttribute("upper", interval.upperBound.fixed(2)))
        }
        return data
    }
}

extension Series.Measure {
    /// For programs: the option, `net`, or the options of a sum.
    var name: String {
        switch self {
        case .option(let id): id.rawValue
        case .net: "net"
        case .sum(let ids): ids.map(\.rawValue).joined(separator: "+")
        }
    }
}
