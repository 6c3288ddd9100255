import PollCharts
import PollRendering
import Testing

@Suite("Canvas")
struct CanvasTests {
    private func pixels(_ nodes: [Node], background: Color = Color(0xFFFFFF)) throws -> PixelBuffer {
        let scene = Scene(
            size: Size(width: 40, height: 40), background: background, identifier: "c", language: .english, title: "",
            summary: "", date: "2016-11-03", nodes: nodes)
        return try SceneRenderer().pixels(scene, scale: 1)
    }

    @Test("shapes cover what they say and nothing else")
    func shapes() throws {
        let drawn = try pixels([
            .shape(.rectangle(Rect(x: 2, y: 3, width: 5, height: 4), fill: .solid(Color(0x123456)), stroke: nil)),
            .shape(.line(from: Point(x: 20, y: 5), to: Point(x: 30, y: 5), Stroke(Color(0xFF0000), width: 2))),
            .shape(
                .circle(
                    center: Point(x: 30, y: 30), radius: 5, fill: .solid(Color(0x00FF00, opacity: 0.5)), stroke: nil)),
        ])
        #expect(drawn[2, 3] == 0x123456 && drawn[6, 6] == 0x123456)
        #expect(drawn[1, 3] == 0xFFFFFF && drawn[7, 6] == 0xFFFFFF && drawn[2, 7] == 0xFFFFFF)
        #expect(drawn[20, 4] == 0xFF0000 && drawn[29, 5] == 0xFF0000 && drawn[30, 5] == 0xFFFFFF)
        #expect(drawn[30, 30] == 0x7FFF7F || drawn[30, 30] == 0x80FF80)
    }

    @Test("neighbours with one hatch look like one shape")
    func hatch() throws {
        let fill = Fill.hatch(line: Color(0), ground: Color(0xEEEEEE), spacing: 4, width: 1)
        let whole = try pixels([.shape(.rectangle(Rect(x: 0, y: 0, width: 40, height: 20), fill: fill, stroke: nil))])
        let halves = try pixels([
            .shape(.rectangle(Rect(x: 0, y: 0, width: 17, height: 20), fill: fill, stroke: nil)),
            .shape(.rectangle(Rect(x: 17, y: 0, width: 23, height: 20), fill: fill, stroke: nil)),
        ])
        // All is grey, so one channel tells; edges of lines may differ by rounding.
        let differences = zip(whole.colors, halves.colors).map { abs(Int($0 & 0xFF) - Int($1 & 0xFF)) }
        #expect(try #require(differences.max()) <= 8)
        #expect(whole[10, 25] == 0xFFFFFF && Set(whole.colors).count > 3)
    }

    @Test("a halo hides what is behind a text, and not the text")
    func halo() throws {
        func label(_ halo: Double) -> [Node] {
            [
                .shape(.rectangle(Rect(x: 0, y: 0, width: 40, height: 40), fill: .solid(Color(0x0000FF)), stroke: nil)),
                .text(
                    TextRun(
                        "l", at: Point(x: 20, y: 30), anchor: .middle, font: Font(size: 20), color: Color(0xFF0000),
                        language: .english, haloWidth: halo)),
            ]
        }
        let plain = try pixels(label(0))
        let ringed = try pixels(label(3))
        #expect(!plain.colors.contains(0xFFFFFF) && ringed.colors.contains(0xFFFFFF))
        #expect(plain.colors.filter { $0 == 0xFF0000 } == ringed.colors.filter { $0 == 0xFF0000 })
        #expect(ringed[17, 22] == 0xFFFFFF && ringed[14, 22] == 0x0000FF)
    }

    @Test("a text stands where its anchor is, turned clockwise")
    func anchors() throws {
        func ink(_ anchor: TextRun.Anchor, _ rotation: Double) throws -> (x: ClosedRange<Int>, y: ClosedRange<Int>) {
            let drawn = try pixels([
                .text(
                    TextRun(
                        "HHH", at: Point(x: 20, y: 20), anchor: anchor, font: Font(size: 8), color: Color(0),
                        language: .english, rotation: rotation))
            ])
            let dark = (0..<1600).filter { drawn[$0 % 40, $0 / 40] < 0xC0C0C0 }
            let xs = dark.map { $0 % 40 }
            let ys = dark.map { $0 / 40 }
            return (
                try #require(xs.min())...(try #require(xs.max())), try #require(ys.min())...(try #require(ys.max()))
            )
        }
        #expect(try ink(.start, 0).x.lowerBound >= 20 && ink(.start, 0).y.upperBound == 19)
        #expect(try ink(.end, 0).x.upperBound < 20)
        #expect(try ink(.middle, 0).x.contains(20))
        // Turned to the right, a line of text runs down, its letters' tops to the right.
        #expect(try ink(.start, 90).y.lowerBound >= 20 && ink(.start, 90).x.lowerBound >= 19)
        #expect(try ink(.start, -90).y.upperBound < 20)
    }

    @Test("a background that is not solid lies on white")
    func background() throws {
        #expect(try pixels([], background: Color(0x000000, opacity: 0.5))[0, 0] == 0x808080)
    }
}
