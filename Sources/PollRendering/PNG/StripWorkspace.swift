import CDeflate

/// What one thread needs to draw, pack and compress a strip of rows; used again for the next strip.
///
/// Allocated once: strips that each take and return their memory would leave holes of it in every thread's heap.
/// Sendable because one thread at a time holds it.
final class StripWorkspace: @unchecked Sendable {
    struct Strip {
        /// A deflate stream that more can follow, but for the last strip's.
        var bytes: [UInt8]
        var checksum: UInt32
        /// How many bytes went in.
        var count: Int
    }

    private let picture: BandDrawing
    private let pixels: PixelBuffer
    private let raw: UnsafeMutableBufferPointer<UInt8>
    private let packed: UnsafeMutableBufferPointer<UInt8>
    private let compressor: OpaquePointer

    /// Room for so many rows and the one above them.
    init(_ picture: BandDrawing, rows: Int, level: Int32) throws(RenderError) {
        self.picture = picture
        pixels = try picture.buffer(rows: rows + 1)
        let size = PixelRows.stride(width: picture.width) * rows
        guard let compressor = libdeflate_alloc_compressor(level) else { throw .outOfMemory(bytes: size) }
        self.compressor = compressor
        raw = .allocate(capacity: size)
        packed = .allocate(capacity: libdeflate_deflate_compress_bound(compressor, size))
    }

    deinit {
        raw.deallocate()
        packed.deallocate()
        libdeflate_free_compressor(compressor)
    }

    func strip(_ rows: Range<Int>, isLast: Bool) throws(RenderError) -> Strip {
        // With the row above, from which the first row may be told.
        let above = min(1, rows.lowerBound)
        try picture.draw(rows.lowerBound - above..<rows.upperBound, into: pixels)
        let count = PixelRows.pack(pixels, rows: above..<above + rows.count, into: raw)
        let length = libdeflate_deflate_compress(compressor, raw.baseAddress, count, packed.baseAddress, packed.count)
        var bytes = Array(packed.prefix(length))
        guard !bytes.isEmpty else { throw .outOfMemory(bytes: count) }
        if !isLast {
            guard let seam = DeflateBlocks.seam(of: bytes) else { throw .outOfMemory(bytes: count) }
            DeflateBlocks.reopen(&bytes, at: seam)
        }
        return Strip(bytes: bytes, checksum: libdeflate_adler32(1, raw.baseAddress, count), count: count)
    }
}
