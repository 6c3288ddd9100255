import PollCharts
import PollData
import PollRendering

/// `PollBench marks KIND FORMAT FILE [ROUNDS]`: draws one of four charts of made-up figures at 3,200 × 1,800 pixels.
///
/// KIND is `trend`, `bars`, `grid` or `cjk`; FORMAT is `png`, `svg`, or `marks`, a list of everything that is drawn, which
/// `marks.c` draws with Cairo and nothing in the way; `table` is the data of the trend. With ROUNDS the chart is drawn so often from its marks to its file,
/// and the median of the milliseconds is printed.
enum MarksCommand {
    /// 1,600 × 900 units of half a point each way make 3,200 × 1,800 pixels.
    static let scale = 2.0

    static func run(_ arguments: [String]) throws {
        guard arguments.count >= 3, let kind = MarksKind(rawValue: arguments[0]) else {
            throw BenchError(message: "usage: PollBench marks trend|bars|grid|cjk png|svg|marks|table FILE [ROUNDS]")
        }
        let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<max(1, rounds) {
            times.append(
                try clock.measure { try write(kind.scene, as: arguments[1], to: arguments[2]) } / .milliseconds(1))
        }
        if rounds > 1 { print(times.sorted()[times.count / 2]) }
    }

    private static func write(_ scene: Scene, as format: String, to path: String) throws {
        let bytes: [UInt8] =
            switch format {
            case "png": try SceneRenderer().png(scene, scale: scale)
            case "svg": SVGWriter().bytes(scene)
            case "marks": Array(MarksList.text(of: scene).utf8)
            case "table": Array(TrendMarks.table.utf8)
            default: throw BenchError(message: "no format \(format)")
            }
        try FileBytes.write(bytes, to: path)
    }
}

struct BenchError: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}
