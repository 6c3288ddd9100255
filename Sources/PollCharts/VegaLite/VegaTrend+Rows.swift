import PollData

/// The rows of the data: waves, what joins them, breaks, events, and what is said beside them.
extension VegaTrend {
    var values: [VegaNode] {
        panels.enumerated().flatMap { place, panel in
            panel.lines.enumerated().flatMap { index, line in
                rows(of: line, id: "\(place)-\(index)", in: panel)
            }
                + stage.events.enumerated().map { number, event in
                    [
                        "part": "event", "panel": .string(panel.title), "date": .string(Self.date(event.day)),
                        "number": .string("\(number + 1)"), "label": .string(event.label[sheet.language]),
                    ]
                } + annotations.values(of: panel)
        }
    }

    private func rows(of line: TrendLine, id: String, in panel: TrendPanel) -> [VegaNode] {
        var rows: [VegaNode] = []
        var segment = 1
        for (index, point) in line.points.enumerated() {
            if index > 0, line.links[index - 1].kind != .solid { segment += 1 }
            rows.append([
                "part": "wave", "panel": .string(panel.title), "series": .string(name(of: point, line)),
                "segment": .string("\(id)-\(segment)"), "poll": .string(point.wave.poll.rawValue),
                "date": .string(Self.date(point.day)), "value": .number(point.percent),
                "lower": VegaNode(stage.drawsIntervals ? point.interval?.lowerBound : nil),
                "upper": VegaNode(stage.drawsIntervals ? point.interval?.upperBound : nil),
                "hollow": .bool(isHollow(point)),
            ])
            guard let look = stage.cloud, let place = rows.indices.last else { continue }
            rows[place] = rows[place].adding([
                "size": VegaNode(point.wave.sample.size.map(Double.init)),
                "house": .string(look.house(of: point.wave.sample)),
            ])
        }
        if stage.cloud != nil {
            for (number, smooth) in CloudSmooth(line).segments.enumerated() {
                for place in smooth {
                    rows.append([
                        "part": "smooth", "panel": .string(panel.title), "series": .string(line.name),
                        "segment": .string("\(id)-smooth-\(number + 1)"), "date": .string(Self.date(place.day)),
                        "value": .number(place.percent),
                    ])
                }
            }
        }
        for (index, link) in line.links.enumerated() {
            let (a, b) = (line.points[index], line.points[index + 1])
            if link.kind == .dotted, stage.cloud == nil {
                for point in [a, b] {
                    rows.append([
                        "part": "dotted", "panel": .string(panel.title), "series": .string(name(of: point, line)),
                        "segment": .string("\(id)-dotted-\(index + 1)"), "date": .string(Self.date(point.day)),
                        "value": .number(point.percent),
                    ])
                }
            }
            guard !link.breaks.isEmpty else { continue }
            rows.append([
                "part": "break", "panel": .string(panel.title), "series": .string(name(of: a, line)),
                "date": .string(Self.date((a.day + b.day) / 2)), "value": .number((a.percent + b.percent) / 2),
                "letters": .string(stage.breaks.letters(of: link)), "cuts": .bool(link.kind == .cut),
                "label": .string(words.list(link.breaks.map { $0.label[sheet.language] })),
            ])
        }
        return rows
    }

    private func isHollow(_ point: TrendPoint) -> Bool {
        !point.hollow.isEmpty || stage.cloud != nil && point.wave.sample.size == nil
    }

    /// The line's, or for a gap the side that is higher.
    func name(of point: TrendPoint, _ line: TrendLine) -> String {
        guard let sides = stage.sides else { return line.name }
        return point.percent < 0 ? sides.below.text : sides.above.text
    }

    static func date(_ day: Double) -> String {
        let (year, month, day) = CalendarDate.day(number: Int(day.rounded()))
        return CalendarDate(year: year, month: month, day: day)?.description ?? "\(year)"
    }
}
