/// The last eight bytes of a cell as digits, worked on together.
///
/// Source: D. Lemire, "Number Parsing at a Gigabyte per Second", Software: Practice and Experience 51 (2021), 1700–1727.
enum DigitWord {
    static let zeros: UInt64 = 0x3030_3030_3030_3030
    private static let points: UInt64 = 0x1E1E_1E1E_1E1E_1E1E
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The digits as bytes of 0 to 9, the first in the lowest bits; what stands before a short cell becomes 0.
    ///
    /// - Parameter length: 1 to 8.
    @inline(__always)
    static func digits(_ eight: UInt64, length: Int) -> UInt64 {
        let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
        return ((eight ^ zeros) &>> shift) &<< shift
    }

    @inline(__always)
    static func areDigits(_ digits: UInt64) -> Bool {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & tops == 0
    }

    /// The number of eight digits.
    @inline(__always)
    static func number(_ digits: UInt64) -> UInt64 {
        let pairs = digits &* 10 &+ (digits &>> 8)
        let mask: UInt64 = 0x0000_00FF_0000_00FF
        let first = (pairs & mask) &* 0x000F_4240_0000_0064
        let second = ((pairs &>> 16) & mask) &* 0x0000_2710_0000_0001
        return (first &+ second) &>> 32
    }

    /// Takes a point out: the digits without it, and how many stood behind it.
    ///
    /// - Returns: −1 decimals where the point is the first or last of the cell.
    @inline(__always)
    static func withoutPoint(_ digits: UInt64, length: Int) -> (digits: UInt64, decimals: Int) {
        let other = digits ^ points
        let found = (other &- 0x0101_0101_0101_0101) & ~other & tops
        if found == 0 { return (digits, 0) }
        let place = found.trailingZeroBitCount &- 7
        let below = (1 as UInt64) &<< UInt64(truncatingIfNeeded: place) &- 1
        let decimals = 7 &- place &>> 3
        let rest = ((digits & below) &<< 8) | (digits & ~((below &<< 8) | 0xFF))
        // At least one digit must stand on either side.
        return (rest, decimals >= 1 && decimals <= length &- 2 ? decimals : -1)
    }
}
