#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes texts in the encodings of spreadsheets.
enum EncodedText {
    static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// By iconv, with `?` for what the encoding does not have, as Excel and LibreOffice write it.
    static func legacy(_ text: String, _ name: String) -> [UInt8] {
        text.flatMap { character -> [UInt8] in
            encode(Array(String(character).utf8), name)
                ?? Array(repeating: UInt8(ascii: "?"), count: character.utf16.count)
        }
    }

    private static func encode(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
        let converter = iconv_open(name, "UTF-8")
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var (source, room) = (bytes.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: 32))
        var (left, free) = (source.count, room.count)
        let isSound = source.withUnsafeMutableBufferPointer { input in
            room.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return iconv(converter, &from, &left, &to, &free) == 0
            }
        }
        return isSound ? room.prefix(room.count - free).map { UInt8(bitPattern: $0) } : nil
    }
}
