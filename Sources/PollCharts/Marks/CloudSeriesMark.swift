import PollData

/// The polls of one series as dots, and the smooth lines through them.
struct CloudSeriesMark: Sendable {
    let line: TrendLine
    let look: CloudLook

    func node(in scales: PanelScales, sheet: Sheet) -> Node {
        let color = line.style.color
        let faded = Color(red: color.red, green: color.green, blue: color.blue, opacity: 0.45)
        // Small dots over large ones.
        let points = line.points.sorted { ($0.wave.sample.size ?? 0) > ($1.wave.sample.size ?? 0) }
        var children: [Node] = points.map { point in
            let sample = point.wave.sample
            let radius = look.radius(of: sample.size, sheet: sheet)
            let place = scales.point(point.day, point.percent)
            let shapes: [Node]
            if let radius {
                let isHollow = !point.hollow.isEmpty
                let shape = MarkerMark.shape(
                    look.marker(of: sample, in: line), at: place, radius: radius, color: isHollow ? color : faded,
                    isHollow: isHollow, background: sheet.theme.background)
                shapes = [.shape(shape)]
            } else {
                shapes = CloudLook.unknown(
                    at: place, radius: CloudLook.unknownRadius(sheet), color: color, sheet)
            }
            let label = point.wave.placement?.date.map { sheet.words.date($0) } ?? "\(point.year)"
            return .group(Group(.point, label: label, data: data(of: point), children: shapes))
        }
        for segment in CloudSmooth(line).segments {
            let way = segment.map { scales.point($0.day, $0.percent) }
            children.append(.shape(.polyline(way, Stroke(color, width: sheet.lineWidth * 1.2, roundCap: true))))
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

    private func data(of point: TrendPoint) -> [DataAttribute] {
        var data = [
            DataAttribute("poll", point.wave.poll.rawValue), DataAttribute("value", point.wave.value.text),
            DataAttribute("program", point.wave.sample.program.rawValue),
        ]
        if let size = point.wave.sample.size { data.append(DataAttribute("size", "\(size)")) }
        return data
    }
}
