/// What stands between the cells of a line.
public enum Separator: String, CaseIterable, Sendable, Hashable {
    case comma
    case semicolon
    case tab

    /// The byte itself.
    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }

    var article: String { "a \(rawValue)" }

    var plural: String { "\(rawValue)s" }

    /// By its name or by itself: `semicolon`, `;`.
    public init?(name: String) {
        switch name {
        case ",": self = .comma
        case ";": self = .semicolon
        case "\t", "\\t": self = .tab
        default: self.init(rawValue: name.lowercased())
        }
    }
}

/// Finds the separator of a text by its first line, or by the line `sep=;` that Excel writes for itself.
struct SeparatorDetection {
    /// The separator, and where the table starts behind a line that names it.
    struct Found {
        let separator: Separator
        let start: Int
        let isNamed: Bool
    }

    let text: [UInt8]
    let file: String

    func find(_ wanted: Separator?) throws(DatasetError) -> Found {
        let named = namedByFile()
        if let wanted { return Found(separator: wanted, start: named?.start ?? 0, isNamed: false) }
        if let named { return named }
        let lines = firstLines(12)
        for line in lines {
            // A line of which nothing is a column's name is a title; the header decides.
            let hits = Separator.allCases.map { separator in
                (separator, Set(names(in: line, between: separator).compactMap(HeaderNames.column(of:))).count)
            }.filter { $0.1 > 1 }
            guard let best = hits.max(by: { $0.1 < $1.1 }) else { continue }
            if hits.filter({ $0.1 == best.1 }).count == 1 {
                return Found(separator: best.0, start: 0, isNamed: false)
            }
            throw ambiguous(at: line.lowerBound)
        }
        guard let line = lines.first else { return Found(separator: .comma, start: 0, isNamed: false) }
        let present = Separator.allCases.filter { names(in: line, between: $0).count > 1 }
        if present.count > 1 { throw ambiguous(at: line.lowerBound) }
        return Found(separator: present.first ?? .comma, start: 0, isNamed: false)
    }

    /// A first line `sep=;`, with or without quotes.
    private func namedByFile() -> Found? {
        let line = text.prefix(9).prefix { !CSVScan.isLineEnd($0) }
        let word = String(decoding: line, as: UTF8.self).replacing("\"", with: "").lowercased()
        guard word.hasPrefix("sep="), word.utf8.count == 5, let separator = Separator(name: String(word.dropFirst(4)))
        else { return nil }
        var start = line.endIndex
        if start < text.count, text[start] == CSVScan.carriageReturn { start += 1 }
        if start < text.count, text[start] == CSVScan.lineFeed { start += 1 }
        return Found(separator: separator, start: start, isNamed: true)
    }

    /// The first lines that hold anything; a quote keeps line ends inside.
    private func firstLines(_ most: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, isQuoted) = (0, false)
        for (index, byte) in text.enumerated() {
            if byte == CSVScan.quote { isQuoted.toggle() }
            guard !isQuoted, CSVScan.isLineEnd(byte) else { continue }
            if index > start { lines.append(start..<index) }
            start = index + 1
            if lines.count == most { return lines }
        }
        if start < text.count { lines.append(start..<text.count) }
        return lines
    }

    private func names(in line: Range<Int>, between separator: Separator) -> [String] {
        var names: [String] = []
        var (start, isQuoted) = (line.lowerBound, false)
        for index in line {
            if text[index] == CSVScan.quote { isQuoted.toggle() }
            guard !isQuoted, text[index] == separator.byte else { continue }
            names.append(Self.name(text[start..<index]))
            start = index + 1
            // More columns than a release can have; the scan will say so.
            if names.count > CSVReader.maximumColumns { return names }
        }
        return names + [Self.name(text[start..<line.upperBound])]
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(400), as: UTF8.self).replacing("\"", with: "")
    }

    private func ambiguous(at offset: Int) -> DatasetError {
        DatasetError([
            Diagnostic(
                code: "unknown-separator", at: CSVReader.location(of: offset, in: text, file: file),
                "this line does not tell what separates the columns",
                hint: "name it: --separator comma|semicolon|tab")
        ])
    }
}
