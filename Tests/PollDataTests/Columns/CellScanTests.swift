import CCellScan
import Testing

@testable import PollData

@Suite("Scan for the ends of cells")
struct CellScanTests {
    private struct Found: Equatable {
        var ends: [UInt32] = []
        var rowEnds: [UInt32] = []
        var before: [UInt32] = []
        var next = 0
        var isSpecial = false
    }

    private static func scan(_ text: [UInt8], portable: Bool) -> Found {
        let padded = text + Array(repeating: 0x2C, count: CellBlock.margin)
        var ends = [UInt32](repeating: 0, count: text.count + CellBlock.margin)
        var (rowEnds, before, state) = (ends, ends, CellScan())
        if portable {
            cellScanPortable(&state, padded, text.count, 0x2C, &ends, &rowEnds, &before)
        } else {
            cellScan(&state, padded, text.count, 0x2C, &ends, &rowEnds, &before)
        }
        return Found(
            ends: Array(ends.prefix(state.ends)), rowEnds: Array(rowEnds.prefix(state.rows)),
            before: Array(before.dropFirst().prefix(state.rows)), next: state.next, isSpecial: state.isSpecial)
    }

    /// The definition, byte by byte.
    private static func reference(_ text: [UInt8]) -> Found {
        var found = Found()
        found.next = text.firstIndex { $0 == 0x22 || $0 == 0 } ?? text.count
        found.isSpecial = found.next < text.count
        for index in 0..<found.next {
            let (byte, next) = (text[index], index + 1 < text.count ? text[index + 1] : 0x2C)
            let isSecondOfTwo = byte == 0x0A && index > 0 && text[index - 1] == 0x0D
            guard byte == 0x2C || byte == 0x0A || byte == 0x0D, !isSecondOfTwo else { continue }
            found.ends.append(UInt32(index))
            guard byte != 0x2C else { continue }
            found.rowEnds.append(UInt32(found.ends.count))
            found.before.append(UInt32(byte == 0x0D && next == 0x0A ? index + 1 : index))
        }
        return found
    }

    @Test("both scans find what the definition says, with few ends and with many", arguments: [0, 1, 4, 20])
    func scans(_ letters: Int) {
        var random = SplitMix64(state: UInt64(letters) + 7)
        let bytes: [UInt8] = Array(repeating: 0x61, count: letters) + [0x2C, 0x2C, 0x0A, 0x0D, 0xE3]
        for length in 0..<400 {
            var text = (0..<length).map { _ in bytes.randomElement(using: &random) ?? 0 }
            if length % 3 == 1 { text[Int.random(in: 0..<length, using: &random)] = length % 2 == 0 ? 0x22 : 0 }
            let expected = Self.reference(text)
            #expect(Self.scan(text, portable: false) == expected)
            #expect(Self.scan(text, portable: true) == expected)
        }
    }
}
