import PollCharts
import PollData
import PollRendering
import Testing

@Suite("Pango measurer")
struct PangoMeasurerTests {
    private let measurer = PangoMeasurer()

    private func width(_ text: String, _ size: Double, _ language: Language = .english) -> Double {
        measurer.extent(of: text, font: Font(size: size), language: language).width
    }

    @Test("widths grow in proportion to the size")
    func proportional() {
        let text = "Favourable 59.1% 한국 日本"
        #expect(abs(width(text, 24) - 2 * width(text, 12)) < 1e-9)
        #expect(abs(width(text, 7) * 11 - 7 * width(text, 11)) < 1e-9)
    }

    @Test("figures have one width, an ideograph and a syllable have theirs")
    func advances() {
        // Noto Sans figures are 572 of 1000 units; Noto Sans CJK ideographs 1000, Korean syllables 920.
        #expect("0123456789".allSatisfy { abs(width(String($0), 100) - 57.2) < 0.01 })
        #expect(abs(width("日本", 10, .japanese) - 20) < 0.001)
        #expect(abs(width("한국", 10, .korean) - 18.4) < 0.001)
        #expect(width("", 10) == 0)
    }

    @Test("the extent's height covers the ink of letters, and figures stand in its middle")
    func vertical() throws {
        let renderer = try SceneRenderer()
        for (text, language) in [("ŌÊblgjpqy(|)", Language.english), ("国鷹蠱驚鬱「」", .japanese), ("뷁훓쀓힣", .korean)] {
            let scene = SampleScenes.text(text, language)
            let pixels = try renderer.pixels(scene, scale: 10)
            let rows = (0..<pixels.height).filter { y in (0..<pixels.width).contains { pixels[$0, y] < 0x808080 } }
            let extent = measurer.extent(of: text, font: Font(size: 12), language: language)
            #expect(try #require(rows.first) >= Int(10 * (25 - extent.ascent)))
            #expect(try #require(rows.last) <= Int(10 * (25 + extent.descent)))
        }
    }

    @Test("text is as wide as measured", arguments: [("AVAToWa fi 59.1%", Language.english), ("相手国、好感度", .japanese)])
    func drawn(_ example: (text: String, language: Language)) throws {
        let pixels = try SceneRenderer().pixels(SampleScenes.text(example.text, example.language), scale: 10)
        let columns = (0..<pixels.width).filter { x in (0..<pixels.height).contains { pixels[x, $0] < 0x808080 } }
        let ink = Double(try #require(columns.last) - (try #require(columns.first))) / 10
        let measured = width(example.text, 12, example.language)
        // Letters keep a little space on both sides of their ink; 、 and others up to half an em.
        #expect(ink <= measured && ink > measured - 7)
    }

    @Test("lines break as each language breaks")
    func lines() {
        func lines(_ text: String, _ language: Language, _ width: Double) -> [String] {
            measurer.lines(of: text, font: Font(size: 10), language: language, width: width)
        }
        #expect(lines("One two three four", .english, 52) == ["One two", "three four"])
        #expect(lines("One two\nthree", .english, 400) == ["One two", "three"])
        #expect(lines("Unbreakable", .english, 10) == ["Unbreakable"])
        #expect(lines("", .english, 10) == [""])
        // Neither 、 nor 」 begins a line; 「 ends none.
        #expect(lines("相手国、好感度「直」", .japanese, 31) == ["相手", "国、好", "感度", "「直」"])
        #expect(lines("2016年11月調査", .japanese, 42) == ["2016年", "11月調査"])
        #expect(lines("상대국에 대한 호감도", .korean, 50) == ["상대국에", "대한 호감도"])
        #expect(lines("상대국에대한 호감도", .korean, 30) == ["상대국에대한", "호감도"])
        #expect(lines("2016년 11월(1,000명)", .korean, 40) == ["2016년", "11월(1,000명)"])
    }

    @Test("no line is wider than asked where words permit, and no letter is lost")
    func wrapped() {
        let text = "日本と韓国の世論調査（2016年、1,000人）は「どちらでもない」を含む。Gallup Korea and 한국갤럽 asked adults of 19 and over."
        for width in stride(from: 60.0, through: 400, by: 7) {
            let lines = measurer.lines(of: text, font: Font(size: 9), language: .japanese, width: width)
            #expect(lines.allSatisfy { self.width($0, 9, .japanese) <= width })
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test("Han characters follow the language of their run")
    func forms() throws {
        let renderer = try SceneRenderer()
        func pixels(_ language: Language) throws -> [UInt32] {
            try renderer.pixels(SampleScenes.text("情半平", language), scale: 4).colors
        }
        #expect(try pixels(.japanese) != pixels(.korean))
        #expect(try pixels(.japanese) == pixels(.english))
    }
}
