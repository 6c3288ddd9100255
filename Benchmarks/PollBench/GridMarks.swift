import PollCharts

/// Four by four panels, some thirty polls and a smooth in each.
struct GridMarks {
    var nodes: [Node] {
        var pencil = Pencil()
        pencil.text("Sixteen topics, five hundred polls", 40, 42, 26, bold: true)
        pencil.text("Each dot is one poll; the line is a local mean", 40, 70, 16, .start, 0x555555)
        var random = Lehmer(20_200_101)
        for panel in 0..<16 {
            let left = 76 + Double(panel % 4) * 380
            let right = left + 334
            let top = 106 + Double(panel / 4) * 192.5
            let bottom = top + 146.5
            func x(_ day: Double) -> Double { left + day / 1460 * (right - left) }
            func y(_ percent: Double) -> Double { bottom - (percent - 10) / 55 * (bottom - top) }
            pencil.box(left, top - 20, right - left, 20, 0xD9D9D9)
            pencil.text("Topic \(panel + 1)", (left + right) / 2, top - 5, 13, .middle)
            for value in stride(from: 20.0, through: 60, by: 10) {
                pencil.line(left, y(value), right, y(value), width: 0.8, 0xEBEBEB)
                if Int(value) % 20 == 0 { pencil.text("\(Int(value))", left - 5, y(value) + 4, 12, .end, 0x555555) }
            }
            for year in 0...4 {
                let place = x(Double(year) * 365)
                pencil.line(place, top, place, bottom, width: 0.8, 0xEBEBEB)
                pencil.text("\(2020 + year)", place, bottom + 15, 12, .middle, 0x555555)
            }
            let frame = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
            pencil.curve(frame.map { Point(x: $0.0, y: $0.1) }, width: 0.8, 0x888888)
            let middle = 22 + 28 * random.next()
            let polls = (0..<31).map { index -> (day: Double, percent: Double) in
                let day = Double(index) * 47 + 30 * random.next()
                return (day, middle + 8 * (random.next() - 0.5) + day / 200)
            }
            for poll in polls { pencil.dot(x(poll.day), y(poll.percent), 2.6, 0x333333, opacity: 0.55) }
            pencil.curve(
                (0..<80).map { step in
                    let day = polls[0].day + (polls[30].day - polls[0].day) * Double(step) / 79
                    return Point(x: x(day), y: y(Self.mean(of: polls, at: day)))
                }, width: 2, 0x0072B2)
        }
        pencil.text("Made-up figures.", 40, 886, 13, .start, 0x777777)
        return pencil.nodes
    }

    /// The tricube-weighted mean of the polls within 550 days.
    private static func mean(of polls: [(day: Double, percent: Double)], at day: Double) -> Double {
        var sum = 0.0
        var total = 0.0
        for poll in polls {
            let distance = abs(poll.day - day) / 550
            guard distance < 1 else { continue }
            let rest = 1 - distance * distance * distance
            let weight = rest * rest * rest
            sum += weight * poll.percent
            total += weight
        }
        return total > 0 ? sum / total : 0
    }
}
