import Testing

@testable import PollData

@Suite("Files that are no release at all")
struct SheetBoundsTests {
    private func codes(_ bytes: [UInt8]) throws -> [String] {
        do {
            _ = try Release.read(bytes, file: "f", against: FixtureArchive().load())
            return []
        } catch let error as DatasetError {
            return error.diagnostics.map(\.code)
        }
    }

    @Test("a line of 100 MB, a million columns and endless quotes end in one message")
    func large() throws {
        #expect(try codes([UInt8](repeating: 0x61, count: 100 << 20)) == ["file-too-large"])
        #expect(try codes([UInt8](repeating: 0x61, count: 3 << 20)) == ["line-too-long"])
        #expect(
            try codes(Array("poll,percent\n".utf8) + [UInt8](repeating: 0x2C, count: 900_000)) == ["too-many-columns"])
        #expect(try codes([UInt8](repeating: 0x2C, count: 1_000_000)) == ["too-many-columns"])
        #expect(
            try codes(Array("poll,percent\n\"".utf8) + [UInt8](repeating: 0x0A, count: 500_000)).contains(
                "unclosed-quote"))
    }

    @Test("a cell of twenty thousand marks is no period, and none of them is tried", arguments: ["~", "–", "/", "1-"])
    func marks(_ mark: String) throws {
        let cell = String(repeating: mark, count: 20_000)
        let row = "genron-eai-2017,JP,\(cell),impression-of-other-country,good,26.9,https://a.org/\n"
        let file = "poll,population,調査期間,question,option,percent,source_url\n" + row
        #expect(try codes(Array(file.utf8)).contains("not-a-date"))
    }

    @Test("an era begins with its mark, not with a letter that becomes one", arguments: ["ß64.1.7", "ﬆ64.1.7"])
    func eras(_ text: String) {
        #expect(SheetDate.read(text) == .unreadable)
        #expect(SheetDate.read("s64.1.7") == .repaired("1989-01-07"))
    }

    @Test("random bytes are refused, never a trap")
    func noise() throws {
        let archive = try FixtureArchive().load()
        var random = SplitMix64(state: 949)
        for length in [1, 2, 3, 5, 17, 256, 4096] {
            for _ in 0..<40 {
                let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
                for encoding in TextEncoding.allCases + [nil] {
                    #expect(throws: DatasetError.self) {
                        try Release.read(
                            bytes, file: "f", against: archive, options: ReadingOptions(encoding: encoding))
                    }
                    #expect(throws: DatasetError.self) {
                        let options = ReadingOptions(encoding: encoding, wide: WideMap())
                        return try Release.read(bytes, file: "f", against: archive, options: options)
                    }
                }
            }
        }
    }

    @Test("a mutated sheet of any encoding is read or refused, and what is read is never odd")
    func mutations() throws {
        let archive = try FixtureArchive().load()
        var random = SplitMix64(state: 932)
        let seeds = SheetEncodingTests.cases.map(\.bytes)
        for round in 0..<400 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            do {
                let release = try Release.read(bytes, file: "f", against: archive).release
                #expect(release.figures.allSatisfy { (0...100).contains($0.value.percent) })
                #expect(release.samples.allSatisfy { ["JP", "KR"].contains($0.population.rawValue) })
            } catch {
                #expect(error.diagnostics.allSatisfy { $0.location.line >= 1 && !$0.hint.isEmpty })
            }
        }
    }
}
