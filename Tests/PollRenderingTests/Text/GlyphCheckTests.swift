import Testing

@testable import PollRendering

@Suite("Glyph check")
struct GlyphCheckTests {
    @Test("characters of Japanese and Korean are told from others")
    func blocks() {
        #expect("한ㄱ日々ー「％ｱ①𠮷".unicodeScalars.allSatisfy(GlyphCheck.isEastAsian))
        #expect(!"aÅ–ሀא😀".unicodeScalars.contains(where: GlyphCheck.isEastAsian))
    }

    @Test("stretches of a text have the language of their script")
    func spans() {
        let spans = LanguageSpans.spans(of: "NPO 言論한국", in: .english)
        #expect(spans.map(\.language) == [.english, .japanese, .korean])
        #expect(spans.map(\.range) == [0..<4, 4..<10, 10..<16])
        #expect(LanguageSpans.spans(of: "直、", in: .korean).map(\.language) == [.korean])
    }
}
