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

    static func values(_ text: String) throws -> [[String: Any]] {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
        return try #require((object["data"] as? [String: Any])?["values"] as? [[String: Any]])
    }

    @Test("every chart is JSON with its data inside", arguments: try ShippedChart.all())
    func json(_ chart: ShippedChart) throws {
        let text = try Self.text(chart)
        let values = try Self.values(text)
        // The same figures as in the picture, none more and none less; those of house effects are estimates.
        let isEstimated = try chart.spec.kind == .houses
        let scene = try chart.scene
        let shown = values.filter { $0["poll"] != nil || isEstimated && $0["part"] as? String == "effect" }
            .compactMap { $0["value"] as? Double }.map { ($0 * 10).rounded() }
        let drawn = Self.attributes("value", of: scene.nodes).compactMap(Double.init).map { ($0 * 10).rounded() }
        #expect(shown.sorted() == drawn.sorted(), "\(chart)")
        #expect(try Self.text(chart) == text)
    }

    @Test("a picture whose parts are told apart by hatches is refused with a way out")
    func hatches() throws {
        let chart = ShippedChart(name: "genron-relations-bad", language: .english)
        let builder = ChartBuilder(archive: try ShippedChart.archive.get(), measurer: PangoMeasurer())
        let kinds: Set<ChartKind> = [.bars, .stacked, .likert, .waffle]
        for item in try ShippedChart.all() where item.language == chart.language {
            let spec = try item.spec
            do {
                _ = try builder.vegaLite(for: spec, language: .english, theme: .print)
                #expect(!kinds.contains(spec.kind) || spec.kind == .bars, "\(item)")
            } catch {
                #expect(kinds.contains(spec.kind), "\(item)")
                #expect("\(error)".contains("hint: Vega-Lite has no hatches: write --theme light"))
            }
        }
    }

    @Test("each kind says its own: sides, cells, weights, effects, smooth lines")
    func parts() throws {
        func rows(_ name: String, _ part: String) throws -> [[String: Any]] {
            try Self.values(Self.text(ShippedChart(name: name, language: .english))).filter {
                $0["part"] as? String == part
            }
        }
        // A hundred cells a sample.
        let cells =
            try rows("yomiuri-hankook-comfort-women-waffle", "cell")
            + rows("yomiuri-hankook-comfort-women-waffle", "rest")
        #expect(Dictionary(grouping: cells) { $0["grid"] as? Double ?? -1 }.map(\.value.count) == [100, 100, 100, 100])
        // Don't know stands in a column of its own, not in the bar.
        let answers = try rows("gallup-korea-fukushima-worry", "answer")
        let aside = answers.filter { $0["answer"] as? String == "No opinion" }
        #expect(!aside.isEmpty && aside.allSatisfy { $0["column"] as? Double == 0 && $0["start"] as? Double == 0 })
        #expect(
            answers.filter { $0["answer"] as? String == "Very worried" }.allSatisfy { ($0["end"] as? Double ?? 1) <= 0 }
        )
        // Weights sum to one, and what is not pooled has none.
        let polls = try rows("gallup-korea-lee-approval-forest", "poll")
        #expect(abs(polls.compactMap { $0["weight"] as? Double }.reduce(0, +) - 1) < 0.001)
        #expect(polls.filter { $0["weight"] is NSNull }.allSatisfy { $0["hollow"] as? Bool == true })
        #expect(try rows("gallup-korea-lee-approval-forest", "pooled").count == 1)
        // Effects sum to zero.
        let effects = try rows("japan-relations-houses", "effect").compactMap { $0["value"] as? Double }
        #expect(effects.count == 3 && abs(effects.reduce(0, +)) < 0.001)
        // No smooth line crosses a break, and dots know their interviews.
        #expect(try rows("gallup-korea-yoon-approval-cloud", "smooth").count > 50)
        #expect(try rows("gallup-korea-yoon-approval-cloud", "wave").contains { $0["size"] as? Double == 1000 })
    }

    @Test("a slope has no link across a break")
    func slope() throws {
        let values = try Self.values(
            try Self.text(ShippedChart(name: "cabinet-office-affinity-slope", language: .english)))
        let links = Dictionary(grouping: values.filter { $0["part"] as? String == "link" }) {
            $0["segment"] as? String ?? ""
        }
        #expect(!links.isEmpty && links.values.allSatisfy { $0.count == 2 })
        for place in values where place["part"] as? String == "break" && place["cuts"] as? Bool == true {
            let x = try #require(place["x"] as? Double)
            let own = links.values.filter { $0.first?["series"] as? String == place["series"] as? String }
            #expect(
                !own.contains { link in
                    let ends = link.compactMap { $0["x"] as? Double }
                    return (ends.min() ?? x) < x && x < (ends.max() ?? x)
                })
        }
    }

    @Test("annotations stand in the picture: spans with their sources, reference lines, words at a wave, records")
    func annotations() throws {
        let gap = try Self.values(try Self.text(ShippedChart(name: "genron-impressions-gap", language: .japanese)))
        let spans = gap.filter { $0["part"] as? String == "span" }
        #expect(!spans.isEmpty && spans.allSatisfy { ($0["source"] as? String ?? "").hasPrefix("https://") })
        #expect(gap.contains { $0["part"] as? String == "record" && ($0["label"] as? String ?? "").hasPrefix("最") })
        let approval = try Self.text(ShippedChart(name: "gallup-korea-president-approval", language: .english))
        let callouts = try Self.values(approval).filter { $0["part"] as? String == "callout" }
        #expect(callouts.count == 2)
        // Their numbers follow those of the events, and the words stand below.
        #expect(callouts.compactMap { $0["number"] as? String } == ["4", "5"])
        #expect(approval.contains("4  Approve, Apr 2024: After the general election of 10 April."))
        let lee = try Self.values(
            try Self.text(ShippedChart(name: "gallup-korea-president-approval-lee", language: .english)))
        #expect(lee.contains { $0["part"] as? String == "reference" && $0["value"] as? Double == 50 })
    }

    @Test("a draft says so in every view, and in words")
    func draft() throws {
        let chart = ShippedChart(name: "japan-relations-houses", language: .korean)
        let builder = ChartBuilder(archive: try ShippedChart.archive.get(), measurer: PangoMeasurer())
        let text = try builder.vegaLite(for: try chart.spec, language: .korean, isDraft: true)
        #expect(text.contains("\"draft\": true") && text.contains("\"text\": \"초안\""))
        #expect(text.contains("초안: 데이터 또는 제목의 주장이 검사를 통과하지 못함"))
        #expect(try !Self.text(chart).contains("초안"))
    }

    private static func attributes(_ name: String, of nodes: [Node]) -> [String] {
        nodes.flatMap { node -> [String] in
            // What was not published is a remainder and no figure; annotations repeat figures.
            guard case .group(let group) = node, group.role != .remainder, group.role != .annotation else { return [] }
            // A pooled estimate is no published figure.
            guard !group.data.contains(where: { $0.name == "tau-squared" }) else { return [] }
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

    /// Panels and scales that no published chart has.
    static let made: [ChartSpec] = {
        let impression = "genron-eai/impression-of-other-country"
        let threats = "yomiuri-hankook/military-threat-countries"
        var free = ChartSpec(
            name: "free", kind: .trend, question: impression, options: ["good", "bad"], panels: .options)
        free.axes = .free
        return [
            free,
            ChartSpec(
                name: "likert", kind: .likert, question: impression, from: CalendarDate("2018"), panels: .populations),
            ChartSpec(
                name: "split", kind: .likert, question: impression, polls: ["genron-eai-2019", "genron-eai-2023"],
                panels: .polls, neutral: .split),
            ChartSpec(name: "heat", kind: .heat, question: threats, options: ["china", "russia"], panels: .options),
            ChartSpec(name: "net", kind: .heat, question: impression, options: ["net"]),
            ChartSpec(name: "forest", kind: .forest, question: impression, options: ["good"], panels: .populations),
            ChartSpec(
                name: "waffle", kind: .waffle, question: "yomiuri-hankook/comfort-women-agreement-evaluation",
                polls: ["yomiuri-hankook-2016", "yomiuri-hankook-2017"], panels: .populations),
            ChartSpec(
                name: "bars", kind: .bars, question: threats, polls: ["yomiuri-hankook-2023"], sort: .value,
                panels: .populations),
            ChartSpec(
                name: "slope", kind: .slope, question: impression, options: ["good", "bad"], panels: .populations),
            ChartSpec(name: "cloud", kind: .cloud, question: impression, options: ["good", "bad"], panels: .options),
        ]
    }()

    @Test(
        "Vega-Lite compiles and draws every chart, with its words",
        .enabled(if: Python.has("vl_convert"), "the Python package vl-convert-python is not installed"))
    func compiles() throws {
        let charts = try ShippedChart.all()
        let builder = ChartBuilder(archive: try ShippedChart.archive.get(), measurer: PangoMeasurer())
        let texts =
            try charts.map { try Self.text($0) }
            + Self.made.map { try builder.vegaLite(for: $0, language: .english, isDraft: true) }
        let list = "[" + texts.joined(separator: ",\n") + "]"
        let script = """
            import json, re, sys, html
            import vl_convert
            version = max((v for v in vl_convert.get_vegalite_versions() if v.startswith("5.")),
                key=lambda v: [int(part) for part in v.split(".")])
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
        let names = charts.map { "\($0)" } + Self.made.map(\.name)
        try #require(output.count == names.count)
        for (chart, line) in zip(names, output) {
            let result = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(result["undefined"] as? Bool == false, "\(chart)")
            #expect(result["title"] as? Bool == true, "\(chart)")
            let rules = try #require(result["rules"] as? Int)
            let intervals = try #require(result["intervals"] as? Int)
            #expect(rules >= intervals, "\(chart): an interval is not drawn")
        }
    }
}
