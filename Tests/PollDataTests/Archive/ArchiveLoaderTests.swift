import Testing

@testable import PollData

@Suite("Loading an archive")
struct ArchiveLoaderTests {
    @Test("programs keep their order, polls go by time, and names find their things")
    func order() throws {
        let archive = try FixtureArchive().load()
        #expect(
            archive.polls.map(\.id.rawValue) == [
                "cabinet-office-2016-11", "cabinet-office-2019", "cabinet-office-2020", "cabinet-office-2023",
                "genron-eai-2013", "genron-eai-2015", "genron-eai-2016",
            ])
        #expect(try archive.findPoll("genron-eai-2016").sample(of: .korea)?.size == 1010)
        #expect(try archive.findQuestion("impression-of-other-country").options.map(\.order) == [1, 2, 3])
        #expect(try archive.findQuestion("genron-eai/military-threat-countries").kind == .multiple)
        #expect(archive.events.map(\.label.korean) == ["수출 규제 발표"])
        #expect(try FixtureArchive().findings().isEmpty)
    }

    @Test("an unknown name is an error with the nearest")
    func lookups() throws {
        let archive = try FixtureArchive().load()
        let error = #expect(throws: LookupError.self) { try archive.findQuestion("affinty-south-korea") }
        #expect(
            error?.description == "no question 'affinty-south-korea'\n"
                + "  hint: did you mean 'cabinet-office/affinity-south-korea'?")
    }

    @Test("every name that points to nothing is reported, over all files at once")
    func references() throws {
        let results =
            FixtureArchive.resultsHeader + """
                genron-eai-2015,JP,,,impresion-of-other-country,good,percent,23.8,1,,,,,final,1,,,,
                genron-eai-2015,KR,,,impression-of-other-country,goood,percent,15.7,1,,,,,finall,1,,,,
                genron-eai-2016,JP,,,impression-of-other-country,bad,percent,52.4,1,,,,,final,1,,,,

                """
        let archive = try FixtureArchive([
            "results/genron-eai/genron-eai-2015.csv": results,
            "breaks.csv": FixtureArchive.breaks.replacing("cabinet-office-2019", with: "cabinet-office-2091"),
            "options.csv": FixtureArchive.options.replacing("feel-affinity rather-feel-affinity", with: "feel rather"),
            "samples.csv": FixtureArchive.samples + "nhk-2015,nhk,JP" + String(repeating: ",", count: 20) + "\n",
        ])
        let found = try archive.loadingFaults()
        #expect(
            found == [
                """
                breaks.csv:2:20: error: unknown poll 'cabinet-office-2091'
                  hint: did you mean 'cabinet-office-2019'?
                """,
                """
                options.csv:6:72: error: 'feel-affinity-net' sums 'feel', which is not an option of the question
                  hint: its options: feel-affinity, rather-feel-affinity, rather-do-not-feel-affinity, \
                do-not-feel-affinity, feel-affinity-net, do-not-feel-affinity-net
                """,
                """
                options.csv:6:72: error: 'feel-affinity-net' sums 'rather', which is not an option of the question
                  hint: its options: feel-affinity, rather-feel-affinity, rather-do-not-feel-affinity, \
                do-not-feel-affinity, feel-affinity-net, do-not-feel-affinity-net
                """,
                """
                results/genron-eai/genron-eai-2015.csv:2:22: error: unknown question 'impresion-of-other-country' of \
                genron-eai
                  hint: did you mean 'impression-of-other-country'?
                """,
                """
                results/genron-eai/genron-eai-2015.csv:3:17: error: genron-eai-2015 has no sample of 'KR'
                  hint: samples.csv has: JP
                """,
                """
                results/genron-eai/genron-eai-2015.csv:3:50: error: unknown option 'goood' of \
                impression-of-other-country
                  hint: did you mean 'good'?
                """,
                """
                results/genron-eai/genron-eai-2015.csv:3:75: error: status 'finall' is not known
                  hint: did you mean 'final'?
                """,
                """
                results/genron-eai/genron-eai-2015.csv:4:1: error: poll 'genron-eai-2016' in the file of \
                'genron-eai-2015'
                  hint: a results file holds one poll
                """,
                """
                samples.csv:11:10: error: unknown program 'nhk'
                  hint: add it to programs.csv first
                """,
            ])
    }

    @Test("the same key twice is reported with the first line")
    func duplicates() throws {
        let path = "results/genron-eai/genron-eai-2015.csv"
        let text = try #require(FixtureArchive.files[path])
        let archive = try FixtureArchive([path: text + (text.split(separator: "\n").last ?? "") + "\n"])
        #expect(
            try archive.loadingFaults() == [
                """
                \(path):4:50: error: impression-of-other-country/bad of JP stands twice, first in line 3
                  hint: delete one, or number the second print in the column reading
                """
            ])
    }

    @Test("a folder without a table is an error of the system's words")
    func missing() {
        let error = #expect(throws: ArchiveLoader.Failure.self) { try ArchiveLoader(folder: "/nowhere").load() }
        #expect(error?.description == "cannot read '/nowhere/programs.csv': No such file or directory")
    }
}
