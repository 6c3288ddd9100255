import PollCharts
import PollData
import Testing

@Suite("SVG writer")
struct SVGWriterTests {
    private func scene(_ nodes: [Node], identifier: String = "chart", summary: String = "") -> Scene {
        Scene(
            size: Size(width: 120, height: 45), background: Color(0xFFFFFF), identifier: identifier, language: .english,
            title: "T", summary: summary, date: "2016-11-03", nodes: nodes)
    }

    /// The lines inside the root, without title and background.
    private func body(_ nodes: [Node]) -> [String] {
        SVGWriter().svg(scene(nodes)).split(separator: "\n").dropFirst(3).dropLast().map(String.init)
    }

    @Test("a scene is written word for word")
    func wholeScene() {
        let hatch = Fill.hatch(line: Color(0xD55E00), ground: Color(0xFCEEE4), spacing: 5, width: 1.2)
        let written = SVGWriter().svg(
            scene(
                [
                    .group(
                        Group(
                            .series, label: "South Korea", data: [DataAttribute("population", "KR")],
                            children: [
                                .shape(
                                    .polyline(
                                        [Point(x: 0, y: 40), Point(x: 60.126, y: -0.001)],
                                        Stroke(Color(0x0072B2), width: 2, dash: [5, 2.5], roundCap: true))),
                                .shape(.rectangle(Rect(x: 1, y: 2, width: 3, height: 4), fill: hatch, stroke: nil)),
                                .text(
                                    TextRun(
                                        "한국 59.1%", at: Point(x: 60, y: 20), anchor: .middle,
                                        font: Font(size: 12, weight: .bold), color: Color(0x0072B2), language: .korean,
                                        haloWidth: 1.5)),
                            ])),
                    .group(Group(.key, children: [])),
                ], summary: "Up & down"))
        #expect(
            written == """
                <svg xmlns="http://www.w3.org/2000/svg" width="160" height="60" viewBox="0 0 120 45" role="img" \
                aria-labelledby="chart-title chart-desc" xml:lang="en" font-family="'Noto Sans', 'Noto Sans CJK JP', \
                'Noto Sans JP', 'Helvetica Neue', Arial, sans-serif" stroke-linejoin="round">
                  <title id="chart-title">T</title>
                  <desc id="chart-desc">Up &amp; down</desc>
                  <defs>
                    <pattern id="chart-hatch-1" patternUnits="userSpaceOnUse" width="5" height="100" \
                patternTransform="rotate(45)">
                      <line x1="2.5" y1="0" x2="2.5" y2="100" stroke="#d55e00" stroke-width="1.2"/>
                    </pattern>
                  </defs>
                  <rect class="background" width="120" height="45" fill="#ffffff"/>
                  <g class="series" data-population="KR" data-label="South Korea">
                    <polyline points="0,40 60.13,0" fill="none" stroke="#0072b2" stroke-width="2" \
                stroke-dasharray="5 2.5" stroke-linecap="round"/>
                    <rect x="1" y="2" width="3" height="4" fill="#fceee4"/>
                    <rect x="1" y="2" width="3" height="4" fill="url(#chart-hatch-1)"/>
                    <text x="60" y="20" text-anchor="middle" xml:lang="ko" font-family="'Noto Sans', \
                'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif" \
                font-size="12" font-weight="bold" fill="#0072b2" stroke="#ffffff" stroke-width="3" \
                paint-order="stroke">한국 59.1%</text>
                  </g>
                  <g class="key"/>
                </svg>

                """)
    }

    @Test("shapes become the elements of their name")
    func shapes() {
        let red = Color(0xFF0000, opacity: 0.25)
        #expect(
            body([
                .shape(.line(from: Point(x: 1, y: 2), to: Point(x: 3, y: 4), Stroke(Color(0)))),
                .shape(.polygon([Point(x: 1, y: 2), Point(x: 3, y: 4)], fill: .solid(red), stroke: nil)),
                .shape(.circle(center: Point(x: 1, y: 2), radius: 0.5, fill: nil, stroke: Stroke(red, width: 0.25))),
            ]) == [
                ##"  <line x1="1" y1="2" x2="3" y2="4" stroke="#000000"/>"##,
                ##"  <polygon points="1,2 3,4" fill="#ff0000" fill-opacity="0.25"/>"##,
                ##"  <circle cx="1" cy="2" r="0.5" fill="none" stroke="#ff0000" stroke-opacity="0.25" stroke-width="0.25"/>"##,
            ])
    }

    @Test("text keeps its words, its turn and its spaces")
    func texts() {
        func run(_ string: String, rotation: Double = 0, tabular: Bool = false) -> Node {
            .text(
                TextRun(
                    string, at: Point(x: 1, y: 2), anchor: .end, font: Font(size: 9, tabularFigures: tabular),
                    color: Color(0), language: .english, rotation: rotation))
        }
        let start = ##"  <text x="1" y="2" text-anchor="end""##
        #expect(
            body([run("<a> & \"b\"\u{7}"), run("x", rotation: -90), run("a  b"), run("12", tabular: true)]) == [
                start + ##" font-size="9" fill="#000000">&lt;a&gt; &amp; &quot;b&quot;�</text>"##,
                start + ##" transform="rotate(-90 1 2)" font-size="9" fill="#000000">x</text>"##,
                start + ##" font-size="9" fill="#000000" xml:space="preserve">a  b</text>"##,
                start + ##" font-size="9" style="font-variant-numeric:tabular-nums" fill="#000000">12</text>"##,
            ])
    }

    @Test("equal hatches are written once, and two charts do not share ids")
    func hatches() {
        func box(_ spacing: Double) -> Node {
            .shape(
                .rectangle(
                    Rect(x: 0, y: 0, width: 9, height: 9),
                    fill: .hatch(line: Color(0), ground: Color(0xFFFFFF, opacity: 0), spacing: spacing, width: 1),
                    stroke: nil))
        }
        let first = SVGWriter().svg(scene([box(4), box(4), box(5)], identifier: "a"))
        let second = SVGWriter().svg(scene([box(4)], identifier: "2 b"))
        #expect(identifiers(in: first) == ["a-title", "a-hatch-1", "a-hatch-2"])
        #expect(identifiers(in: second) == ["c2_b-title", "c2_b-hatch-1"])
    }

    private func identifiers(in svg: String) -> [String] {
        svg.split(separator: "\"").enumerated().compactMap { index, part in
            part.hasSuffix(" id=") ? String(svg.split(separator: "\"")[index + 1]) : nil
        }
    }

    @Test(
        "numbers have at most two decimals and no negative zero",
        arguments: [
            (1.0, "1"), (-0.004, "0"), (0.125, "0.13"), (-1.05, "-1.05"), (100.5, "100.5"), (1e300, "0"),
            (.nan, "0"), (0.07, "0.07"),
        ])
    func numbers(_ example: (value: Double, text: String)) {
        let line = body([.shape(.line(from: Point(x: example.value, y: 0), to: Point(x: 0, y: 0), Stroke(Color(0))))])
        #expect(line == [##"  <line x1="\##(example.text)" y1="0" x2="0" y2="0" stroke="#000000"/>"##])
    }
}
