import Testing

@testable import PollData

@Suite("Reading a release")
struct ReleaseTests {
    private func read(_ text: String) throws -> (release: Release, warnings: [Diagnostic]) {
        let read = try Release.read(Array(text.utf8), file: "release.csv", against: FixtureArchive().load())
        return (read.release, read.warnings)
    }

    @Test("samples and figures come out as they will be in the archive")
    func values() throws {
        let (release, warnings) = try read(FixtureArchive.release)
        #expect(warnings.isEmpty)
        #expect(release.poll == Poll.ID("genron-eai-2017"))
        #expect(release.program == .genronEAI)
        #expect(release.samples.map(\.population) == [.japan, .korea])
        #expect(release.samples.map(\.size) == [1000, 1003])
        #expect(release.samples[1].fieldPeriod?.description == "2017-06-11/2017-06-29")
        #expect(release.samples[0].sourceURL == "https://genron-npo.net/world/archives/6678.html")
        #expect(release.figures.map(\.value.percent) == [26.9, 48.6, 26.8, 56.1])
        #expect(release.figures.allSatisfy { $0.status == .final && $0.reading == 1 && $0.measure == "percent" })
        #expect(release.asPoll.sample(of: .korea)?.size == 1003)
    }

    @Test("the facts of a sample may stand in its first row alone, and rows without a value are absent")
    func sparse() throws {
        let (release, _) = try read(
            """
            poll,population,released,sample_size,question,option,value,sample_source_url,source_url,sample_note,note
            genron-eai-2017,JP,2017-07-21,1000,impression-of-other-country,good,26.0,https://a.org/,https://b.org/,ours,
            genron-eai-2017,JP,,,impression-of-other-country,bad,48.6,,https://b.org/,,printed twice
            genron-eai-2017,JP,,,impression-of-other-country,dont-know,,,,,
            ,,,,,,,,,,
            """)
        #expect(release.samples.count == 1)
        #expect(release.samples[0].size == 1000)
        #expect(release.samples[0].sourceURL == "https://a.org/")
        #expect(release.samples[0].note == "ours")
        #expect(release.figures.map(\.option.rawValue) == ["good", "bad"])
        #expect(release.figures.map(\.value.text) == ["26.0", "48.6"])
        #expect(release.figures[1].note == "printed twice")
    }

    @Test("the program is the named one, else the longest whose name begins the poll's")
    func program() throws {
        let named = FixtureArchive.release.replacing("genron-eai-2017,", with: "joint-2017,genron-eai,")
            .replacing("poll,", with: "poll,program,")
        #expect(try read(named).release.program == .genronEAI)
        let rows = "\ngenron-eai-kids,Children,,,JP,,\n"
        let programs = try #require(FixtureArchive.files["programs.csv"]) + rows.dropFirst()
        let archive = try FixtureArchive(["programs.csv": programs])
        let faults = try archive.faults(
            of: "poll,population,question,option,percent\ngenron-eai-kids-1,JP,approval,good,1\n")
        #expect(faults.contains { $0.contains("unknown question 'approval' of genron-eai-kids") })
    }

    @Test("what is odd is a warning, and a note that names its code silences it")
    func warnings() throws {
        let text = """
            poll,population,field_start,field_end,released,response_rate,question,option,percent,source_url,status,reading,note,sample_note
            genron-eai-2017,JP,2017-06-17,2017-07-02,2017-06-21,55.5,impression-of-other-country,good,26.9,www.genron-npo.net/a,final,1,,
            genron-eai-2017,JP,,,,,impression-of-other-country,bad,40.0,,final,1,,
            genron-eai-2017,JP,,,,,impression-of-other-country,dont-know,20.0,,final,1,,
            genron-eai-2017,JP,,,,,military-threat-countries,china,72.8,https://a.org/,quoted,2,,

            """
        let expected = [
            "2:42: warning: released on 2017-06-21, before the fieldwork ends on 2017-07-02\n"
                + "  hint: see whether a year or a month is wrong",
            "2:53: warning: a response rate of unsaid kind cannot be compared\n"
                + "  hint: fill response_rate_kind: valid-return, korean-cooperation, unknown",
            "2:96: warning: source_url 'www.genron-npo.net/a' does not start with http:// or https://\n"
                + "  hint: write https://www.genron-npo.net/a",
            "4:62: warning: the options of 'impression-of-other-country' in JP sum to 86.9; "
                + "with rounding at least 99.85 was to be expected\n"
                + "  hint: compare lines 2, 3, 4 with the source; if it was printed so, write [sum-off-100] in a note",
            "5:61: warning: military-threat-countries/china of JP is quoted, yet has a source_url\n"
                + "  hint: quoted means that no release was found; where this is the release, write final",
            "5:83: warning: military-threat-countries/china of JP has a reading 2 and no reading 1\n"
                + "  hint: reading 1 is the one used; number the best print 1",
        ]
        #expect(try read(text).warnings.map(\.description) == expected.map { "release.csv:" + $0 })
        let codes = [
            "released-early", "rate-without-kind", "address-without-scheme", "sum-off-100", "quoted-with-address",
            "no-first-reading",
        ]
        #expect(Set(try read(text).warnings.map(\.code)) == Set(codes))
        let note = codes.map { "[\($0)]" }.joined(separator: " ")
        let silenced = text.replacing(",final,1,,\n", with: ",final,1,\(note),\(note)\n", maxReplacements: 1)
            .replacing(",quoted,2,,\n", with: ",quoted,2,\(note),\n")
        #expect(try read(silenced).warnings.isEmpty)
    }

    @Test("what was printed may be said not to add up, by naming the code")
    func printedSo() throws {
        let text = FixtureArchive.release.replacing("26.9", with: "61.9").replacing(
            "source_url\n", with: "source_url,note\n"
        )
        .replacing("6678.html\n", with: "6678.html,As printed [sum-over-100]\n")
        #expect(try read(text).warnings.isEmpty)
    }
    @Test("every poll of an archive can travel as a release")
    func roundTrip() throws {
        let fixture = try FixtureArchive()
        let archive = try fixture.load()
        for poll in archive.polls {
            let name = "results/\(poll.program)/\(poll.id).csv"
            let table = try CSVReader().read(Array(fixture.text(name).utf8), file: name)
            var text = CSVWriter.record(["program", "released", "sample_size", "sample_source_url"] + table.header)
            for row in 0..<table.count {
                let sample = try #require(poll.sample(of: Population(table.text(row, 1))))
                let facts = [
                    poll.program.rawValue, sample.released?.description ?? "", sample.size?.description ?? "",
                    sample.sourceURL,
                ]
                text += CSVWriter.record(facts + table.header.indices.map { table.text(row, $0) })
            }
            let (release, warnings, repairs) = try Release.read(
                Array(text.utf8), file: "release.csv", against: archive)
            #expect(repairs.isEmpty)
            #expect(warnings.isEmpty)
            #expect(release.figures == poll.figures)
            let body = try fixture.body(of: name)
            #expect(release.figureRows.map { CSVWriter.record($0) }.joined() == body)
        }
    }
}
