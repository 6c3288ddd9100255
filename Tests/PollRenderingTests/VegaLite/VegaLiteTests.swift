import Foundation
import PollAnalysis
import PollCharts
import PollData
import PollRendering
import Testing

@Suite("Vega-Lite")
struct VegaLiteTests {
    static func text(_ chart: ShippedChart) throws -> String {
        let builder = ChartBuilder(archive: try ShippedChart.archive.get(), measurer: PangoMeasurer())
        return try builder.vegaLite(for: try chart.spec, language: chart.language)
    }

    /// Charts of the kinds that have a picture; the others say why not.
    static func drawable() throws -> [ShippedChart] {
        try ShippedChart.all().filter { drawn.contains(try $0.spec.kind) }
    }

    static let drawn: Set<ChartKind> = [.trend, .gap, .bars, .dots, .dumbbell, .stacked]

    static func values(_ text: String) throws -> [[String: Any]] {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
        return try #require((object["data"] as? [String: Any])?["values"] as? [[String: Any]])
    }

    @Test("every chart is JSON with its data inside, or says why not", arguments: try ShippedChart.all())
    func json(_ chart: ShippedChart) throws {
        guard Self.drawn.contains(try chart.spec.kind) else {
            let error = #expect(throws: ChartError.self) { try Self.text(chart) }
            #expect(error?.description.contains("hint: write --format svg") ?? false)
            return
        }
        let text = try Self.text(chart)
        let values = try Self.values(text)
        // The same figures as in the picture, none more and none less.
        let scene = try chart.scene
        let shown = values.filter { $0["poll"] != nil }.compactMap { $0["value"] as? Double }.map {
            ($0 * 10).rounded()
        }
        let drawn = Self.attributes("value", of: scene.nodes).compactMap(Double.init).map { ($0 * 10).rounded() }
        #expect(shown.sorted() == drawn.sorted(), "\(chart)")
        #expect(try Self.text(chart) == text)
    }

    private static func attributes(_ name: String, of nodes: [Node]) -> [String] {
        nodes.flatMap { node -> [String] in
            // What was not published is a remainder and no figure; annotations repeat figures.
            guard case .group(let group) = node, group.role != .remainder, group.role != .annotation else { return [] }
            return group.data.filter { $0.name == name }.map(\.value) + attributes(name, of: group.children)
        }
    }

    @Test("no line crosses a break, and what is drawn dotted is a line of its own")
    func breaks() throws {
        let values = try Self.values(try Self.text(ShippedChart(name: "genron-impressions", language: .english)))
        let waves = values.filter { $0["part"] as? String == "wave" && $0["series"] as? String == "Japan" }
        let segments = Dictionary(grouping: waves) { $0["segment"] as? String ?? "" }
        let ends = values.filter { $0["part"] as? String == "break" && $0["series"] as? String == "Japan" }
        #expect(ends.count == 2 && segments.count == 3)
        for place in ends {
            let day = try #require(place["date"] as? String)
            for segment in segments.values {
                let days = segment.compactMap { $0["date"] as? String }
                #expect(days.allSatisfy { $0 < day } || days.allSatisfy { $0 > day }, "a line crosses \(day)")
            }
        }
        let dotted = values.filter { $0["part"] as? String == "dotted" }
        #expect(Dictionary(grouping: dotted) { $0["segment"] as? String ?? "" }.values.allSatisfy { $0.count == 2 })
        #expect(!dotted.contains { ($0["segment"] as? String ?? "").isEmpty })
        // The cut one is not among the dotted.
        let cut = try #require(ends.first { $0["cuts"] as? Bool == true }?["date"] as? String)
        #expect(!dotted.contains { ($0["date"] as? String ?? "") > cut })
    }

    @Test("an opt-in wave has no interval, others have theirs")
    func intervals() throws {
        let values = try Self.values(try Self.text(ShippedChart(name: "genron-impressions", language: .english)))
        let waves = values.filter { $0["part"] as? String == "wave" }
        let bare = waves.filter { $0["lower"] is NSNull }
        #expect(
            Set(bare.compactMap { $0["poll"] as? String }).isSubset(of: ["genron-eai-2024", "genron-eai-2025"])
                || bare.count == 3)
        #expect(bare.count == 3 && waves.count == 25)
    }

    @Test(
        "Vega-Lite compiles and draws every chart, with its words",
        .enabled(if: Python.has("vl_convert"), "the Python package vl-convert-python is not installed"))
    func compiles() throws {
        let charts = try Self.drawable()
        let texts = try charts.map { try Self.text($0) }
        let list = "[" + texts.joined(separator: ",\n") + "]"
        let script = """
            import json, re, sys, html
            import vl_convert
            version = max(v for v in vl_convert.get_vegalite_versions() if v.startswith("5"))
            for picture in json.load(open(sys.argv[1], encoding="utf-8")):
                svg = html.unescape(vl_convert.vegalite_to_svg(picture, vl_version=version))
                values = picture["data"]["values"]
                # Vega writes a path for each mark; lines are those with several points.
                rules = svg.count('aria-roledescription="rule"') or len(re.findall("<line ", svg))
                print(json.dumps({
                    "undefined": "undefined" in svg or "NaN" in svg,
                    "title": all(line in svg for line in picture["title"]["text"]),
                    "rules": rules, "intervals": sum(1 for v in values if v.get("lower") is not None)}))
            """
        let output = try Python.run(script, on: Array(list.utf8), ending: "json").split(separator: "\n")
        try #require(output.count == charts.count)
        for (chart, line) in zip(charts, output) {
            let result = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(result["undefined"] as? Bool == false, "\(chart)")
            #expect(result["title"] as? Bool == true, "\(chart)")
            let rules = try #require(result["rules"] as? Int)
            let intervals = try #require(result["intervals"] as? Int)
            #expect(rules >= intervals, "\(chart): an interval is not drawn")
        }
    }
}
