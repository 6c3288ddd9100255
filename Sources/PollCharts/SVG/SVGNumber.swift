/// Numbers as SVG writes them: a point whatever the language, at most two decimals, no "-0".
///
/// A hundredth of a point is 1/7,200 inch: finer than any printer.
enum SVGNumber {
    static func text(_ value: Double) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(_ value: Double, to bytes: inout [UInt8]) {
        guard value.isFinite, abs(value) < 1e12 else { return bytes.append(zero) }
        let hundredths = Int64((value * 100).rounded())
        let magnitude = hundredths.magnitude
        if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(magnitude / 100, to: &bytes)
        let rest = UInt8(truncatingIfNeeded: magnitude % 100)
        if rest == 0 { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(zero + rest / 10)
        if rest % 10 != 0 { bytes.append(zero + rest % 10) }
    }

    private static func digits(_ number: UInt64, to bytes: inout [UInt8]) {
        if number >= 10 { digits(number / 10, to: &bytes) }
        bytes.append(zero + UInt8(truncatingIfNeeded: number % 10))
    }

    private static let zero = UInt8(ascii: "0")
}
