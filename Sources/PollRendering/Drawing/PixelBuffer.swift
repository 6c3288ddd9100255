import PollCharts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Pixels of a picture, opaque, 32 bits each: blue, green, red and one unused byte on little-endian machines.
///
/// Large buffers lie on huge pages where the system has them: the 23 MB of a chart in print size are otherwise 5,600
/// page faults, which take longer than the drawing. Sendable because one thread at a time holds it while it is drawn,
/// and nothing writes to it afterwards.
public final class PixelBuffer: @unchecked Sendable {
    public let width: Int
    public let height: Int
    /// How many pixels are one point.
    public let scale: Double
    let words: UnsafeMutablePointer<UInt32>

    private static let hugePage = 2 << 20

    init(width: Int, height: Int, scale: Double) throws(RenderError) {
        self.width = width
        self.height = height
        self.scale = scale
        let bytes = width * height * 4
        let isLarge = bytes >= 2 * Self.hugePage
        let rounded = isLarge ? (bytes + Self.hugePage - 1) / Self.hugePage * Self.hugePage : bytes
        var memory: UnsafeMutableRawPointer?
        guard posix_memalign(&memory, isLarge ? Self.hugePage : 64, rounded) == 0, let memory else {
            throw .outOfMemory(bytes: bytes)
        }
        #if os(Linux)
            if isLarge { madvise(memory, rounded, Int32(MADV_HUGEPAGE)) }
        #endif
        words = memory.bindMemory(to: UInt32.self, capacity: width * height)
    }

    deinit { free(words) }

    /// Every pixel in one colour; a new buffer holds anything.
    func fill(_ color: Color) { words.initialize(repeating: color.onWhite, count: width * height) }

    /// The colour of a pixel as `0xRRGGBB`.
    public subscript(x: Int, y: Int) -> UInt32 {
        precondition((0..<width).contains(x) && (0..<height).contains(y), "a pixel outside the picture")
        return words[y * width + x] & 0xFF_FFFF
    }

    /// The pixels from the top, row by row, as `0xRRGGBB`.
    public var colors: [UInt32] {
        UnsafeBufferPointer(start: words, count: width * height).map { $0 & 0xFF_FFFF }
    }
}

extension Color {
    /// The solid colour that shows on white paper.
    fileprivate var onWhite: UInt32 {
        func channel(_ byte: UInt8) -> UInt32 { UInt32((255 + (Double(byte) - 255) * opacity).rounded()) }
        return 0xFF00_0000 | channel(red) << 16 | channel(green) << 8 | channel(blue)
    }
}
