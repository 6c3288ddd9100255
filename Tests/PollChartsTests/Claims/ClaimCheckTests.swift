import Foundation
import PollCharts
import PollData
import Testing

@Suite("Claims of titles")
struct ClaimCheckTests {
    /// The findings of claims on one question `q` of made-up waves.
    private static func findings(
        _ claims: String, _ waves: [Archives.Wave], options: [String] = ["Yes", "No"], breaks: String = ""
    ) throws -> [ClaimFinding] {
        let archive = try Archives.made(waves, options: options, breaks: breaks)
        let spec = try ChartSpec.parse(
            "kind: trend\nquestion: q\noption: o0\nclaim:\n" + claims, file: "x.yaml", name: "x")
        return try ChartBuilder(archive: archive, measurer: FixedMeasurer()).claims(of: spec)
    }

    private static func waves(_ values: [Double], size: Int? = 1000, sampling: String = "probability") -> [Archives
        .Wave]
    {
        values.enumerated().map { index, value in
            Archives.Wave(
                date: "\(2016 + index)-06-10", size: size, values: ["KR": [value, 90 - value]], sampling: sampling)
        }
    }

    private static let change = "  - {test: change, from: p-2016-06-10, to: p-2017-06-10, direction: rose}\n"

    @Test("a change that the interval shows is supported, and not the other way round")
    func change() throws {
        let rose = try #require(try Self.findings(Self.change, Self.waves([30, 40])).first)
        #expect(rose.isSupported && rose.diagnostic == nil)
        let fell = try #require(try Self.findings(Self.change, Self.waves([40, 30])).first?.diagnostic)
        #expect(
            fell.description
                == "x.yaml:5:5: warning: the data do not support the claim: o0 in KR from p-2016-06-10 to p-2017-06-10 "
                + "rose: −10.0 points, 95 % interval −14.1 … −5.8 (Newcombe)\n  hint: the data support 'fell'")
    }

    @Test("a change within the sampling error supports no direction")
    func within() throws {
        let finding = try #require(try Self.findings(Self.change, Self.waves([30, 32])).first)
        #expect(!finding.isSupported)
        #expect(
            finding.supported == "zero lies in the interval: the data support no direction; write what was measured")
    }

    @Test("a change from a wave to itself is refused where it stands")
    func one() throws {
        let claim = Self.change.replacing("to: p-2017-06-10", with: "to: p-2016-06-10")
        let error = #expect(throws: ChartError.self) { try Self.findings(claim, Self.waves([30, 32])) }
        #expect(error?.description.contains("'to' is the wave that 'from' names") == true)
    }

    @Test("nor does a change that rounding decides")
    func rounding() throws {
        let spec = try ChartSpec.parse(
            "kind: trend\nquestion: yomiuri-hankook/current-bilateral-relations\noption: good\nclaim: "
                + "{test: change, population: JP, from: yomiuri-hankook-2023, to: yomiuri-hankook-2024, direction: rose}\n",
            file: "x.yaml", name: "x")
        let builder = ChartBuilder(archive: try ShippedSpec.archive.get(), measurer: FixedMeasurer())
        let finding = try #require(try builder.claims(of: spec).first)
        #expect(!finding.isSupported)
        #expect(finding.supported.hasPrefix("whether it holds depends on how the figures were rounded"))
    }

    @Test("a break, an unknown n and an opt-in sample support nothing", arguments: [0, 1, 2])
    func refused(_ reason: Int) throws {
        let breaks = "p,,,p-2016-06-10,p-2017-06-10,mode,declared,Mode changed,方法変更,방법 변경,https://example.org\n"
        let finding = try #require(
            try Self.findings(
                Self.change,
                Self.waves([30, 50], size: reason == 1 ? nil : 1000, sampling: reason == 2 ? "opt-in" : "probability"),
                breaks: reason == 0 ? breaks : ""
            ).first)
        #expect(!finding.isSupported)
        let figures = [
            "a break lies between: Mode changed", "the number of interviews is not known",
            "an opt-in sample has no sampling error",
        ]
        #expect(finding.figure == figures[reason])
    }

    @Test("a trend is one of comparable waves")
    func trend() throws {
        let claim = "  - {test: trend, direction: rising}\n"
        let waves = Self.waves([10, 20.4, 29.8, 40.1, 50])
        #expect(try Self.findings(claim, waves).first?.isSupported == true)
        #expect(try Self.findings(claim, Self.waves([30, 20, 35, 15, 31])).first?.isSupported == false)
        let breaks = "p,,,p-2017-06-10,p-2018-06-10,mode,inferred,Mode changed,方法変更,방법 변경,https://example.org\n"
        let cut = try #require(try Self.findings(claim, waves, breaks: breaks).first)
        #expect(!cut.isSupported && cut.figure == "a break lies between: Mode changed")
        let few = try #require(try Self.findings(claim, Self.waves([10, 20, 30])).first)
        #expect(!few.isSupported && few.figure == "there is no slope with an interval over 3 waves")
    }

    @Test("a gap of answers and a level are held against their own intervals")
    func gapAndLevel() throws {
        let claims = """
              - {test: gap, poll: p-2016-06-10, between: [o0, o1], direction: higher}
              - {test: gap, poll: p-2016-06-10, between: [o0, o1], direction: lower}
              - {test: level, poll: p-2016-06-10, above: 50}
              - {test: level, poll: p-2016-06-10, above: 56}
              - {test: level, below: 40}

            """
        let findings = try Self.findings(claims, Self.waves([58, 30]))
        #expect(findings.map(\.isSupported) == [true, false, true, false, true])
        #expect(findings[3].figure == "58.0 %, 95 % interval 54.9 … 61.0 (Wilson)")
        #expect(findings[3].supported == "the data support above: 54")
    }

    @Test("a gap between populations", arguments: ["higher", "lower"])
    func populations(_ direction: String) throws {
        let waves = [Archives.Wave(date: "2016-06-10", size: 1000, values: ["JP": [30, 60], "KR": [50, 40]])]
        let findings = try Self.findings(
            "  - {test: gap, between: [KR, JP], direction: \(direction)}\n", waves)
        #expect(findings.map(\.isSupported) == [direction == "higher"])
    }

    @Test("all claims of the shipped charts hold", arguments: try ShippedSpec.all())
    func shipped(_ item: ShippedSpec) throws {
        let builder = ChartBuilder(archive: try ShippedSpec.archive.get(), measurer: FixedMeasurer())
        #expect(try builder.diagnostics(of: item.spec).isEmpty)
    }
}

@Suite("Drafts")
struct DraftTests {
    static func scene(isDraft: Bool, size: String = "web", _ language: Language = .english) throws -> Scene {
        let archive = try Archives.made([
            Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [50, 40]]),
            Archives.Wave(date: "2017-06-10", size: 1000, values: ["KR": [40, 50]]),
        ])
        let spec = ChartSpec(name: "x", kind: .trend, question: "q", size: PageSize(size) ?? .web)
        return try ChartBuilder(archive: archive, measurer: FixedMeasurer()).scene(
            for: spec, language: language, isDraft: isDraft)
    }

    @Test("the word lies across the page, in the picture and in what is read aloud", arguments: Language.allCases)
    func word(_ language: Language) throws {
        let scene = try Self.scene(isDraft: true, language)
        let group = try #require(scene.groups(.draft).first)
        let word = [Language.english: "DRAFT", .japanese: "下書き", .korean: "초안"][language]
        #expect(group.texts.map(\.string) == [word])
        #expect(scene.title.hasPrefix(word ?? "-"))
        let plain = try Self.scene(isDraft: false, language)
        #expect(plain.groups(.draft).isEmpty)
        #expect(scene.summary.count > plain.summary.count && scene.summary.hasSuffix(plain.summary))
        #expect(Array(scene.nodes.dropLast()) == plain.nodes, "nothing else moves")
    }

    @Test(
        "the word stays on the page, whatever its form", arguments: ["web", "social", "column", "300x50mm", "50x300mm"])
    func corners(_ size: String) throws {
        let scene = try Self.scene(isDraft: true, size: size)
        let run = try #require(scene.groups(.draft).first?.texts.first)
        let angle = run.rotation * .pi / 180
        let box = run.box
        for (x, y) in [(box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)] {
            let (dx, dy) = (x - run.position.x, y - run.position.y)
            let corner = Point(
                x: run.position.x + dx * cos(angle) - dy * sin(angle),
                y: run.position.y + dx * sin(angle) + dy * cos(angle))
            #expect((0...scene.size.width).contains(corner.x) && (0...scene.size.height).contains(corner.y))
        }
        #expect(run.color.opacity < 0.2)
    }

    @Test("a claim that the data do not support makes a draft")
    func claim() throws {
        let archive = try Archives.made([Archives.Wave(date: "2016-06-10", size: 1000, values: ["KR": [50, 40]])])
        for (bound, isDraft) in [(40, false), (60, true)] {
            let spec = try ChartSpec.parse(
                "kind: bars\nquestion: q\noption: o0\nclaim: {test: level, above: \(bound)}\n", file: "x.yaml",
                name: "x")
            let scene = try ChartBuilder(archive: archive, measurer: FixedMeasurer()).scene(
                for: spec, language: .english)
            #expect(scene.groups(.draft).isEmpty == !isDraft)
        }
    }
}
