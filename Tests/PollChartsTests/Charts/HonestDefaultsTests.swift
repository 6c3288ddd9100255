import PollCharts
import PollData
import Testing

@Suite("Honest defaults")
struct HonestDefaultsTests {
    static func waves(_ values: [String: [Double?]]) -> [Archives.Wave] {
        (0..<4).map { .init(date: "\(2011 + $0)-06-10", size: 1000, values: values) }
    }

    static let dumbbell = ChartSpec(
        name: "d", kind: .dumbbell, question: "q", populations: ["JP", "KR"],
        polls: ["p-2011-06-10", "p-2012-06-10", "p-2013-06-10", "p-2014-06-10"], rows: .samples)

    static func breakRow(_ certainty: String) -> String {
        "p,KR,,p-2012-06-10,p-2013-06-10,mode,\(certainty),Mode,方式,방식,https://example.org\n"
    }

    @Test(
        "a rule stands between the rows of a dumbbell that are not to be compared", arguments: ["declared", "possible"])
    func dumbbellBreaks(_ certainty: String) throws {
        let archive = try Archives.made(
            Self.waves(["JP": [30, 60], "KR": [50, 40]]), breaks: Self.breakRow(certainty))
        let scene = try Archives.scene(Self.dumbbell, of: archive)
        let signs = scene.groups(.chartBreak)
        #expect(signs.count == 1 && signs.first?.texts.map(\.string) == ["a"])
        #expect(signs.first?.value("certainty") == (certainty == "declared" ? "cut" : "possible"))
        let rule = try #require(signs.first?.shapes.first).bounds
        let rows = scene.groups(.bars).map { $0.texts.map(\.box) }
        #expect(rows.count == 4)
        #expect(rows[1].allSatisfy { $0.bottom < rule.top } && rows[2].allSatisfy { $0.top > rule.bottom })
        #expect(scene.groups(.key).contains { $0.label.contains("Mode (South Korea, ") })
        #expect(scene.summary.contains("Mode (South Korea, 2012/2013, "))
    }

    @Test("differences are of the published values, with a note where the whole percents seem to contradict them")
    func differences() throws {
        var spec = Self.dumbbell
        spec.annotations.differences = true
        let off = try Archives.scene(spec, of: Archives.made(Self.waves(["JP": [33.4, 60], "KR": [45.6, 40]])))
        #expect(off.groups(.bars).allSatisfy { $0.texts.map(\.string).contains("12") }, "46 − 33 is not 12")
        #expect(off.texts.contains { $0.string.contains("Differences are computed before rounding.") })
        let plain = try Archives.scene(spec, of: Archives.made(Self.waves(["JP": [33, 60], "KR": [46, 40]])))
        #expect(plain.groups(.bars).allSatisfy { $0.texts.map(\.string).contains("13") })
        #expect(!plain.texts.contains { $0.string.contains("before rounding") })
    }

    @Test("a dumbbell without breaks has no rule")
    func noBreaks() throws {
        let archive = try Archives.made(Self.waves(["JP": [30, 60], "KR": [50, 40]]))
        #expect(try Archives.scene(Self.dumbbell, of: archive).groups(.chartBreak).isEmpty)
    }

    @Test("stacked percents that do not seem to add up come with a note, others without")
    func sums() throws {
        func notes(_ values: [Double?]) throws -> String {
            let spec = ChartSpec(name: "s", kind: .stacked, question: "q", polls: ["p-2014-06-10"])
            let archive = try Archives.made(Self.waves(["KR": values]), options: ["A", "B", "C"])
            return try Archives.scene(spec, of: archive).groups(.footer).flatMap(\.texts).map(\.string)
                .joined(separator: " ")
        }
        #expect(try notes([33.4, 33.3, 33.3]).contains("Figures may not add to 100 because of rounding."))
        #expect(try !notes([40, 35, 25]).contains("Figures may not add"))
        #expect(try !notes([40, 35, nil]).contains("Figures may not add"), "what is missing is hatched")
    }

    @Test("every span of a shipped chart names the page that states its dates", arguments: try ShippedSpec.all())
    func sources(_ shipped: ShippedSpec) throws {
        for span in try shipped.spec.annotations.spans {
            #expect(span.source.hasPrefix("https://"), "\(shipped): \(span.label[.english])")
            #expect(!span.label.japanese.isEmpty && !span.label.korean.isEmpty)
        }
    }

    @Test("bars start at zero whatever a program asks for")
    func zero() throws {
        var spec = ChartSpec(name: "b", kind: .bars, question: "q")
        spec.axis = .cut
        let archive = try Archives.made(Self.waves(["KR": [62, 60]]))
        #expect(
            try ChartErrorTests.error(spec, archive)
                == "a cut axis in a chart of kind 'bars'\n  hint: these kinds may start above zero: trend, slope, cloud"
        )
    }
}
