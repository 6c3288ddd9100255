import Testing

@testable import PollData

@Suite("Lines in CHANGES.md")
struct ChangeLogTests {
    private static let entry = "- Added genron-eai-2017: JP (n = 1000), KR (n = 1003); 4 figures.\n"

    @Test(
        "the line stands first under Unreleased, whose heading is made where it lacks",
        arguments: [
            ("", "## Unreleased\n\n@"),
            ("# Changes\n", "# Changes\n\n## Unreleased\n\n@"),
            ("# Changes\n\n## 1.0\n\n- Old.\n", "# Changes\n\n## Unreleased\n\n@\n## 1.0\n\n- Old.\n"),
            ("## Unreleased\n- Old.\n", "## Unreleased\n\n@- Old.\n"),
            ("## [Unreleased]\n\n- Old.\n\n## 1.0\n", "## [Unreleased]\n\n@- Old.\n\n## 1.0\n"),
            ("## Unreleased\n\n## 1.0\n", "## Unreleased\n\n@\n## 1.0\n"), ("# Unreleased", "# Unreleased\n\n@"),
        ])
    func places(_ before: String, _ after: String) throws {
        let archive = try FixtureArchive().load()
        let release = try Release.read(Array(FixtureArchive.release.utf8), file: "r.csv", against: archive).release
        let text = String(decoding: ChangeLog(Array(before.utf8)).adding(release), as: UTF8.self)
        #expect(text == after.replacing("@", with: Self.entry))
    }
}
