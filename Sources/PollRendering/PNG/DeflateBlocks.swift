/// Reads the blocks of a deflate stream (RFC 1951) without unpacking them, to join streams end to end.
///
/// libdeflate writes whole streams only, each with a last block that says so in its first bit. Where that bit stands
/// shows only to a reader that walks through every code before it; the bytes themselves need not be produced.
enum DeflateBlocks {
    struct Seam: Equatable {
        /// The bit that says "last block".
        var lastBlock: Int
        /// The bit after the last code.
        var end: Int
    }

    /// Where the last block begins and ends; nil if these are not whole blocks.
    static func seam(of bytes: [UInt8]) -> Seam? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = DeflateReader(bytes: buffer)
            while reader.position < buffer.count * 8 {
                let start = reader.position
                let isLast = reader.take(1) == 1
                guard skipBlock(&reader), reader.position <= buffer.count * 8 else { return nil }
                if isLast { return Seam(lastBlock: start, end: reader.position) }
            }
            return nil
        }
    }

    /// Lets more blocks follow: the last block is the last no longer, and an empty stored block fills up the byte.
    static func reopen(_ bytes: inout [UInt8], at seam: Seam) {
        bytes[seam.lastBlock / 8] &= ~(1 << UInt8(seam.lastBlock % 8))
        bytes.removeSubrange(((seam.end + 7) / 8)...)
        // Three zero bits open the block: not the last, stored.
        if seam.end % 8 == 0 || seam.end % 8 > 5 { bytes.append(0) }
        bytes += [0x00, 0x00, 0xFF, 0xFF]
    }

    private static func skipBlock(_ reader: inout DeflateReader) -> Bool {
        switch reader.take(2) {
        case 0:
            reader.position = (reader.position + 7) / 8 * 8
            let length = reader.take(16)
            reader.position += 16 + length * 8
            return true
        case 1:
            let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 as UInt8 }
            guard let symbols = HuffmanTable(lengths: lengths),
                let distances = HuffmanTable(lengths: [UInt8](repeating: 5, count: 30))
            else { return false }
            return skipCodes(&reader, symbols, distances)
        case 2:
            guard let (symbols, distances) = tables(&reader) else { return false }
            return skipCodes(&reader, symbols, distances)
        default: return false
        }
    }

    /// The two tables at the head of a dynamic block, themselves in Huffman codes.
    private static func tables(_ reader: inout DeflateReader) -> (HuffmanTable, HuffmanTable)? {
        let symbolCount = reader.take(5) + 257
        let distanceCount = reader.take(5) + 1
        let codeCount = reader.take(4) + 4
        var codeLengths = [UInt8](repeating: 0, count: 19)
        for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(codeCount) {
            codeLengths[place] = UInt8(reader.take(3))
        }
        guard let codes = HuffmanTable(lengths: codeLengths) else { return nil }
        var lengths: [UInt8] = []
        while lengths.count < symbolCount + distanceCount {
            guard let code = reader.symbol(codes) else { return nil }
            switch code {
            case 16:
                guard let last = lengths.last else { return nil }
                lengths += [UInt8](repeating: last, count: 3 + reader.take(2))
            case 17: lengths += [UInt8](repeating: 0, count: 3 + reader.take(3))
            case 18: lengths += [UInt8](repeating: 0, count: 11 + reader.take(7))
            default: lengths.append(UInt8(code))
            }
        }
        guard lengths.count == symbolCount + distanceCount,
            let symbols = HuffmanTable(lengths: Array(lengths[..<symbolCount])),
            let distances = HuffmanTable(lengths: Array(lengths[symbolCount...]))
        else { return nil }
        return (symbols, distances)
    }

    private static func skipCodes(_ reader: inout DeflateReader, _ symbols: HuffmanTable, _ distances: HuffmanTable)
        -> Bool
    {
        while let symbol = reader.symbol(symbols) {
            if symbol < 256 { continue }
            if symbol == 256 { return true }
            // Lengths 265...284 carry (symbol − 261) / 4 more bits, distances from 4 carry half their number less 1.
            if symbol >= 265, symbol < 285 { reader.position += (symbol - 261) / 4 }
            guard let distance = reader.symbol(distances) else { return false }
            if distance >= 4 { reader.position += distance / 2 - 1 }
        }
        return false
    }
}
