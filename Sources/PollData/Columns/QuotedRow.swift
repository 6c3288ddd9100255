/// One row read byte by byte: what has quotes or a fault, by the rules of `CSVScan`.
struct QuotedRow {
    enum Outcome {
        /// The row ends before this offset.
        case row(next: Int)
        /// The block ends before the row.
        case incomplete
        case nul(Int)
    }

    let bytes: UnsafePointer<UInt8>
    let limit: Int
    /// Whether nothing follows the block.
    let isLast: Bool
    let ends: UnsafeMutablePointer<UInt32>
    private(set) var count = 0
    private(set) var lineEnds = 0
    private(set) var hasHigh = false
    private(set) var faults: [CellFault] = []

    init(bytes: UnsafePointer<UInt8>, limit: Int, isLast: Bool, ends: UnsafeMutablePointer<UInt32>) {
        self.bytes = bytes
        self.limit = limit
        self.isLast = isLast
        self.ends = ends
    }

    mutating func read(from start: Int) -> Outcome {
        var position = start
        while position < limit {
            let isQuoted = bytes[position] == CSVScan.quote
            guard let end = isQuoted ? quotedEnd(from: position) : plainEnd(from: position) else {
                return unended(from: start, quote: isQuoted ? position : nil)
            }
            ends[count] = UInt32(truncatingIfNeeded: end)
            count += 1
            if bytes[end] == CSVScan.comma {
                position = end + 1
                continue
            }
            lineEnds += 1
            let isPair = bytes[end] == CSVScan.carriageReturn && end + 1 < limit && bytes[end + 1] == CSVScan.lineFeed
            for offset in start..<end where bytes[offset] == 0 { return .nul(offset) }
            return .row(next: end + (isPair ? 2 : 1))
        }
        return unended(from: start, quote: nil)
    }

    /// A row that has no end in this block: more may follow, a quote may be open, a byte may not be text.
    private mutating func unended(from start: Int, quote: Int?) -> Outcome {
        for offset in start..<limit where bytes[offset] == 0 { return .nul(offset) }
        guard isLast, let quote else { return .incomplete }
        faults.append(CellFault(offset: quote, kind: .unclosedQuote))
        return .row(next: limit)
    }

    /// Where a cell without quotes ends.
    private mutating func plainEnd(from start: Int) -> Int? {
        var position = start
        var stray: Int?
        while position < limit, !endsCell(bytes[position]) {
            if bytes[position] == CSVScan.quote, stray == nil { stray = position }
            hasHigh = hasHigh || bytes[position] > 0x7F
            position += 1
        }
        if let stray, position < limit { faults.append(CellFault(offset: stray, kind: .strayQuote)) }
        return position < limit ? position : nil
    }

    /// Where a cell in quotes ends, behind its closing quote.
    private mutating func quotedEnd(from start: Int) -> Int? {
        var position = start + 1
        var lines = 0
        while position < limit {
            let byte = bytes[position]
            if byte == CSVScan.quote {
                guard position + 1 < limit else { break }
                guard bytes[position + 1] == CSVScan.quote else { break }
                position += 1
            } else if byte == CSVScan.lineFeed {
                lines += 1
            } else if byte == CSVScan.carriageReturn, position + 1 >= limit || bytes[position + 1] != CSVScan.lineFeed {
                lines += 1
            }
            hasHigh = hasHigh || byte > 0x7F
            position += 1
        }
        guard position < limit else { return nil }
        position += 1
        let behind = position
        while position < limit, !endsCell(bytes[position]) {
            hasHigh = hasHigh || bytes[position] > 0x7F
            position += 1
        }
        guard position < limit else { return nil }
        lineEnds += lines
        if position > behind { faults.append(CellFault(offset: behind, kind: .textAfterQuote)) }
        return position
    }

    private func endsCell(_ byte: UInt8) -> Bool { byte == CSVScan.comma || CSVScan.isLineEnd(byte) }
}
