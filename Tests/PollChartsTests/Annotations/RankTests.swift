import PollCharts
import PollData
import Testing

@testable import PollCharts

@Suite("Ranks that do not stand apart")
struct RankTests {
    static func archive(_ values: [Double], size: Int? = 1000, kind: String = "single", roles: [String] = []) throws
        -> Archive
    {
        try Archives.made(
            [.init(date: "2020-06-10", size: size, values: ["KR": values])],
            options: values.indices.map { "Answer \($0)" }, kind: kind, roles: roles)
    }

    static func spec(_ kind: ChartKind = .bars) -> ChartSpec {
        ChartSpec(name: "r", kind: kind, question: "q", sort: .value)
    }

    static func brackets(_ scene: Scene) -> Int {
        scene.groups(.annotation).count { $0.label == "Not told apart by the margin of error" }
    }

    @Test("neighbours within the margin are joined, others are not", arguments: [ChartKind.bars, .dots])
    func joined(_ kind: ChartKind) throws {
        let scene = try Archives.scene(Self.spec(kind), of: Self.archive([40, 38, 12, 10]))
        #expect(Self.brackets(scene) == 2, "40 and 38; 12 and 10")
        #expect(
            scene.texts.contains {
                $0.string.hasPrefix("Neighbouring ranks that the margin of error does not tell apart (95%, Holm)")
            })
        let apart = try Archives.scene(Self.spec(kind), of: Self.archive([60, 30, 8]))
        #expect(Self.brackets(apart) == 0)
    }

    @Test("in questionnaire order there are no ranks")
    func unsorted() throws {
        var spec = Self.spec()
        spec.sort = .questionnaire
        #expect(Self.brackets(try Archives.scene(spec, of: Self.archive([40, 38, 12]))) == 0)
    }

    @Test("don't know stands after all ranks, and is compared with none")
    func asides() throws {
        let archive = try Self.archive([20, 45, 19], roles: ["substantive", "dont-know", "substantive"])
        let scene = try Archives.scene(Self.spec(), of: archive)
        #expect(scene.groups(.bars).map(\.label) == ["Answer 0", "Answer 2", "Answer 1"])
        #expect(Self.brackets(scene) == 1)
    }

    @Test("without n no rank is judged, and a note says so")
    func unknown() throws {
        let scene = try Archives.scene(Self.spec(), of: Self.archive([40, 38, 12], size: nil))
        #expect(Self.brackets(scene) == 0)
        let small = scene.groups(.footer).flatMap(\.texts).map(\.string).joined(separator: " ")
        #expect(small.contains("Ranks are not compared where n is not known: South Korea"))
    }

    @Test("several answers allowed: the bounds of the joint share decide, so that more ranks are joined")
    func multiple() throws {
        let single = try Archives.scene(Self.spec(), of: Self.archive([30, 24, 5]))
        let multiple = try Archives.scene(Self.spec(), of: Self.archive([80, 76, 5], kind: "multiple"))
        #expect(Self.brackets(single) == 0 && Self.brackets(multiple) == 1)
    }

    @Test("a difference is printed from the published values")
    func differences() {
        #expect(PrintedDifference.seemsOff(45.6, minus: 33.4))
        #expect(!PrintedDifference.seemsOff(45.4, minus: 33.4))
        #expect(!PrintedDifference.seemsOff(46, minus: 33))
    }
}
