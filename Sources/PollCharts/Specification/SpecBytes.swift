import PollData

/// The bytes of a YAML file before anything is parsed: how many, whether they are text, and whether aliases could
/// blow them up.
package struct SpecBytes {
    /// Far more than a chart needs, and little enough for everything after it to be quick.
    static let limit = 1 << 16
    /// So many names with & or * cannot be read as a person's file; fewer do no harm before they are refused.
    private static let mostAliases = 20

    let bytes: [UInt8]
    let file: String

    package init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// The text, or the one reason why it is none.
    package func text() throws(DatasetError) -> String {
        if bytes.count > Self.limit { throw Self.tooLarge(file) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw fault("encoding", at: 0, "the file is UTF-16", hint: "save it as UTF-8")
        }
        if let offset = UTF8Validation.firstInvalidByte(in: bytes) {
            throw fault("encoding", at: offset, "a byte that is not UTF-8", hint: "save the file as UTF-8")
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw fault("encoding", at: offset, "a NUL byte", hint: "delete it; a specification is plain text")
        }
        if let offset = aliases() {
            throw fault("alias", at: offset, "anchors and aliases", hint: "write each value out where it is used")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func tooLarge(_ file: String) -> DatasetError {
        DatasetError([
            Diagnostic(
                code: "size", at: SourceLocation(file: file, line: 1, column: 1),
                "the file has more than \(limit) bytes",
                hint: "a specification has a few hundred; see whether this is one")
        ])
    }

    /// Where the first of too many `&name` and `*name` stands, at the start of a value.
    ///
    /// Aliases of aliases grow without end when the parser compares keys, so a file that has many is not parsed.
    private func aliases() -> Int? {
        var first: Int?
        var count = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "*") {
            let before = index == 0 ? UInt8(ascii: " ") : bytes[index - 1]
            let after = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
            guard " \n\t[{,-?:".utf8.contains(before), !" \n\t&*".utf8.contains(after) else { continue }
            if first == nil { first = index }
            count += 1
        }
        return count > Self.mostAliases ? first : nil
    }

    private func fault(_ code: String, at offset: Int, _ message: String, hint: String) -> DatasetError {
        let before = bytes[..<offset]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        return DatasetError([
            Diagnostic(
                code: code, at: SourceLocation(file: file, line: line, column: column), message, hint: hint)
        ])
    }
}
