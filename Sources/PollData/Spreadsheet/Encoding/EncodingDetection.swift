/// Finds out how a file is encoded, by marks and strict decoding; what stays in doubt is an error that asks.
struct EncodingDetection {
    let file: String
    let familiar: FamiliarCharacters

    /// A reading with less of its characters familiar is not believed.
    static let leastShare = 0.6
    /// Two readings whose familiar shares lie nearer than this are not told apart.
    static let leastLead = 0.25

    func decode(_ bytes: [UInt8], as named: TextEncoding?) throws(DatasetError) -> DecodedText {
        if let named { return try decode(bytes, named: named) }
        if bytes.starts(with: CSVScan.byteOrderMark) { return try decode(bytes, named: .utf8) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw refuse("unknown-encoding", at: 0, in: [], "the file is UTF-32", hint: "save it as CSV UTF-8")
        }
        if Self.hasUTF16Mark(bytes) { return try decode(bytes, named: .utf16) }
        if bytes.contains(0) {
            guard let decoder = UTF16Decoder.evidentOrder(of: bytes) else {
                let nul = bytes.firstIndex(of: 0) ?? 0
                throw refuse(
                    "nul-byte", at: nul, in: bytes, "the file has NUL bytes and is not UTF-16",
                    hint: "it is not a text; save the table as CSV UTF-8")
            }
            return try decoded(decoder.decode(bytes[...]), as: .utf16, hadMark: false)
        }
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            return DecodedText(bytes: bytes, encoding: .utf8, hadMark: false)
        }
        guard let bad = UTF8Validation.firstInvalidByte(in: bytes) else {
            try checkForLookalike(bytes)
            return DecodedText(bytes: bytes, encoding: .utf8, hadMark: false)
        }
        return try decodeLegacy(bytes, firstNotUTF8: bad)
    }

    /// As the user or a mark says.
    private func decode(_ bytes: [UInt8], named: TextEncoding) throws(DatasetError) -> DecodedText {
        switch named {
        case .utf8:
            let hadMark = bytes.starts(with: CSVScan.byteOrderMark)
            let text = hadMark ? Array(bytes.dropFirst(3)) : bytes
            if let bad = UTF8Validation.firstInvalidByte(in: text) {
                let found = "the byte \(String(text[bad], radix: 16, uppercase: true))"
                let fault = DecodingFault(before: Array(text[..<bad]), encoding: .utf8, found: found)
                throw DatasetError([fault.diagnostic(file: file, byMark: hadMark)])
            }
            return DecodedText(bytes: text, encoding: .utf8, hadMark: hadMark)
        case .utf16:
            let hadMark = Self.hasUTF16Mark(bytes)
            let isBigEndian = hadMark ? bytes.first == 0xFE : UTF16Decoder.evidentOrder(of: bytes)?.isBigEndian ?? false
            let text = UTF16Decoder(isBigEndian: isBigEndian).decode(bytes.dropFirst(hadMark ? 2 : 0))
            return try decoded(text, as: .utf16, hadMark: hadMark)
        case .cp932, .cp949:
            return try decoded(LegacyDecoder.decode(bytes, as: named), as: named, hadMark: false)
        }
    }

    private func decoded(
        _ result: Result<[UInt8], DecodingFault>, as encoding: TextEncoding, hadMark: Bool
    ) throws(DatasetError) -> DecodedText {
        switch result {
        case .success(let text): return DecodedText(bytes: text, encoding: encoding, hadMark: hadMark)
        case .failure(let fault): throw DatasetError([fault.diagnostic(file: file, byMark: hadMark)])
        }
    }

    /// Chooses between CP932 and CP949, where the bytes are not UTF-8.
    private func decodeLegacy(_ bytes: [UInt8], firstNotUTF8 bad: Int) throws(DatasetError) -> DecodedText {
        var readings: [(DecodedText, Double)] = []
        var faults: [DecodingFault] = []
        for encoding in [TextEncoding.cp932, .cp949] {
            switch LegacyDecoder.decode(bytes, as: encoding) {
            case .success(let text):
                let decoded = DecodedText(bytes: text, encoding: encoding, hadMark: false)
                readings.append((decoded, familiar.score(text).share))
            case .failure(let fault): faults.append(fault)
            }
        }
        readings.sort { $0.1 > $1.1 }
        let hint = "save it as CSV UTF-8, or name its encoding: --encoding utf-8|utf-16|cp932|cp949"
        guard let best = readings.first else {
            // A file cut short, or with one byte astray, is told by what stands before.
            for fault in faults {
                let score = familiar.score(fault.before)
                guard score.count > 4, score.share >= Self.leastShare else { continue }
                throw refuse(
                    "bad-encoding", at: fault.before.count, in: fault.before,
                    "the file reads as \(fault.encoding.title) up to here; \(fault.found) is no character of it",
                    hint: "see whether the file was cut short, and save it again as CSV UTF-8")
            }
            throw refuse(
                "unknown-encoding", at: bad, in: bytes, "the file is not UTF-8 from here on, nor CP932 or CP949",
                hint: hint)
        }
        let lead = best.1 - (readings.dropFirst().first?.1 ?? 0)
        guard best.1 >= Self.leastShare, lead >= Self.leastLead else {
            let names = readings.map(\.0.encoding.title).sorted().joined(separator: " or ")
            throw refuse(
                "unknown-encoding", at: bad, in: bytes,
                "the file is not UTF-8 from here on; it could be \(names), but its words do not settle it", hint: hint)
        }
        return best.0
    }

    /// Short Korean or half-width Japanese can be UTF-8 by accident, as letters that no poll of these countries has.
    private func checkForLookalike(_ bytes: [UInt8]) throws(DatasetError) {
        var hasForeign = false
        for (index, byte) in bytes.enumerated() where byte >= 0xC0 {
            // Three bytes and more: kana, kanji, hangul. Accidents have two.
            guard byte < 0xE0, index + 1 < bytes.count else { return }
            let value = Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)
            if value >= 0x180 { hasForeign = true }
        }
        let others = [TextEncoding.cp932, .cp949].filter { encoding in
            guard case .success(let text) = LegacyDecoder.decode(bytes, as: encoding) else { return false }
            let score = familiar.score(text)
            return hasForeign || (score.share >= Self.leastShare && score.count > 1)
        }
        guard !others.isEmpty else { return }
        let place = bytes.firstIndex { $0 >= 0x80 } ?? 0
        throw refuse(
            "unknown-encoding", at: place, in: bytes,
            "the file could be \((["UTF-8"] + others.map(\.title)).joined(separator: " or ")), "
                + "and its words do not settle it",
            hint:
                "say which: \((["utf-8"] + others.map(\.rawValue)).map { "--encoding \($0)" }.joined(separator: ", "))")
    }

    private static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    private func refuse(
        _ code: String, at offset: Int, in bytes: [UInt8], _ message: String, hint: String
    ) -> DatasetError {
        DatasetError([
            Diagnostic(
                code: code, at: CSVReader.location(of: offset, in: bytes, file: file), message, hint: hint)
        ])
    }
}
