import Testing

@testable import PollData

@Suite("The archive's version")
struct ArchiveVersionTests {
    @Test(
        "is the text of the top-level member, wherever it stands",
        arguments: [
            (#"{"version": "2026.11.1"}"#, "2026.11.1"),
            ("\u{FEFF}{\n  \"name\": \"pollkit\",\n  \"version\" :\n\t\"2026.11.1\"\n}\n", "2026.11.1"),
            (#"{"resources": [{"version": "9"}, "version"], "version": "1.0-rc.1"}"#, "1.0-rc.1"),
            (#"{"title": "version", "a": "\"version\": \"8\"", "b": "}\\", "version": "7"}"#, "7"),
        ])
    func found(_ file: String, _ version: String) {
        #expect(ArchiveVersion(Array(file.utf8)).text == version)
    }

    @Test(
        "is none where there is none, or none that can be printed",
        arguments: [
            "", "{", "{}", "[]", #"{"version": 3}"#, #"{"version": ""}"#, #"{"version": "a b"}"#, #"{"version": "1"#,
            #"{"version": "1\n"}"#, #"{"version"}"#, #"{"version":"#, #"{"version": ""#, #"{"x": "\"#, "\"version",
            #"{"resources": {"version": "9"}}"#, #"["version", "2"]"#, "]]]]", #"{"a": "version"}"#,
        ])
    func absent(_ file: String) {
        #expect(ArchiveVersion(Array(file.utf8)).text == nil)
    }

    @Test("is unversioned without datapackage.json, and read with the archive where there is one")
    func loaded() throws {
        let fixture = try FixtureArchive()
        #expect(try fixture.load().version == "unversioned")
        try fixture.write("datapackage.json", #"{"name": "x", "version": "2026.11.1", "resources": []}"#)
        #expect(try fixture.load().version == "2026.11.1")
        try fixture.write("datapackage.json", "not JSON")
        #expect(try fixture.load().version == "unversioned")
    }
}
