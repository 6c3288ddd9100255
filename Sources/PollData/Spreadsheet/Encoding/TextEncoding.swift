/// The encodings in which spreadsheets of Japan and South Korea save a CSV.
public enum TextEncoding: String, CaseIterable, Sendable, Hashable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    /// Microsoft's Shift JIS, which Excel in Japanese writes as "CSV".
    case cp932
    /// Microsoft's extension of EUC-KR, which Excel in Korean writes as "CSV".
    case cp949

    /// As people write it: "UTF-8", "CP932".
    var title: String { rawValue.uppercased() }
}

/// The bytes of a file as text in UTF-8 without a byte order mark, and how they had to be read.
struct DecodedText {
    let bytes: [UInt8]
    let encoding: TextEncoding
    /// Whether the file began with a byte order mark.
    let hadMark: Bool
}

/// Why bytes are no text of an encoding.
struct DecodingFault: Error {
    /// The text up to the first byte that cannot be read.
    let before: [UInt8]
    let encoding: TextEncoding
    /// That byte, or that unit of UTF-16, in hexadecimal.
    let found: String

    func diagnostic(file: String, byMark: Bool) -> Diagnostic {
        let place = CSVReader.location(of: before.count, in: before, file: file)
        let why = byMark ? "the file begins as \(encoding.title), but" : "the file is not \(encoding.title):"
        return Diagnostic(
            code: "bad-encoding", at: place, "\(why) \(found) here is no character of it",
            hint: "save it as CSV UTF-8, or name its encoding: --encoding utf-8|utf-16|cp932|cp949")
    }
}
