import Testing

@testable import PollReports

@Suite("JSON text")
struct JSONTextTests {
    @Test("keeps the order of keys and breaks long lists")
    func order() {
        let value = JSONValue.object([
            ("b", .integer(1)), ("a", .array([.bool(true), .null])), ("percent", .decimal(55, decimals: 1)),
        ])
        #expect(value.text() == #"{"b": 1, "a": [true, null], "percent": 55.0}"#)
        let long = JSONValue.array((0..<40).map { .integer($0 * 1000) })
        #expect(long.text().hasPrefix("[\n  0,\n  1000,\n"))
    }

    @Test("escapes what JSON and JavaScript reserve, and leaves Korean and Japanese alone")
    func escapes() {
        #expect(JSONValue.string("a\"b\\c\n\u{1}\u{2028}한국日本").text() == "\"a\\\"b\\\\c\\n\\u0001\\u2028한국日本\"")
    }

    @Test("has no number for what is not finite")
    func infinite() {
        #expect(JSONValue.number(.infinity).text() == "null")
        #expect(JSONValue.decimal(.nan, decimals: 1).text() == "null")
        #expect(JSONValue.number(0.95).text() == "0.95")
    }
}
