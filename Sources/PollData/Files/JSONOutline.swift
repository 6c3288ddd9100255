/// Where the values of a JSON text stand, so that one can be added without writing the rest anew.
///
/// It reads objects, arrays and strings; numbers and words are only skipped.
struct JSONOutline {
    /// A value and the bytes it takes, quotes and brackets included.
    struct Node {
        enum Content {
            case object([(name: String, value: Node)])
            case array([Node])
            case string(String)
            case other
        }

        let content: Content
        let range: Range<Int>

        func member(_ name: String) -> Node? {
            guard case .object(let members) = content else { return nil }
            return members.first { $0.name == name }?.value
        }

        var elements: [Node] {
            guard case .array(let elements) = content else { return [] }
            return elements
        }

        var text: String? {
            guard case .string(let text) = content else { return nil }
            return text
        }
    }

    private static let maximumDepth = 64

    private let bytes: [UInt8]
    private let file: String
    private var position = 0

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// - Throws: `DatasetError` with the first place that is not JSON.
    func read() throws(DatasetError) -> Node {
        var scan = self
        if bytes.starts(with: CSVScan.byteOrderMark) { scan.position = 3 }
        let node = try scan.value(depth: 0)
        scan.skipBlanks()
        guard scan.position == bytes.count else { throw scan.fault("the file goes on after its value") }
        return node
    }

    private mutating func value(depth: Int) throws(DatasetError) -> Node {
        skipBlanks()
        guard depth < Self.maximumDepth else { throw fault("more than \(Self.maximumDepth) levels of brackets") }
        let start = position
        switch next {
        case UInt8(ascii: "{"):
            var members: [(name: String, value: Node)] = []
            try list(closing: UInt8(ascii: "}")) { (scan) throws(DatasetError) in
                guard let name = try scan.value(depth: depth + 1).text else { throw scan.fault("a name is missing") }
                scan.skipBlanks()
                guard scan.next == UInt8(ascii: ":") else { throw scan.fault("a colon is missing") }
                scan.position += 1
                members.append((name, try scan.value(depth: depth + 1)))
            }
            return Node(content: .object(members), range: start..<position)
        case UInt8(ascii: "["):
            var elements: [Node] = []
            try list(closing: UInt8(ascii: "]")) { (scan) throws(DatasetError) in
                elements.append(try scan.value(depth: depth + 1))
            }
            return Node(content: .array(elements), range: start..<position)
        case CSVScan.quote: return Node(content: .string(try string()), range: start..<position)
        default:
            while let byte = next, byte == 43 || byte == 45 || byte == 46 || Self.isLetterOrDigit(byte) {
                position += 1
            }
            guard position > start else { throw fault("a value is missing") }
            return Node(content: .other, range: start..<position)
        }
    }

    /// Reads items between brackets, with commas between them.
    private mutating func list(
        closing: UInt8, _ item: (inout JSONOutline) throws(DatasetError) -> Void
    ) throws(DatasetError) {
        position += 1
        skipBlanks()
        if next == closing {
            position += 1
            return
        }
        while true {
            try item(&self)
            skipBlanks()
            if next == UInt8(ascii: ",") {
                position += 1
                continue
            }
            guard next == closing else { throw fault("a comma or a bracket is missing") }
            position += 1
            return
        }
    }

    /// The text of a string; of escapes only those that a path or a name may have are decoded.
    private mutating func string() throws(DatasetError) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        while let byte = next, byte != CSVScan.quote {
            if byte == UInt8(ascii: "\\") {
                position += 1
                guard let escaped = next else { break }
                if ![UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/")].contains(escaped) {
                    text.append(UInt8(ascii: "\\"))
                }
                text.append(escaped)
            } else {
                text.append(byte)
            }
            position += 1
        }
        guard next == CSVScan.quote else {
            position = start
            throw fault("a quote opens here and never closes")
        }
        position += 1
        return String(decoding: text, as: UTF8.self)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private func fault(_ message: String) -> DatasetError {
        DatasetError([
            Diagnostic(
                code: "not-json", at: CSVReader.location(of: position, in: bytes, file: file), "not JSON: \(message)",
                hint: "mend the file; every text of it stands in quotes, and commas between values")
        ])
    }
}
