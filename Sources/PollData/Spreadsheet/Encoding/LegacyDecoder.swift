#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// CP932 and CP949 by the system's iconv, strictly: a byte that has no character ends the reading.
enum LegacyDecoder {
    static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> Result<[UInt8], DecodingFault> {
        let name = encoding == .cp949 ? "CP949" : "CP932"
        let converter = iconv_open("UTF-8", name)
        guard Int(bitPattern: converter) != -1 else {
            let found = "this system has no converter, so that everything from"
            return .failure(DecodingFault(before: [], encoding: encoding, found: found))
        }
        defer { iconv_close(converter) }
        var source = bytes
        var text: [UInt8] = []
        // A half-width katakana is one byte here and three in UTF-8; nothing grows more.
        var room = [UInt8](repeating: 0, count: 1 << 16)
        let read: Int = source.withUnsafeMutableBytes { input -> Int in
            guard let start = input.baseAddress else { return 0 }
            var from: UnsafeMutablePointer<CChar>? = start.assumingMemoryBound(to: CChar.self)
            var left = input.count
            while left > 0 {
                let (isDone, written) = room.withUnsafeMutableBytes { output -> (Bool, Int) in
                    guard let begin = output.baseAddress else { return (true, 0) }
                    var to: UnsafeMutablePointer<CChar>? = begin.assumingMemoryBound(to: CChar.self)
                    var free = output.count
                    let result = iconv(converter, &from, &left, &to, &free)
                    let isFull = result == -1 && errno == E2BIG
                    return (!isFull, output.count - free)
                }
                text.append(contentsOf: room[..<written])
                if isDone { break }
            }
            return input.count - left
        }
        // Some of glibc's tables pass unassigned bytes on as control characters.
        if let stray = strayByte(in: text) {
            return .failure(
                DecodingFault(before: Array(text[..<stray]), encoding: encoding, found: "an unassigned byte"))
        }
        guard read == bytes.count else {
            let found = "the byte \(String(bytes[read], radix: 16, uppercase: true))"
            return .failure(DecodingFault(before: text, encoding: encoding, found: found))
        }
        return .success(text)
    }

    /// Where a control character of U+0080 to U+009F stands in UTF-8.
    private static func strayByte(in text: [UInt8]) -> Int? {
        text.indices.first { text[$0] == 0xC2 && $0 + 1 < text.count && (0x80...0x9F).contains(text[$0 + 1]) }
    }
}
