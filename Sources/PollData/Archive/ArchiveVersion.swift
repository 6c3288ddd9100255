/// The version that `datapackage.json` gives an archive: the text of its top-level member `version`.
///
/// The file also lists a schema for every table and every results file, which is most of it. Loading an archive must
/// not notice it, so nothing is decoded: strings and brackets are stepped over, byte by byte, until the member stands
/// at the top level.
///
/// Source: Frictionless Data Package, <https://datapackage.org/standard/data-package/#version>.
struct ArchiveVersion {
    /// What an archive without a version is called: no `datapackage.json`, no version in it, or no JSON in it.
    static let unversioned = "unversioned"

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The version; `nil` where there is none, or none that can be printed: it goes into footers and citations.
    var text: String? {
        var depth = 0
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case CSVScan.quote:
                let string = position + 1..<closingQuote(after: position)
                guard string.upperBound < bytes.count else { return nil }
                position = string.upperBound
                if depth == 1, bytes[string].elementsEqual("version".utf8), let value = value(after: position) {
                    return value
                }
            default: break
            }
            position += 1
        }
        return nil
    }

    /// The text after a name's closing quote and a colon; `nil` where the name was a value, or its value no text.
    private func value(after nameEnd: Int) -> String? {
        guard let colon = firstByte(after: nameEnd), bytes[colon] == UInt8(ascii: ":"),
            let quote = firstByte(after: colon), bytes[quote] == CSVScan.quote
        else { return nil }
        let end = closingQuote(after: quote)
        let text = bytes[quote + 1..<end]
        guard end < bytes.count, (1...40).contains(text.count),
            text.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// Where the string that opens at a quote ends; the end of the file where it never does.
    private func closingQuote(after opening: Int) -> Int {
        var position = opening + 1
        while position < bytes.count, bytes[position] != CSVScan.quote {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(position, bytes.count)
    }

    private func firstByte(after position: Int) -> Int? {
        bytes.indices.dropFirst(position + 1).first { ![9, 10, 13, 32].contains(bytes[$0]) }
    }
}
