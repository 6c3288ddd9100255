import PollData
import Testing

@testable import PollCharts

@Suite("Heat table")
struct HeatChartTests {
    static func waves(_ count: Int) -> [Archives.Wave] {
        (0..<count).map { index in
            let japan: [Double?] = [Double(index * 37 % 90), index == 1 ? nil : 8]
            let korea: [Double?] = [Double(index * 53 % 90), 6]
            return Archives.Wave(
                date: "\(1980 + index)-06-10", size: 1000, values: ["JP": japan, "KR": korea])
        }
    }

    static func cells(_ scene: Scene) -> [Group] { scene.groups(.series) }

    @Test("a row an answer, a column a wave, the printed value in each cell, and a sign where there is none")
    func table() throws {
        let scene = try Archives.scene(
            ChartSpec(name: "x", kind: .heat, question: "q", populations: ["JP"]), of: Archives.made(Self.waves(5)))
        #expect(scene.groups(.bars).map(\.label) == ["Yes", "No"])
        #expect(scene.groups(.axis).flatMap(\.texts).map(\.string) == ["1980", "1981", "1982", "1983", "1984"])
        #expect(Self.cells(scene).count == 9 && scene.groups(.remainder).count == 1)
        #expect(Self.cells(scene).prefix(3).map { $0.texts.map(\.string) } == [["0"], ["37"], ["74"]])
        #expect(scene.texts.contains { $0.string == "Not asked or not published." })
        #expect(scene.summary.contains("Heat table, 1980–1984"))
    }

    @Test("figures read on every colour that a cell can have", arguments: [Theme.light, .dark, .print])
    func contrast(_ theme: Theme) {
        for isNet in [false, true] {
            let colors = HeatColors(values: [100, -100], isNet: isNet, theme: theme)
            for value in stride(from: colors.domain.lowerBound, through: 100, by: 0.5) {
                let tone = colors.tone(of: value)
                #expect(theme.ink(on: tone).contrast(with: tone.ground) >= 4.5, "\(theme.name) \(value)")
            }
        }
    }

    @Test("shares run from little to much, net scores both ways from zero")
    func colors() {
        let shares = HeatColors(values: [3, 62], isNet: false, theme: .light)
        #expect(shares.domain == 0...70)
        let lights = stride(from: 0.0, through: 70, by: 1).map { shares.tone(of: $0).ground.relativeLuminance }
        #expect(lights == lights.sorted(by: >))
        #expect(HeatColors(values: [-41, 12], isNet: true, theme: .light).domain == -50...50)
        #expect(HeatColors(values: [], isNet: false, theme: .light).domain == 0...10)
    }

    @Test("forty waves keep every cell on 70 mm; figures go before cells, and are counted")
    func crowded() throws {
        var spec = ChartSpec(name: "x", kind: .heat, question: "q", options: ["o0"])
        spec.size = try #require(PageSize("70x80mm"))
        let scene = try Archives.scene(spec, of: Archives.made(Self.waves(40)))
        #expect(Self.cells(scene).count == 80)
        #expect(scene.droppedValues == 80)
        let heads = scene.groups(.axis).flatMap(\.texts).map(\.string)
        #expect(heads.first == "1980" && heads.count > 4 && heads.count < 40)
        #expect(scene.collisions.isEmpty && scene.strays.isEmpty)
        spec.size = .slide
        #expect(try Archives.scene(spec, of: Archives.made(Self.waves(40))).droppedValues == 0)
    }

    @Test("a break stands between its columns, in the rows that it concerns")
    func breaks() throws {
        let archive = try Archives.made(
            Self.waves(4), breaks: "p,KR,,p-1981-06-10,p-1982-06-10,mode,declared,New mode,新方式,새 방식,\n")
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .heat, question: "q", options: ["o0"]), of: archive)
        let korea = try #require(scene.groups(.bars).first { $0.label == "South Korea" })
        let japan = try #require(scene.groups(.bars).first { $0.label == "Japan" })
        let mark = try #require(korea.groups(.chartBreak).first)
        #expect(mark.value("certainty") == "cut" && japan.groups(.chartBreak).isEmpty)
        let cells = korea.groups(.series).compactMap { $0.shapes.first?.bounds }
        let line = try #require(mark.shapes.last).bounds
        #expect(cells[1].right <= line.left && line.left <= cells[2].left)
        #expect(scene.groups(.key).contains { $0.label.contains("New mode (South Korea, not comparable across)") })
    }

    @Test("one wave has a column a population")
    func populations() throws {
        let archive = try Archives.made(Self.waves(1))
        let scene = try Archives.scene(ChartSpec(name: "x", kind: .heat, question: "q"), of: archive)
        #expect(scene.groups(.axis).flatMap(\.texts).map(\.string) == ["Japan", "South Korea"])
        #expect(scene.groups(.bars).map(\.label) == ["Yes", "No"])
    }

    @Test("named polls are the columns, and the newest value sorts the rows")
    func polls() throws {
        var spec = ChartSpec(
            name: "x", kind: .heat, question: "q", options: ["o1", "o0"], populations: ["KR"],
            polls: ["p-1980-06-10", "p-1983-06-10"])
        let archive = try Archives.made(Self.waves(5))
        #expect(
            try Archives.scene(spec, of: archive).groups(.axis).flatMap(\.texts).map(\.string) == ["1980", "1983"])
        #expect(try Archives.scene(spec, of: archive).groups(.bars).map(\.label) == ["No", "Yes"])
        spec.sort = .value
        #expect(try Archives.scene(spec, of: archive).groups(.bars).map(\.label) == ["Yes", "No"])
    }

    @Test("a net score stands alone")
    func net() throws {
        let archive = try Archives.made(Self.waves(3), valences: [1, -1])
        let scene = try Archives.scene(
            ChartSpec(name: "x", kind: .heat, question: "q", options: ["net"], populations: ["KR"]), of: archive)
        #expect(scene.texts.contains { $0.string.hasPrefix("−") } && scene.texts.contains { $0.string.hasPrefix("+") })
        #expect(throws: ChartError.self) {
            try Archives.scene(
                ChartSpec(name: "x", kind: .heat, question: "q", options: ["o0", "net"]), of: archive)
        }
    }
}
