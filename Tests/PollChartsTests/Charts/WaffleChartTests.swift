import PollCharts
import PollData
import Testing

@testable import PollCharts

@Suite("Waffle")
struct WaffleChartTests {
    @Test("cells add up to their number, and none is a whole cell off its quota")
    func apportionment() {
        #expect(LargestRemainder.cells([49, 38, 13], of: 100) == [49, 38, 13])
        #expect(LargestRemainder.cells([33.3, 33.3, 33.3], of: 100) == [34, 33, 33])
        #expect(LargestRemainder.cells([0.4, 99.6], of: 100) == [0, 100])
        #expect(LargestRemainder.cells([0, 0], of: 100) == [0, 0])
        #expect(LargestRemainder.cells([35, 60, 6], of: 100).reduce(0, +) == 100)
        for seed in 1...200 {
            let shares = (0..<7).map { Double((seed * 7919 + $0 * 104_729) % 1000) / 10 }
            let cells = LargestRemainder.cells(shares, of: 100)
            let total = shares.reduce(0, +)
            #expect(cells.reduce(0, +) == (total > 0 ? 100 : 0))
            for (share, count) in zip(shares, cells) { #expect(abs(share / total * 100 - Double(count)) < 1) }
        }
    }

    static func scene(_ values: [Double?], roles: [String] = [], kind: String = "single") throws -> Scene {
        let archive = try Archives.made(
            [.init(date: "2016-06-10", size: 1000, values: ["KR": values])],
            options: values.indices.map { "Answer \($0 + 1)" }, kind: kind, roles: roles)
        return try Archives.scene(ChartSpec(name: "x", kind: .waffle, question: "q"), of: archive)
    }

    @Test("a hundred cells in order, don't know after the answers, then what was not published")
    func cells() throws {
        let scene = try Self.scene([20, 50, 20], roles: ["dont-know", "substantive", "substantive"])
        #expect(scene.groups(.series).map(\.label) == ["Answer 2", "Answer 3", "Answer 1"])
        #expect(scene.groups(.series).map { $0.shapes.count } == [50, 20, 20])
        let remainder = try #require(scene.groups(.remainder).first)
        #expect(remainder.shapes.count == 10 && remainder.value("value") == "10.0")
        #expect(remainder.shapes.allSatisfy { if case .rectangle(_, .hatch, _) = $0 { true } else { false } })
    }

    @Test("printed values stay the published ones, and a note says where cells differ")
    func printed() throws {
        let scene = try Self.scene([33.5, 33.5, 33.0])
        #expect(scene.groups(.series).map { $0.value("value") } == ["33.5", "33.5", "33.0"])
        #expect(scene.groups(.series).map { $0.value("cells") } == ["34", "33", "33"])
        #expect(scene.texts.filter { $0.string == "34" }.count == 2)
        let words = scene.groups(.footer).flatMap(\.texts).map(\.string).joined(separator: " ")
        #expect(words.contains("Cells are rounded to add up to 100: “Answer 2” 34% has 33 cells"))
        let plain = try Self.scene([34, 33, 33])
        #expect(!plain.texts.contains { $0.string.contains("rounded to add up") })
    }

    @Test("several answers are refused")
    func multiple() {
        #expect(throws: ChartError.cannotStack(question: "p/q")) { try Self.scene([50, 60], kind: "multiple") }
    }
}
