/// Takes bits from bytes, lowest first, as deflate packs them.
struct DeflateReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The next bit. May be moved past the end, which is for the caller to notice.
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next bits without taking them, at least 24; zeros past the end.
    var ahead: UInt32 {
        let byte = position / 8
        if byte + 4 <= bytes.count, let base = bytes.baseAddress {
            let word = UnsafeRawPointer(base + byte).loadUnaligned(as: UInt32.self)
            return UInt32(littleEndian: word) >> UInt32(position % 8)
        }
        var word: UInt32 = 0
        for index in 0..<4 where byte + index < bytes.count { word |= UInt32(bytes[byte + index]) << UInt32(8 * index) }
        return word >> UInt32(position % 8)
    }

    mutating func take(_ count: Int) -> Int {
        let value = ahead & (1 << UInt32(count) - 1)
        position += count
        return Int(value)
    }

    /// The next symbol of a code; nil at the end of the bytes and where no symbol has these bits.
    mutating func symbol(_ table: HuffmanTable) -> Int? {
        let entry = table.entries[Int(ahead & 0x7FFF)]
        guard entry != 0 else { return nil }
        position += Int(entry & 15)
        return position <= bytes.count * 8 ? Int(entry >> 4) : nil
    }
}

/// A prefix code by its lengths: what any 15 bits begin with.
struct HuffmanTable {
    /// Symbol · 16 + length for each 15 bits; 0 where none fits.
    let entries: [UInt16]

    /// Nil where the lengths ask for more codes than there are.
    init?(lengths: [UInt8]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        var next = [Int](repeating: 0, count: 16)
        var code = 0
        for length in 1..<16 {
            code = (code + counts[length - 1]) << 1
            next[length] = code
            guard code + counts[length] <= 1 << length else { return nil }
        }
        var entries = [UInt16](repeating: 0, count: 1 << 15)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let bits = Int(length)
            var reversed = 0
            for bit in 0..<bits where next[bits] >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
            next[bits] += 1
            for index in stride(from: reversed, to: 1 << 15, by: 1 << bits) {
                entries[index] = UInt16(symbol) << 4 | UInt16(length)
            }
        }
        self.entries = entries
    }
}
