import Testing

@testable import PollRendering

@Suite("Rows of pixels")
struct PixelRowsTests {
    @Test("come back from their filters, whatever runs down them", arguments: [1, 2, 3, 5, 64, 131])
    func roundTrip(width: Int) throws {
        let height = 40
        let pixels = try PixelBuffer(width: width, height: height, scale: 1)
        var state = UInt64(width)
        func random(below bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        for y in 0..<height {
            for x in 0..<width {
                let above = y > 0 ? pixels.words[(y - 1) * width + x] : 0
                // Rows of noise, rows as above, and rows that differ from the one above in a few places.
                let isNew = y % 4 == 0 || (y % 4 == 2 && random(below: 10) == 0)
                pixels.words[y * width + x] = isNew ? UInt32(random(below: 1 << 24)) : above
            }
        }
        let stride = PixelRows.stride(width: width)
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: stride * height)
        defer { bytes.deallocate() }
        #expect(PixelRows.pack(pixels, rows: 0..<height, into: bytes) == bytes.count)

        var above = [UInt8](repeating: 0, count: width * 3)
        var filters: Set<UInt8> = []
        for y in 0..<height {
            let row = bytes[y * stride..<(y + 1) * stride]
            let filter = try #require(row.first)
            filters.insert(filter)
            above = zip(row.dropFirst(), above).map { filter == 2 ? $0 &+ $1 : $0 }
            for x in 0..<width {
                let color = above[x * 3..<x * 3 + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                #expect(color == pixels[x, y], "row \(y), column \(x)")
            }
        }
        #expect(filters == [0, 2])
        // The first row of a part is told from the one above it, if the buffer has it.
        #expect(PixelRows.pack(pixels, rows: 1..<3, into: bytes) == 2 * stride)
        #expect(bytes[0] == 2)
        #expect(PixelRows.pack(pixels, rows: 0..<1, into: bytes) == stride)
        #expect(bytes[0] == 0)
    }

    @Test("are not written where there is no room")
    func room() throws {
        let pixels = try PixelBuffer(width: 4, height: 4, scale: 1)
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 51)
        defer { bytes.deallocate() }
        #expect(PixelRows.pack(pixels, rows: 0..<4, into: bytes) == 0)
    }
}
