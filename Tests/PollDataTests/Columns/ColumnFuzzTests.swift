import Testing

@testable import PollData

@Suite("Column reader beside the reader of rows")
struct ColumnFuzzTests {
    private static let columns = RandomToplines.columns

    /// The column reader's rows, or its findings.
    private static func read(_ bytes: [UInt8], block: Int) throws -> Result<[[String]], DatasetError> {
        do {
            let table = try ColumnReader(columns, blockBytes: block).read(bytes, file: "toplines.csv")
            return .success(table.rows(columns))
        } catch let error as DatasetError {
            return .failure(error)
        }
    }

    @Test("sound files give the same values in blocks of every size", arguments: 0..<8)
    func soundFiles(_ seed: Int) throws {
        var files = RandomToplines(random: SplitMix64(state: UInt64(seed) + 40))
        for count in 1...60 {
            let bytes = files.bytes(rows: count)
            let expected = RowReference(bytes, columns: Self.columns)
            #expect(expected.diagnostics.isEmpty)
            let blocks =
                count < 6 ? Array(1...min(bytes.count + 2, 400)) : [1 + count * 7 % 61, 64, 100 + count, 1 << 18]
            for block in blocks {
                #expect(
                    try Self.read(bytes, block: block) == .success(expected.rows),
                    "seed \(seed), \(count) rows, block \(block)")
            }
        }
    }

    @Test("files with faults give the same findings at the same places", arguments: 0..<8)
    func faultyFiles(_ seed: Int) throws {
        var files = RandomToplines(random: SplitMix64(state: UInt64(seed) + 400))
        var found = 0
        for count in 1...40 {
            files.faulty = [5, 30, 100][count % 3]
            let bytes = files.bytes(rows: count)
            let expected = RowReference(bytes, columns: Self.columns)
            found += expected.diagnostics.count
            for block in [1, 5 + count * 13 % 97, 1 << 18] {
                switch try Self.read(bytes, block: block) {
                case .success(let rows):
                    #expect(expected.diagnostics.isEmpty)
                    #expect(rows == expected.rows)
                case .failure(let error):
                    let shown = error.diagnostics.filter { $0.code != "more-faults" }
                    #expect(
                        shown == Array(expected.diagnostics.prefix(50)), "seed \(seed), \(count) rows, block \(block)")
                    let hidden = error.diagnostics.first { $0.code == "more-faults" }
                    let more = expected.diagnostics.count - 50
                    #expect((hidden != nil) == (more > 0))
                    if more > 0 { #expect(hidden?.message == "\(more) more fault\(more == 1 ? "" : "s") from here on") }
                }
            }
        }
        #expect(found > 100)
    }

    @Test("mutated bytes are read as the reader of rows reads them, or refused as it refuses them", arguments: 0..<6)
    func mutatedFiles(_ seed: Int) throws {
        var random = SplitMix64(state: UInt64(seed) + 4000)
        var files = RandomToplines(random: random)
        var (read, refused) = (0, 0)
        for _ in 0..<120 {
            var bytes = files.bytes(rows: 6)
            // The header stays: a file without one is another test.
            let body = (bytes.firstIndex { CSVScan.isLineEnd($0) } ?? 0) + 2
            for _ in 0..<Int.random(in: 1...3, using: &random) where body < bytes.count {
                let place = Int.random(in: body..<bytes.count, using: &random)
                let byte = ([0x22, 0x2C, 0x0A, 0x0D, 0, 0xFF, 0xE3, 0x30, 0x2E] as [UInt8]).randomElement(
                    using: &random)
                if Bool.random(using: &random) {
                    bytes[place] = byte ?? 0
                } else {
                    bytes.insert(byte ?? 0, at: place)
                }
            }
            let expected = RowReference(bytes, columns: Self.columns)
            for block in [1, 33, 1 << 18] {
                switch try Self.read(bytes, block: block) {
                case .success(let rows):
                    read += 1
                    #expect(expected.diagnostics.isEmpty)
                    #expect(rows == expected.rows)
                case .failure(let error):
                    refused += 1
                    let encoding = Set(["nul-byte", "invalid-utf8"])
                    if error.diagnostics.contains(where: { encoding.contains($0.code) }) {
                        // Which of two such faults is met first may differ.
                        #expect(error.diagnostics.count == 1)
                        #expect(expected.diagnostics.contains { encoding.contains($0.code) })
                    } else {
                        #expect(error.diagnostics == expected.diagnostics)
                    }
                }
            }
        }
        #expect(read > 0 && refused > 100)
    }
}
