/// Rows of pixels as PNG wants them: a byte for the filter, then red, green and blue.
enum PixelRows {
    static func stride(width: Int) -> Int { width * 3 + 1 }

    /// The first rows of a buffer, without a filter (filter type 0).
    static func unfiltered(of pixels: PixelBuffer, rows: Int) -> [UInt8] {
        let size = stride(width: pixels.width) * rows
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = size
            guard let base = buffer.baseAddress else { return }
            var out = UnsafeMutableRawPointer(base)
            for row in 0..<rows {
                out.storeBytes(of: 0, as: UInt8.self)
                pack(pixels.words + row * pixels.width, pixels.width, into: out + 1)
                out += stride(width: pixels.width)
            }
        }
    }

    /// Four pixels of 32 bits to three words, then the rest one by one.
    private static func pack(_ words: UnsafeMutablePointer<UInt32>, _ count: Int, into start: UnsafeMutableRawPointer) {
        var out = start
        var x = 0
        while x + 4 <= count {
            // From 0x__RRGGBB to red, green, blue in memory: the lowest three bytes of the swapped word.
            let a = words[x].byteSwapped >> 8
            let b = words[x + 1].byteSwapped >> 8
            let c = words[x + 2].byteSwapped >> 8
            let d = words[x + 3].byteSwapped >> 8
            out.storeBytes(of: (a | b << 24).littleEndian, as: UInt32.self)
            out.storeBytes(of: (b >> 8 | c << 16).littleEndian, toByteOffset: 4, as: UInt32.self)
            out.storeBytes(of: (c >> 16 | d << 8).littleEndian, toByteOffset: 8, as: UInt32.self)
            out += 12
            x += 4
        }
        while x < count {
            let word = words[x]
            out.storeBytes(of: UInt8(truncatingIfNeeded: word >> 16), as: UInt8.self)
            out.storeBytes(of: UInt8(truncatingIfNeeded: word >> 8), toByteOffset: 1, as: UInt8.self)
            out.storeBytes(of: UInt8(truncatingIfNeeded: word), toByteOffset: 2, as: UInt8.self)
            out += 3
            x += 1
        }
    }
}
