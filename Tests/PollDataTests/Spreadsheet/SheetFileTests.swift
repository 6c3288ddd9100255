import Foundation
import Testing

@testable import PollData

@Suite("Files of spreadsheets, byte for byte")
struct SheetFileTests {
    @Test("are read as they were meant, or refused")
    func files() throws {
        let folder = SheetExpectation.folder.appending(path: "Files")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter {
            !$0.hasSuffix(".md") && !$0.hasPrefix("gallup")
        }
        #expect(names.count == 15)
        let cases = try names.map { SheetCase($0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
        try SheetExpectation.check("files", cases, FixtureArchive().load())
    }

    @Test("the corpus has more than 250 files")
    func size() {
        let cases =
            SheetEncodingTests.cases + SheetEncodingTests.doubts + SheetQuirkTests.numbers + SheetQuirkTests.dates
            + SheetQuirkTests.names + SheetQuirkTests.shapes + SheetWideTests.cases
        #expect(cases.count > 250)
        #expect(Set(cases.map(\.name)).count == cases.count)
    }
}
