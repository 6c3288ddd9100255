import CDeflate
import Dispatch

/// The compressed rows of a picture: strips of rows, drawn and compressed side by side, joined to one zlib stream (RFC 1950).
///
/// How many strips there are follows from the picture alone, so the bytes are the same on any machine. Deflate
/// does not see what came before a strip; it looks back 32 kB at most, three rows of a large chart, so little is lost.
enum ZlibStream {
    /// Bytes of rows in a strip: small enough to stay in a core's cache, large enough that the seams weigh nothing.
    private static let stripSize = 300_000

    static func compress(_ picture: BandDrawing, level: Int32) throws(RenderError) -> [UInt8] {
        let stride = PixelRows.stride(width: picture.width)
        let rowsInStrip = min(picture.height, max(1, stripSize / stride))
        let strips = (picture.height + rowsInStrip - 1) / rowsInStrip
        let results = Guarded([Result<StripWorkspace.Strip, RenderError>?](repeating: nil, count: strips))
        // As many as there are threads at work.
        let workspaces = Guarded<[StripWorkspace]>([])
        DispatchQueue.concurrentPerform(iterations: strips) { index in
            let rows = index * rowsInStrip..<min(picture.height, (index + 1) * rowsInStrip)
            let result: Result<StripWorkspace.Strip, RenderError>
            do throws(RenderError) {
                let free = workspaces.withLock { $0.popLast() }
                let workspace =
                    if let free { free } else { try StripWorkspace(picture, rows: rowsInStrip, level: level) }
                defer { workspaces.withLock { $0.append(workspace) } }
                result = .success(try workspace.strip(rows, isLast: index == strips - 1))
            } catch {
                result = .failure(error)
            }
            results.withLock { $0[index] = result }
        }
        var done: [StripWorkspace.Strip] = []
        for result in results.withLock({ $0 }) {
            if let result { done.append(try result.get()) }
        }
        return joined(done)
    }

    private static func joined(_ strips: [StripWorkspace.Strip]) -> [UInt8] {
        // Deflate with a 32 kB window, "default" compression.
        var stream: [UInt8] = [0x78, 0x9C]
        stream.reserveCapacity(strips.reduce(6) { $0 + $1.bytes.count })
        var checksum: UInt32 = 1
        for strip in strips {
            stream += strip.bytes
            checksum = Adler32.joined(checksum, strip.checksum, count: strip.count)
        }
        withUnsafeBytes(of: checksum.bigEndian) { stream += $0 }
        return stream
    }
}

/// Zlib's checksum: a = 1 + Σ dᵢ and b = Σ of all a on the way, both modulo 65521, as b · 65536 + a.
enum Adler32 {
    private static let modulus: UInt64 = 65_521

    /// The checksum of two stretches of bytes from theirs, where the second has `count` bytes.
    ///
    ///     a = a₁ + a₂ − 1        b = b₁ + b₂ + n₂ (a₁ − 1)
    static func joined(_ first: UInt32, _ second: UInt32, count: Int) -> UInt32 {
        let (a1, b1) = (UInt64(first & 0xFFFF), UInt64(first >> 16))
        let (a2, b2) = (UInt64(second & 0xFFFF), UInt64(second >> 16))
        let n = UInt64(count) % modulus
        let a = (a1 + a2 + modulus - 1) % modulus
        let b = (b1 + b2 + n * (a1 + modulus - 1)) % modulus
        return UInt32(b << 16 | a)
    }
}
