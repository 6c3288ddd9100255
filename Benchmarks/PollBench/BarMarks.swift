import PollCharts

/// Twelve statements, five answers each, the neutral one around zero, with a number in each part that has room.
struct BarMarks {
    private static let colors: [UInt32] = [0xCA0020, 0xF4A582, 0xD9D9D9, 0x92C5DE, 0x0571B0]
    private static let answers = ["Very unfavourable", "Unfavourable", "Neutral", "Favourable", "Very favourable"]

    private func x(_ percent: Double) -> Double { 200 + (percent + 100) / 200 * 1340 }

    var nodes: [Node] {
        var pencil = Pencil()
        pencil.text("Agreement with twelve statements", 40, 50, 28, bold: true)
        pencil.text("Per cent of respondents, neutral around zero", 40, 82, 17, .start, 0x555555)
        for (index, answer) in Self.answers.enumerated() {
            let left = 200 + 190 * Double(index)
            pencil.box(left, 102, 16, 16, Self.colors[index])
            pencil.text(answer, left + 22, 116, 14, .start, 0x444444)
        }
        for value in stride(from: -100.0, through: 100, by: 50) {
            pencil.line(x(value), 140, x(value), 820, width: 1, 0xE4E4E4)
            pencil.text("\(Int(abs(value)))%", x(value), 844, 15, .middle, 0x555555)
        }
        var random = Lehmer(20_160_610)
        let height = 680.0 / 12
        for row in 0..<12 {
            let top = 140 + Double(row) * height
            let weights = (0..<5).map { _ in 0.4 + random.next() }
            let total = weights.reduce(0, +)
            let shares = weights.map { $0 / total * 100 }
            pencil.text("Statement \(row + 1)", 188, top + height / 2 + 5, 15, .end, 0x333333)
            var start = -(shares[0] + shares[1] + shares[2] / 2)
            for (index, share) in shares.enumerated() {
                pencil.box(
                    x(start), top + height * 0.12, x(start + share) - x(start), height * 0.76, Self.colors[index])
                pencil.text(
                    "\(Int(share.rounded()))", (x(start) + x(start + share)) / 2, top + height / 2 + 5, 14, .middle,
                    index == 0 || index == 4 ? 0xFFFFFF : 0x222222)
                start += share
            }
        }
        pencil.line(x(0), 140, x(0), 820, width: 1.2, 0x666666)
        pencil.text("Made-up figures.", 40, 880, 13, .start, 0x777777)
        return pencil.nodes
    }
}
