import PollCharts
import PollData

/// Two lines over twelve years with 95 % ribbons, events, and names at their ends.
struct TrendMarks {
    struct Words {
        var language: Language
        var title: String
        var subtitle: String
        var events: [String]
        var names: [String]
        var source: String

        static let english = Words(
            language: .english, title: "Favourable views of the other country, 2013–2024",
            subtitle: "Per cent favourable or very favourable, mean of five programs, with 95 % intervals",
            events: ["Agreement", "Export controls", "Summit"], names: ["Japan", "South Korea"],
            source: "Made-up figures. Intervals include a design effect of 4.")

        static let koreanAndJapanese = Words(
            language: .korean, title: "상대국에 대한 호감도 추이 · 相手国への好感度の推移",
            subtitle: "성인 조사, 95% 신뢰구간 / 成人を対象とした調査、95%信頼区間",
            events: ["위안부 합의 · 慰安婦合意", "수출 규제 · 輸出規制", "정상회담 · 首脳会談"], names: ["日本", "한국"],
            source: "자료: 가상의 수치 / 架空の数値")
    }

    struct Wave {
        var year: Double
        var percent: Double
        var margin: Double
    }

    let words: Words

    /// Japan's waves, then South Korea's.
    static let figures: [[Wave]] = {
        var random = Lehmer(20_130_524)
        return [32.0, 22].map { start in
            (0..<12).map { wave in
                let percent = start + 1.2 * Double(wave) * random.next() + 6 * random.next()
                return Wave(year: 2013 + Double(wave), percent: percent, margin: 1.6 + 1.2 * random.next())
            }
        }
    }()

    /// Rows of country, year, percent, lower and upper limit, for programs that draw from data.
    static var table: String {
        zip(["JP", "KR"], figures).flatMap { code, waves in
            waves.map { "\(code),\($0.year),\($0.percent),\($0.percent - $0.margin),\($0.percent + $0.margin)\n" }
        }.joined()
    }

    private func x(_ year: Double) -> Double { 80 + (year - 2012.6) / 11.8 * 1340 }
    private func y(_ percent: Double) -> Double { 810 - (percent - 10) / 50 * 690 }

    var nodes: [Node] {
        var pencil = Pencil(language: words.language)
        pencil.text(words.title, 40, 50, 28, bold: true)
        pencil.text(words.subtitle, 40, 82, 17, .start, 0x555555)
        for value in stride(from: 10.0, through: 60, by: 10) {
            pencil.line(80, y(value), 1420, y(value), width: 1, 0xE4E4E4)
            pencil.text("\(Int(value))%", 70, y(value) + 5, 15, .end, 0x555555)
        }
        for year in 2013...2024 {
            pencil.text("\(year)", x(Double(year)), 836, 15, .middle, 0x555555)
            pencil.line(x(Double(year)), 810, x(Double(year)), 816, width: 1, 0x888888)
        }
        pencil.line(80, 810, 1420, 810, width: 1.2, 0x888888)
        for (day, name) in zip([2015.98, 2019.5, 2023.2], words.events) {
            pencil.line(x(day), 120, x(day), 810, width: 1.2, 0x777777, dash: [5, 4])
            pencil.text(name, x(day) + 6, 134, 14, .start, 0x555555)
        }
        for (country, points) in Self.figures.enumerated() {
            let color: UInt32 = country == 0 ? 0xD55E00 : 0x0072B2
            let upper = points.map { Point(x: x($0.year), y: y($0.percent + $0.margin)) }
            let lower = points.reversed().map { Point(x: x($0.year), y: y($0.percent - $0.margin)) }
            pencil.area(upper + lower, color, opacity: 0.2)
            let middle = points.map { Point(x: x($0.year), y: y($0.percent)) }
            pencil.curve(middle, width: 3, color)
            for point in middle { pencil.dot(point.x, point.y, 4.5, color) }
            if let last = points.last {
                pencil.text(
                    "\(words.names[country]) \(Int(last.percent.rounded()))%", x(2024) + 14, y(last.percent) + 6, 18,
                    bold: true, .start, color)
            }
        }
        pencil.text(words.source, 40, 880, 13, .start, 0x777777)
        return pencil.nodes
    }
}
