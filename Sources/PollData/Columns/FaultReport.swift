/// The faults of a file as people read them: the first fifty with their places, and how many more there are.
struct FaultReport {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []
    /// Those that are not shown, and where the first of them stands.
    private var hidden = 0
    private var firstHidden: SourceLocation?

    init(file: String) { self.file = file }

    /// Takes the faults of a block in the order of their places.
    ///
    /// - Parameters:
    ///   - start: Where the text of the block starts that these faults are of, the first byte of a line.
    ///   - lines: How many line ends stand before it.
    mutating func take(_ faults: [CellFaults], in block: CellBlock, from start: Int, lines: Int) {
        var left = faults.reduce(0) { $0 + $1.count }
        guard left > 0 else { return }
        for fault in faults.flatMap(\.list).sorted(by: { $0.offset < $1.offset }) {
            guard diagnostics.count < CellFaults.most else {
                if firstHidden == nil { firstHidden = location(of: fault.offset, in: block, from: start, lines: lines) }
                break
            }
            let place = location(of: fault.offset, in: block, from: start, lines: lines)
            diagnostics.append(fault.diagnostic(at: place, bytes: block.bytes))
            left -= 1
        }
        hidden += left
    }

    /// Line and column (in characters) of a byte of the block.
    func location(of offset: Int, in block: CellBlock, from start: Int, lines: Int) -> SourceLocation {
        let bytes = block.bytes
        var (line, lineStart) = (lines + 1, start)
        var position = start
        while position < offset {
            if CSVScan.isLineEnd(bytes[position]) {
                let isPair = bytes[position] == CSVScan.carriageReturn && bytes[position + 1] == CSVScan.lineFeed
                if isPair, position + 1 < offset { position += 1 }
                (line, lineStart) = (line + 1, position + 1)
            }
            position += 1
        }
        let before = UnsafeBufferPointer(start: bytes + lineStart, count: offset - lineStart)
        let isASCII = before.allSatisfy { $0 < 0x80 }
        let column = isASCII ? before.count : String(decoding: before, as: UTF8.self).count
        return SourceLocation(file: file, line: line, column: column + 1)
    }

    /// All that is to be said, with the count of what is not shown.
    var all: [Diagnostic] {
        guard hidden > 0, let firstHidden else { return diagnostics }
        return diagnostics + [Self.more(hidden, at: firstHidden)]
    }

    static func more(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "more-faults", at: place, "\(count) more fault\(count == 1 ? "" : "s") from here on",
            hint: "correct those above and read the file again")
    }
}
