import PollCharts
import PollData
import Testing

@Suite("Bars and dots")
struct RowsChartTests {
    static let wave = Archives.Wave(date: "2016-06-10", size: 1000, values: ["JP": [20, 40], "KR": [60, 30]])

    @Test("bars start at zero and their lengths are as their values")
    func fromZero() throws {
        let archive = try Archives.made([Self.wave])
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .bars, question: "q"), of: archive)
        let bars = scene.groups(.series).compactMap(\.shapes.first?.bounds)
        #expect(Set(bars.map(\.left)).count == 1)
        #expect(abs(bars[1].width / bars[0].width - 3) < 1e-9)
    }

    @Test("whole percents in the picture, published decimals and intervals in the data")
    func decimals() throws {
        let archive = try Archives.fixture()
        let spec = ChartSpec(
            name: "x", kind: .dots, question: "genron-eai/military-threat-countries", polls: ["genron-eai-2016"])
        let scene = try Archives.scene(spec, of: archive)
        let japan = try #require(scene.groups(.series).first { $0.value("option") == "japan" })
        #expect(japan.value("value") == "37.7" && japan.value("population") == "KR")
        #expect(japan.value("lower") == "34.76" && japan.value("upper") == "40.73")
        #expect(japan.texts.map(\.string).contains("38"))
    }

    @Test("sorted by value where the specification says so")
    func sorted() throws {
        let archive = try Archives.made([Self.wave])
        var spec = ChartSpec(name: "x", kind: .dots, question: "q")
        #expect(try Archives.scene(spec, of: archive).groups(.bars).map(\.label) == ["Yes", "No"])
        spec.sort = .value
        #expect(try Archives.scene(spec, of: archive).groups(.bars).map(\.label) == ["No", "Yes"])
    }

    @Test("rows may be samples, and answers the series")
    func samples() throws {
        let archive = try Archives.made([Self.wave])
        let spec = ChartSpec(name: "x", kind: .bars, question: "q", rows: .samples)
        #expect(try Archives.scene(spec, of: archive).groups(.bars).map(\.label) == ["Japan", "South Korea"])
    }

    @Test("populations are told from answers that share their names")
    func names() throws {
        let archive = try Archives.made([Self.wave], options: ["Japan", "China"], kind: "multiple")
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .dots, question: "q"), of: archive)
        #expect(scene.texts.contains { $0.string == "asked in Japan" })
    }

    @Test("a disputed value is hollow, keyed, and the other report named")
    func disputed() throws {
        let spec = ChartSpec(
            name: "x", kind: .dots, question: "genron-eai/military-threat-countries", polls: ["genron-eai-2016"],
            includeQuoted: true)
        let texts = try Archives.scene(spec, of: Archives.fixture()).texts.map(\.string)
        #expect(texts.contains("Hollow: stated only by an article, or reports differ."))
        #expect(texts.contains { $0.hasSuffix("Also reported: China (asked in Japan) 80.") })
    }
}
