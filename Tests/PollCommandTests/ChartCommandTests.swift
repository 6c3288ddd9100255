import Foundation
import Testing

@Suite("poll chart and its specifications")
struct ChartCommandTests {
    private static func file(_ name: String) throws -> String {
        try String(contentsOf: PollRun.package.appending(path: name), encoding: .utf8)
    }

    @Test("charts/schema.json is what the parser's table gives: poll chart --schema > charts/schema.json")
    func schema() throws {
        #expect(try PollRun("chart", "--schema").output == Self.file("charts/schema.json"))
    }

    @Test("docs/charts.md has the parser's table of keys: poll chart --keys")
    func keys() throws {
        #expect(try Self.file("docs/charts.md").contains(try PollRun("chart", "--keys").output))
    }

    @Test("every chart names the schema to editors")
    func heads() throws {
        let folder = PollRun.package.appending(path: "charts")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".yaml") {
            #expect(
                try Self.file("charts/\(name)").hasPrefix("# yaml-language-server: $schema=schema.json\n"), "\(name)")
        }
    }

    @Test("--size sets the page of a named chart, and what a chart says itself is refused beside its name")
    func options() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "chart-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try PollRun(
            "chart", "genron-impressions", "--size", "column", "--format", "svg", "--output", folder.path)
        #expect(run.status == 0, "\(run.errors)")
        let svg = try String(contentsOf: folder.appending(path: "genron-impressions.en.svg"), encoding: .utf8)
        #expect(svg.contains("viewBox=\"0 0 252.28"))
        let sorted = try PollRun("chart", "genron-impressions", "--sort", "value")
        #expect(sorted.status == 64)
        #expect(sorted.errors.contains("--sort and --rows go with --kind; a named chart says them itself"))
        let unknown = try PollRun("chart", "genron-impressions", "--size", "colum")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("--size colum is not known; choose from web, social, slide, column"))
    }

    /// A folder for one chart, deleted at the end.
    private static func draft(_ yaml: String, _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "chart-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try yaml.write(to: folder.appending(path: "finding.yaml"), atomically: true, encoding: .utf8)
        try body(folder)
    }

    private static let finding = """
        kind: trend
        question: genron-eai/impression-of-other-country
        option: good
        title: Fewer people in Japan had a good impression in 2023 than in 2013
        claim: {test: change, from: genron-eai-2013, to: genron-eai-2023, population: JP, direction: fell}

        """

    @Test("a claim without support fails the check with its place, and marks the picture as a draft")
    func claim() throws {
        try Self.draft(Self.finding) { folder in
            let warning =
                "\(folder.path)/finding.yaml:5:8: warning: the data do not support the claim: good in JP from "
                + "genron-eai-2013 to genron-eai-2023 fell: +6.3 points, 95 % interval +2.1 … +10.4 (Newcombe)\n"
                + "  hint: the data support 'rose'\n"
            let check = try PollRun("check", "--charts", folder.path)
            #expect(check.status == 1)
            #expect(check.output.hasPrefix(warning))
            let chart = try PollRun(
                "chart", folder.path + "/finding.yaml", "--format", "svg", "--output", folder.path)
            #expect(chart.status == 0)
            #expect(chart.errors == warning)
            let svg = try String(contentsOf: folder.appending(path: "finding.en.svg"), encoding: .utf8)
            #expect(svg.contains(">DRAFT<") && svg.contains("<title"))
            // As a colleague would set it right.
            try Self.finding.replacing("fell", with: "rose").write(
                to: folder.appending(path: "finding.yaml"), atomically: true, encoding: .utf8)
            #expect(try PollRun("check", "--charts", folder.path).status == 0)
        }
    }

    @Test("the check reads every chart, and tells all that is wrong with any")
    func check() throws {
        try Self.draft("kind: trend\nquestion: genron-eai/impression-of-other-country\noptions: [god, bda]\n") {
            folder in
            try "kind: trnd\nquestion: q\n".write(
                to: folder.appending(path: "another.yaml"), atomically: true, encoding: .utf8)
            let check = try PollRun("check", "--charts", folder.path, "--json")
            #expect(check.status == 65)
            let rows = try check.rows()
            #expect(
                rows.map { "\($0["file"] ?? ""):\($0["line"] ?? ""):\($0["column"] ?? "")" } == [
                    "\(folder.path)/another.yaml:1:7", "\(folder.path)/finding.yaml:3:11",
                    "\(folder.path)/finding.yaml:3:16",
                ])
        }
    }

    @Test("data with errors make a draft")
    func data() throws {
        let copy = FileManager.default.temporaryDirectory.appending(path: "datasets-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: PollRun.package.appending(path: "datasets"), to: copy)
        defer { try? FileManager.default.removeItem(at: copy) }
        let breaks = copy.appending(path: "breaks.csv")
        var text = try String(contentsOf: breaks, encoding: .utf8)
        text +=
            "genron-eai,,,genron-eai-2019,genron-eai-2013,mode,possible,Wrong way round,逆順,역순,https://example.org\n"
        try text.write(to: breaks, atomically: true, encoding: .utf8)
        try Self.draft("") { folder in
            let chart = try PollRun(
                "chart", "genron-impressions", "gallup-korea-favourability-japan", "--format", "svg", "--output",
                folder.path, "--datasets", copy.path)
            #expect(chart.status == 0)
            #expect(chart.errors.hasPrefix("genron-impressions is marked as a draft, as its data have errors:\n"))
            #expect(chart.errors.contains("genron-eai-2019 is not before genron-eai-2013"))
            func isDraft(_ name: String) throws -> Bool {
                try String(contentsOf: folder.appending(path: "\(name).en.svg"), encoding: .utf8).contains(">DRAFT<")
            }
            #expect(try isDraft("genron-impressions"))
            #expect(try !isDraft("gallup-korea-favourability-japan"), "another program's errors are not its own")
        }
    }

    @Test("an explanation is a table, JSON and CSV")
    func explain() throws {
        let rows = try PollRun("chart", "genron-impressions-gap", "--explain", "--json").rows()
        #expect(rows.count == 12)
        #expect(rows.first?["population"] as? String == "JP KR")
        #expect(rows.first?["method"] as? String == "Newcombe")
        let csv = try PollRun("chart", "genron-impressions", "--explain", "--csv").output
        #expect(csv.hasPrefix("poll,population,question,option,value,lower,upper,method,reason,n,hollow,name\n"))
        #expect(try PollRun("chart", "genron-impressions", "--json").status == 64)
        #expect(try PollRun("chart", "--all", "--explain").status == 64)
    }

    @Test(
        "a JSON Schema validator agrees with the parser",
        .enabled(if: Python.hasSchema, "pip install jsonschema pyyaml"))
    func validated() throws {
        let script = """
            import glob, json, sys, yaml
            from jsonschema import Draft202012Validator
            schema = json.load(open("charts/schema.json"))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            def errors(text): return list(validator.iter_errors(yaml.load(text, yaml.BaseLoader)))
            for name in glob.glob("charts/*.yaml"):
                assert not errors(open(name).read()), name
            good = "kind: trend\\nquestion: q\\n"
            assert not errors(good)
            for bad in ["popluations: [JP]", "axis: zreo", "rows: samples", "poll: p", "title: {jp: A}", "title: ''",
                        "from: 2013-1", "size: big", "quoted: maybe", "option: a\\noptions: [b]", "options: []",
                        "populations: [JP, JP]", "claim: {direction: rose}", "claim: {test: level, above: 150%}",
                        "events: {date: 2015-12-28}", "series: [{question: q}]", "series: [{label: A}]"]:
                assert errors(good + bad), bad
            assert errors("question: q") and errors("kind: trend") and errors("[]")
            def examples(node):
                for key, value in node.get("properties", {}).items():
                    for example in value.get("examples", []):
                        assert not list(Draft202012Validator(value).iter_errors(example)), (key, example)
            examples(schema)
            """
        #expect(try Python.run(["-W", "ignore", "-c", script]) == 0)
    }
}

private enum Python {
    static let hasSchema = (try? run(["-c", "import jsonschema, yaml"])) == 0

    static func run(_ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.currentDirectoryURL = PollRun.package
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
