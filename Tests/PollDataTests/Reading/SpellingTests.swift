import Testing

@testable import PollData

@Suite("Near spellings")
struct SpellingTests {
    private static let names = ["genron-eai", "gallup-korea", "cabinet-office", "yomiuri-hankook", "good", "bad"]

    @Test(
        "one slip of the hand is found",
        arguments: [
            ("genron-eia", "genron-eai"), ("galup-korea", "gallup-korea"), ("Cabinet-Office", "cabinet-office"),
            ("goood", "good"), ("hankook", "yomiuri-hankook"), ("baad", "bad"),
        ])
    func near(_ name: String, _ meant: String) {
        #expect(Spelling.nearest(to: name, among: Self.names) == meant)
    }

    @Test("what is far from everything gets no guess", arguments: ["", "x", "pew-research", "approval"])
    func far(_ name: String) { #expect(Spelling.nearest(to: name, among: Self.names) == nil) }

    @Test(
        "distance counts insertions, deletions, replacements and swaps",
        arguments: [
            ("", "abc", 3), ("abc", "abc", 0), ("abcd", "acbd", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ])
    func distance(_ a: String, _ b: String, _ expected: Int) {
        #expect(Spelling.distance(Array(a.utf8), Array(b.utf8)) == expected)
        #expect(Spelling.distance(Array(b.utf8), Array(a.utf8)) == expected)
    }
}
