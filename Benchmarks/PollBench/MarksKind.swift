import PollCharts
import PollData

/// Charts of made-up figures whose marks are the same in every program that draws them.
enum MarksKind: String {
    /// Two trends of twelve waves with ribbons, three events and direct labels.
    case trend
    /// The same with Korean and Japanese words.
    case cjk
    /// Twelve statements with five answers each, neutral around zero, a number in each part.
    case bars
    /// Sixteen panels with five hundred polls and a smooth each.
    case grid

    var scene: Scene {
        let nodes =
            switch self {
            case .trend: TrendMarks(words: .english).nodes
            case .cjk: TrendMarks(words: .koreanAndJapanese).nodes
            case .bars: BarMarks().nodes
            case .grid: GridMarks().nodes
            }
        return Scene(
            size: Size(width: 1600, height: 900), background: Color(0xFFFFFF), identifier: rawValue,
            language: self == .cjk ? .korean : .english, title: rawValue, summary: rawValue, date: "2024-01-01",
            nodes: nodes)
    }
}

/// What all of them draw with.
struct Pencil {
    var language = Language.english
    private(set) var nodes: [Node] = []

    mutating func text(
        _ string: String, _ x: Double, _ y: Double, _ size: Double, bold: Bool = false,
        _ anchor: TextRun.Anchor = .start, _ color: UInt32 = 0x222222, in language: Language? = nil
    ) {
        nodes.append(
            .text(
                TextRun(
                    string, at: Point(x: x, y: y), anchor: anchor,
                    font: Font(size: size, weight: bold ? .bold : .regular),
                    color: Color(color), language: language ?? self.language)))
    }

    mutating func line(
        _ x: Double, _ y: Double, _ toX: Double, _ toY: Double, width: Double, _ color: UInt32, dash: [Double] = []
    ) {
        nodes.append(
            .shape(
                .line(
                    from: Point(x: x, y: y), to: Point(x: toX, y: toY),
                    Stroke(Color(color), width: width, dash: dash))))
    }

    mutating func curve(_ points: [Point], width: Double, _ color: UInt32) {
        nodes.append(.shape(.polyline(points, Stroke(Color(color), width: width))))
    }

    mutating func area(_ points: [Point], _ color: UInt32, opacity: Double) {
        nodes.append(.shape(.polygon(points, fill: .solid(Color(color, opacity: opacity)), stroke: nil)))
    }

    mutating func dot(_ x: Double, _ y: Double, _ radius: Double, _ color: UInt32, opacity: Double = 1) {
        nodes.append(
            .shape(
                .circle(
                    center: Point(x: x, y: y), radius: radius, fill: .solid(Color(color, opacity: opacity)), stroke: nil
                )))
    }

    mutating func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: UInt32) {
        nodes.append(
            .shape(.rectangle(Rect(x: x, y: y, width: width, height: height), fill: .solid(Color(color)), stroke: nil)))
    }
}

/// Made-up figures, the same in every run.
struct Lehmer {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// The next of the sequence, 0 to 1.
    mutating func next() -> Double {
        state = state * 48_271 % 2_147_483_647
        return Double(state) / 2_147_483_647
    }
}
