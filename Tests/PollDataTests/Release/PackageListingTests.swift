import Testing

@testable import PollData

@Suite("Paths in datapackage.json")
struct PackageListingTests {
    private func adding(_ path: String, to paths: String) throws -> String {
        let text = "{\"resources\": [{\"name\": \"a\", \"path\": \"x\"}, {\"path\": \(paths), \"name\": \"results\"}]}"
        let bytes = try PackageListing(Array(text.utf8), file: "p.json").adding(path)
        let new = String(decoding: bytes, as: UTF8.self)
        let start = try #require(new.range(of: "{\"path\": ")).upperBound
        let end = try #require(new.range(of: ", \"name\": \"results\"")).lowerBound
        return String(new[start..<end])
    }

    @Test(
        "a path is put where it sorts, in the layout of its neighbours",
        arguments: [
            ("[\"b\", \"d\"]", "[\"a\", \"b\", \"d\"]", "a"), ("[\"b\", \"d\"]", "[\"b\", \"c\", \"d\"]", "c"),
            ("[\"b\", \"d\"]", "[\"b\", \"d\", \"e\"]", "e"), ("[\"b\"]", "[\"b\", \"c\"]", "c"),
            ("[\n  \"b\"\n]", "[\n  \"b\",\n  \"c\"\n]", "c"), ("[\n  \"b\"\n]", "[\n  \"a\",\n  \"b\"\n]", "a"),
            ("[]", "[\"c\"]", "c"), ("\"b\"", "[\"b\", \"c\"]", "c"), ("[\"b\", \"d\"]", "[\"b\", \"d\"]", "d"),
            ("[\"b\" ,\n\"d\"]", "[\"b\" ,\n\"c\",\n\"d\"]", "c"),
        ])
    func places(_ before: String, _ after: String, _ path: String) throws {
        #expect(try adding(path, to: before) == after)
    }

    @Test("without a resource of results nothing changes")
    func noResource() throws {
        for text in ["{}", "[1, true, null, -1.5e3]", "{\"resources\": [{\"name\": \"samples\", \"path\": []}]}"] {
            #expect(try PackageListing(Array(text.utf8), file: "p.json").adding("a") == Array(text.utf8))
        }
    }

    @Test(
        "what is not JSON is an error with its place",
        arguments: [
            ("{\"a\": [1, 2}", "1:12: error: not JSON: a comma or a bracket is missing"),
            ("{\"a\" 1}", "1:6: error: not JSON: a colon is missing"), ("", "1:1: error: not JSON: a value is missing"),
            ("{\n\"韓国\": \"x", "2:7: error: not JSON: a quote opens here and never closes"),
            ("{} {}", "1:4: error: not JSON: the file goes on after its value"),
            ("{1: 2}", "1:3: error: not JSON: a name is missing"),
            (String(repeating: "[", count: 100), "1:65: error: not JSON: more than 64 levels of brackets"),
        ])
    func faults(_ text: String, _ message: String) {
        let error = #expect(throws: DatasetError.self) { try PackageListing(Array(text.utf8), file: "p.json") }
        let hint = "\n  hint: mend the file; every text of it stands in quotes, and commas between values"
        #expect(error?.description == "p.json:" + message + hint)
    }
}
