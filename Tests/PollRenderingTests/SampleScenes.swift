import PollCharts
import PollData

/// Pictures made by hand that hold every kind of shape and text.
enum SampleScenes {
    /// Every shape, hatch, halo and rotation, in three languages.
    static let everything = Scene(
        size: Size(width: 480, height: 320), background: Color(0xFFFFFF), identifier: "sample", language: .korean,
        title: "Everything & more", summary: "Each shape once.", date: "2016-11-03",
        nodes: [
            .group(
                Group(
                    .grid, label: "Grid",
                    children: [
                        .shape(.line(from: Point(x: 20, y: 60), to: Point(x: 460, y: 60), Stroke(Color(0xE4E4E4)))),
                        .shape(
                            .line(
                                from: Point(x: 20, y: 120), to: Point(x: 460, y: 120),
                                Stroke(Color(0x777777), width: 1.2, dash: [5, 4]))),
                    ])),
            .group(
                Group(
                    .series, label: "South Korea",
                    data: [DataAttribute("population", "KR"), DataAttribute("option", "good & \"fair\"")],
                    children: [
                        .shape(
                            .polygon(
                                [
                                    Point(x: 40, y: 200), Point(x: 160, y: 150), Point(x: 280, y: 170),
                                    Point(x: 280, y: 200), Point(x: 160, y: 190), Point(x: 40, y: 230),
                                ], fill: .solid(Color(0x0072B2, opacity: 0.2)), stroke: nil)),
                        .shape(
                            .polyline(
                                [Point(x: 40, y: 215), Point(x: 160, y: 170), Point(x: 280, y: 185)],
                                Stroke(Color(0x0072B2), width: 2, roundCap: true))),
                        .shape(
                            .circle(
                                center: Point(x: 160, y: 170), radius: 4, fill: .solid(Color(0xFFFFFF)),
                                stroke: Stroke(Color(0x0072B2), width: 1.5))),
                    ])),
            .shape(
                .rectangle(
                    Rect(x: 320, y: 150, width: 60, height: 60),
                    fill: .hatch(line: Color(0xD55E00), ground: Color(0xFCEEE4), spacing: 5, width: 1.2),
                    stroke: Stroke(Color(0xD55E00)))),
            .shape(
                .circle(
                    center: Point(x: 420, y: 180), radius: 28,
                    fill: .hatch(line: Color(0x777777), ground: Color(0xFFFFFF), spacing: 4, width: 0.8), stroke: nil)),
            .text(
                TextRun(
                    "Favourable views, 2013–2024", at: Point(x: 20, y: 32), font: Font(size: 18, weight: .bold),
                    color: Color(0x222222), language: .english)),
            .text(
                TextRun(
                    "相手国への好感度、情・半・平", at: Point(x: 20, y: 90), font: Font(size: 14), color: Color(0x222222),
                    language: .japanese)),
            .text(
                TextRun(
                    "상대국에 대한 호감도 情·半·平", at: Point(x: 460, y: 90), anchor: .end, font: Font(size: 14),
                    color: Color(0x222222), language: .korean)),
            .text(
                TextRun(
                    "한국 59.1%", at: Point(x: 240, y: 125), anchor: .middle, font: Font(size: 13, weight: .bold),
                    color: Color(0x0072B2), language: .korean, haloWidth: 2)),
            .text(
                TextRun(
                    "percent (度)", at: Point(x: 16, y: 280), font: Font(size: 10, tabularFigures: true),
                    color: Color(0x555555), language: .english, rotation: -90)),
            .text(
                TextRun(
                    "Source: Gallup Korea & 言論NPO <2016>", at: Point(x: 40, y: 300), font: Font(size: 9),
                    color: Color(0x777777), language: .english)),
        ])

    /// A small scene with one text.
    static func text(_ string: String, _ language: Language = .english) -> Scene {
        Scene(
            size: Size(width: 120, height: 40), background: Color(0xFFFFFF), identifier: "t", language: language,
            title: string, summary: "", date: "2016-11-03",
            nodes: [
                .text(
                    TextRun(
                        string, at: Point(x: 5, y: 25), font: Font(size: 12), color: Color(0), language: language))
            ])
    }
}
