import PollCharts
import PollRendering
import Testing

@Suite("Render errors")
struct RenderErrorTests {
    @Test(
        "a character without a glyph is named, in every format",
        arguments: [
            ("Ready 😀", "😀", "U+1F600"), ("ሀገር", "ሀ", "U+1200"), ("a\u{0378}", "\u{0378}", "U+0378"),
        ])
    func missingGlyph(_ example: (text: String, character: String, code: String)) throws {
        let scene = SampleScenes.text(example.text)
        let renderer = try SceneRenderer()
        let expected = """
            error: no font for '\(example.character)' (\(example.code)) in "\(example.text)"
              hint: neither Noto Sans nor Noto Sans CJK has this character; write it another way
            """
        for draw in [
            { _ = try renderer.png(scene, scale: 1) }, { _ = try renderer.pdf(scene) },
            { _ = try renderer.outlinedSVG(scene) }, { try renderer.checkGlyphs(of: scene) },
        ] {
            let error = #expect(throws: RenderError.self, performing: draw)
            #expect(error?.description == expected)
        }
    }

    @Test("every error says what to do")
    func words() {
        let errors: [RenderError] = [
            .missingFont(family: "Noto Sans", package: "fonts-noto-core"),
            .missingGlyph(character: "한", text: "한국", package: "fonts-noto-cjk"),
            .pageTooLarge(width: 48_000, height: 32_000), .pageEmpty(width: 0, height: 320),
            .cairo("out of memory"), .outOfMemory(bytes: 4_000_000),
        ]
        #expect(
            errors.map(\.description) == [
                "error: the font Noto Sans is not installed\n  hint: install the package fonts-noto-core",
                "error: no font for '한' (U+D55C) in \"한국\"\n  hint: install the package fonts-noto-cjk",
                "error: a picture of 48000 × 32000 pixels is too large\n  hint: at most 20000 pixels a side and 400 "
                    + "million in all; choose a smaller scale",
                "error: a picture of 0.0 × 320.0 points has nothing to draw on\n  hint: width, height and scale must be "
                    + "above zero",
                "error: the picture could not be drawn: out of memory",
                "error: no memory for a picture of 4000000 bytes\n  hint: choose a smaller scale",
            ])
    }
}
