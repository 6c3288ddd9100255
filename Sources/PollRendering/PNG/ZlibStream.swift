import CDeflate

/// The compressed rows of a picture.
enum ZlibStream {
    static func compress(_ pixels: PixelBuffer, level: Int32) throws(RenderError) -> [UInt8] {
        let rows = PixelRows.unfiltered(of: pixels, 0..<pixels.height)
        guard let compressor = libdeflate_alloc_compressor(level) else { throw .outOfMemory(bytes: rows.count) }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, rows.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = rows.withUnsafeBytes {
                libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
            }
        }
    }
}
