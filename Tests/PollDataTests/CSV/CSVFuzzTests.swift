import Testing

@testable import PollData

/// Steele, Lea & Flood (2014), "Fast Splittable Pseudorandom Number Generators": the same seed, the same files.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("CSV reader under mutation")
struct CSVFuzzTests {
    private static let seeds: [String] = [
        FixtureArchive.release, FixtureArchive.samples, FixtureArchive.options, FixtureArchive.breaks,
        "a,b\r\n\"x\"\"y\",\"\"\r\n,\"한국\n日本\"\r\n",
    ]
    private static let pieces: [[UInt8]] = [
        [0x22], [0x2C], [0x0A], [0x0D, 0x0A], [0x0D], [0], [0xEF, 0xBB, 0xBF], [0xFF], [0xE3, 0x81], [0x22, 0x22],
        Array("８O％".utf8), Array("-1e9".utf8), Array("../".utf8), Array("か\u{3099}".utf8),
    ]

    private static func mutate(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 3: bytes.removeLast(min(bytes.count - place, 40))
            default:
                let start = Int.random(in: 0...bytes.count, using: &random)
                bytes.insert(contentsOf: bytes[start..<min(bytes.count, start + 30)], at: place)
            }
        }
        return bytes
    }

    @Test("gives a table or diagnostics, and its fields survive being written", arguments: 0..<5)
    func tables(_ seed: Int) {
        var random = SplitMix64(state: UInt64(seed) + 1)
        for _ in 0..<400 {
            let bytes = Self.mutate(Array(Self.seeds[seed].utf8), &random)
            let (table, diagnostics) = CSVReader().readSoundRecords(bytes, file: "fuzz.csv")
            guard let table else {
                #expect(!diagnostics.isEmpty)
                continue
            }
            let rows =
                [table.header] + (0..<table.count).map { row in table.header.indices.map { table.text(row, $0) } }
            let written = rows.map { CSVWriter.record($0) }.joined()
            let again = CSVReader().readSoundRecords(Array(written.utf8), file: "again.csv")
            #expect(again.diagnostics.isEmpty)
            guard let copy = again.table else {
                Issue.record("nothing read back of \(written.debugDescription)")
                continue
            }
            let read = [copy.header] + (0..<copy.count).map { row in copy.header.indices.map { copy.text(row, $0) } }
            #expect(read == rows)
        }
    }

    @Test("a mutated release is read or refused, never a trap")
    func releases() throws {
        let archive = try FixtureArchive().load()
        var random = SplitMix64(state: 2017)
        var (read, refused) = (0, 0)
        for _ in 0..<1500 {
            let bytes = Self.mutate(Array(FixtureArchive.release.utf8), &random)
            do {
                let release = try Release.read(bytes, file: "fuzz.csv", against: archive).release
                #expect(!release.figures.isEmpty)
                read += 1
            } catch {
                #expect(error.diagnostics.contains { $0.severity == .error })
                #expect(error.diagnostics.allSatisfy { $0.location.line >= 1 && !$0.hint.isEmpty })
                refused += 1
            }
        }
        #expect(read > 20 && refused > 200)
    }

    @Test(
        "a quote, a comma and a line end are kept whatever stands on them", arguments: ["\"", ",", "\n", "\r\n", "="])
    func accents(_ mark: String) throws {
        let row = ["\(mark)\u{301}", "e\(mark)\u{20DD}x", mark]
        let table = try CSVReader().read(
            Array((CSVWriter.record(["a", "b", "c"]) + CSVWriter.record(row)).utf8), file: "f")
        #expect((0..<3).map { Array(table.text(0, $0).utf8) } == row.map { Array($0.utf8) })
    }
}
