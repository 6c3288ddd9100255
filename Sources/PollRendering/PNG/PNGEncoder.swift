import CDeflate

/// Writes a picture as PNG: 8-bit RGB, rows as they are or as differences from the row above, one zlib stream
/// by libdeflate.
///
/// Flat colours compress best so, and libpng's choice among five filters for each row costs most of its time.
enum PNGEncoder {
    /// Of libdeflate's 1 to 12: past 7, twice the time saves two per cent.
    static let level: Int32 = 7

    static func encode(_ picture: BandDrawing) throws(RenderError) -> [UInt8] {
        let data = try ZlibStream.compress(picture, level: level)
        var file = PNGFile(capacity: data.count + 200)
        file.append("IHDR", bigEndian(picture.width) + bigEndian(picture.height) + [8, 2, 0, 0, 0])
        file.append("sRGB", [0])
        let perMetre = Int((picture.scale * 72 / 0.0254).rounded())
        file.append("pHYs", bigEndian(perMetre) + bigEndian(perMetre) + [1])
        file.append("IDAT", data)
        file.append("IEND", [])
        return file.bytes
    }

    private static func bigEndian(_ value: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(clamping: value).bigEndian) { Array($0) }
    }
}

/// A PNG as it grows: the signature, then chunks of length, name, content and checksum.
struct PNGFile {
    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ name: String, _ content: [UInt8]) {
        append(UInt32(content.count))
        let start = bytes.count
        bytes += Array(name.utf8)
        bytes += content
        let checksum = bytes[start...].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
        append(checksum)
    }

    private mutating func append(_ word: UInt32) {
        withUnsafeBytes(of: word.bigEndian) { bytes += $0 }
    }
}
