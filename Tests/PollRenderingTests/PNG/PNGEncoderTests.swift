import CDeflate
import PollCharts
import Testing

@testable import PollRendering

@Suite("PNG")
struct PNGEncoderTests {
    @Test("holds the pixels that were drawn", arguments: [0.37, 1, 2.5, 7])
    func pixels(scale: Double) throws {
        let renderer = try SceneRenderer()
        let png = try #require(SmallPNG(renderer.png(SampleScenes.everything, scale: scale)))
        let drawn = try renderer.pixels(SampleScenes.everything, scale: scale)
        #expect(png.width == drawn.width && png.height == drawn.height)
        #expect(png.colors == drawn.colors)
    }

    @Test("says how large it is in print, and that its colours are sRGB")
    func resolution() throws {
        let png = try #require(SmallPNG(SceneRenderer().png(SampleScenes.everything, scale: 300.0 / 72)))
        // 300 dots an inch are 11,811 a metre.
        #expect(png["pHYs"] == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])
        #expect(png["sRGB"] == [0])
        #expect(png.chunks.map(\.name) == ["IHDR", "sRGB", "pHYs", "IDAT", "IEND"])
    }

    @Test("refuses a picture that is too large, and one without a size")
    func limits() throws {
        let renderer = try SceneRenderer()
        #expect(throws: RenderError.pageTooLarge(width: 48_000, height: 32_000)) {
            try renderer.png(SampleScenes.everything, scale: 100)
        }
        #expect(throws: RenderError.pageEmpty(width: 480, height: 320)) {
            try renderer.png(SampleScenes.everything, scale: .nan)
        }
    }

    @Test("joined strips are one stream, from nothing to repeat to nothing but repeats", arguments: [0, 3, 250, 255])
    func strips(variety: UInt8) throws {
        var random = SystemRandomNumberGenerator()
        var raw: [UInt8] = []
        var stream: [UInt8] = []
        for count in [1, 2, 3, 70, 1_000, 65_535, 400_000] {
            let strip = (0..<count).map { _ in variety == 0 ? 7 : UInt8.random(in: 0...variety, using: &random) }
            for level: Int32 in [0, 1, 6, 12] {
                var bytes = deflated(strip, level: level)
                let seam = try #require(DeflateBlocks.seam(of: bytes))
                #expect((seam.end + 7) / 8 == bytes.count)
                DeflateBlocks.reopen(&bytes, at: seam)
                stream += bytes
                raw += strip
            }
        }
        stream += deflated([1, 2, 3], level: 6)
        raw += [1, 2, 3]
        var result = [UInt8](repeating: 0, count: raw.count)
        let decompressor = libdeflate_alloc_decompressor()
        defer { libdeflate_free_decompressor(decompressor) }
        var count = 0
        #expect(
            libdeflate_deflate_decompress(decompressor, stream, stream.count, &result, result.count, &count)
                == LIBDEFLATE_SUCCESS)
        #expect(result == raw)
    }

    @Test("half a stream has no seam")
    func truncated() {
        let bytes = deflated((0..<5_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }, level: 6)
        for count in stride(from: 0, to: bytes.count - 1, by: 7) {
            #expect(DeflateBlocks.seam(of: Array(bytes[..<count])) == nil)
        }
    }

    @Test("checksums of two halves are the checksum of the whole")
    func checksum() {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
        let whole = libdeflate_adler32(1, bytes, bytes.count)
        for cut in [0, 1, 5_552, 65_521, 131_042, 200_000] {
            let first = libdeflate_adler32(1, bytes, cut)
            let rest = Array(bytes[cut...])
            #expect(Adler32.joined(first, libdeflate_adler32(1, rest, rest.count), count: rest.count) == whole)
        }
    }

    private func deflated(_ bytes: [UInt8], level: Int32) -> [UInt8] {
        let compressor = libdeflate_alloc_compressor(level)
        defer { libdeflate_free_compressor(compressor) }
        var result = [UInt8](repeating: 0, count: libdeflate_deflate_compress_bound(compressor, bytes.count))
        let count = libdeflate_deflate_compress(compressor, bytes, bytes.count, &result, result.count)
        return Array(result[..<count])
    }
}
