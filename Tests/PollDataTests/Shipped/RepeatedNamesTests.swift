import PollData
import Testing

@Suite("A name that stands twice in the catalog")
struct RepeatedNamesTests {
    @Test(
        "is an error, for the first row would win unseen",
        arguments: [
            ("programs.csv", "realmeter,", "duplicate-program", "'realmeter' stands twice"),
            ("questions.csv", "pew,japan-apology,", "duplicate-question", "'pew/japan-apology' stands twice"),
            ("options.csv", "pew,japan-apology,sufficient,", "duplicate-option", "option 'sufficient' stands twice"),
        ])
    func repeated(file: String, start: String, code: String, message: String) throws {
        let copy = try ShippedCopy()
        let text = try copy.text(file)
        let row = try #require(text.split(separator: "\n").first { $0.hasPrefix(start) })
        try copy.write(file, text + row + "\n")
        let error = #expect(throws: ArchiveLoader.Failure.self) { try ArchiveLoader(folder: copy.folder).load() }
        guard case .data(let found)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found.diagnostics.map(\.code) == [code])
        #expect(found.diagnostics.map(\.message) == [message])
        #expect(found.diagnostics.map(\.location.line) == [text.split(separator: "\n").count + 1])
    }
}
