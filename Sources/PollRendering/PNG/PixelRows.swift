/// Rows of pixels as PNG wants them: a byte for the filter, then red, green and blue.
enum PixelRows {
    static func unfiltered(of pixels: PixelBuffer, _ rows: Range<Int>) -> [UInt8] {
        let stride = pixels.width * 3 + 1
        return [UInt8](unsafeUninitializedCapacity: stride * rows.count) { buffer, count in
            count = stride * rows.count
            guard var out = buffer.baseAddress else { return }
            for row in rows {
                let words = pixels.words + row * pixels.width
                out[0] = 0
                out += 1
                for x in 0..<pixels.width {
                    let word = words[x]
                    out[0] = UInt8(truncatingIfNeeded: word >> 16)
                    out[1] = UInt8(truncatingIfNeeded: word >> 8)
                    out[2] = UInt8(truncatingIfNeeded: word)
                    out += 3
                }
            }
        }
    }
}
