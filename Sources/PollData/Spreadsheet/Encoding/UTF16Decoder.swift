/// Strict UTF-16: whole units, surrogates in pairs.
struct UTF16Decoder {
    let isBigEndian: Bool

    func decode(_ bytes: ArraySlice<UInt8>) -> Result<[UInt8], DecodingFault> {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        func unit(_ index: Int) -> UInt16 {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        while index + 1 < bytes.endIndex {
            let lead = unit(index)
            var value = UInt32(lead)
            var length = 2
            if UTF16.isLeadSurrogate(lead), index + 3 < bytes.endIndex {
                let trail = unit(index + 2)
                if UTF16.isTrailSurrogate(trail) {
                    value = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
                    length = 4
                }
            }
            guard let scalar = Unicode.Scalar(value) else { return .failure(fault(text, lead)) }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index += length
        }
        guard index == bytes.endIndex else {
            let found = "the single byte \(String(bytes[index], radix: 16, uppercase: true))"
            return .failure(DecodingFault(before: text, encoding: .utf16, found: found))
        }
        return .success(text)
    }

    private func fault(_ text: [UInt8], _ unit: UInt16) -> DecodingFault {
        DecodingFault(
            before: text, encoding: .utf16, found: "the unit \(String(unit, radix: 16, uppercase: true))")
    }

    /// The byte order that bytes without a mark evidently have; `nil` where they are no UTF-16 or could be either.
    ///
    /// Separators, line ends and the digits of a table are below U+0080, so that in one order many units have a zero
    /// on one side, and nearly none on the other.
    static func evidentOrder(of bytes: [UInt8]) -> UTF16Decoder? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let (low, high) = (min(zeros.even, zeros.odd), max(zeros.even, zeros.odd))
        // U+3000 and its like put a zero on the other side; a binary file has them everywhere.
        guard high * 20 >= bytes.count / 2, low * 10 <= high else { return nil }
        let decoder = UTF16Decoder(isBigEndian: zeros.even > zeros.odd)
        guard case .success(let text) = decoder.decode(bytes[...]), !text.contains(0) else { return nil }
        return decoder
    }
}
