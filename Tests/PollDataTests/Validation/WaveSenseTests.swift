import Testing

@testable import PollData

@Suite("Sense beside the waves before")
struct WaveSenseTests {
    /// The codes of the warnings of a release.
    private func codes(_ release: String, in archive: FixtureArchive? = nil) throws -> [String] {
        let archive = try archive ?? FixtureArchive()
        let loaded = try archive.load()
        let read = try Release.read(Array(release.utf8), file: "release.csv", against: loaded).release
        return try ReleaseAddition(read, to: loaded).warnings.map(\.code)
    }

    @Test("a plain wave is nothing to speak of")
    func plain() throws {
        #expect(try codes(FixtureArchive.release).isEmpty)
    }

    @Test("a jump larger than any before is asked about, until the note answers")
    func jump() throws {
        let waves = ["2013": "30.0", "2014": "33.0", "2015": "31.0", "2016": "34.0"]
        var files: [String: String] = [:]
        var samples = FixtureArchive.samplesHeader
        for (year, percent) in waves.sorted(by: { $0.key < $1.key }) {
            samples +=
                "genron-eai-\(year),genron-eai,JP,,,,,,unknown,,\(year)-05-01,\(year)-05-20,,,1000,,,,,,https://a.org,,\n"
            files["results/genron-eai/genron-eai-\(year).csv"] =
                FixtureArchive.resultsHeader
                + "genron-eai-\(year),JP,,,impression-of-other-country,good,percent,\(percent),1,,,,,final,1,,,,\n"
        }
        files["samples.csv"] =
            samples
            + FixtureArchive.samples.split(separator: "\n").filter { $0.hasPrefix("cabinet") }.joined(separator: "\n")
            + "\n"
        files["breaks.csv"] =
            "program,population,question,last_before,first_after,kind,certainty,label_en,label_ja,label_ko,source_url\n"
        let archive = try FixtureArchive(files)
        func release(_ percent: String, note: String = "") -> String {
            """
            poll,population,field_start,sample_size,question,option,percent,source_url,note
            genron-eai-2017,JP,2017-05-02,1000,impression-of-other-country,good,\(percent),https://a.org,\(note)

            """
        }
        #expect(try codes(release("36.9"), in: archive).isEmpty)
        #expect(try codes(release("41.0"), in: archive) == ["jump"])
        #expect(try codes(release("41.0", note: "Checked [jump]."), in: archive).isEmpty)
        #expect(try codes(release("36.95"), in: archive) == ["more-decimals"])
        #expect(try codes(release("36.9").replacing(",1000,", with: ",100,"), in: archive) == ["size-changed"])
    }

    @Test("another mode and universe propose the row of breaks.csv")
    func method() throws {
        let text = FixtureArchive.release.replacing("sample_size,", with: "sample_size,mode,universe,")
            .replacing(",1000,", with: ",1000,web,adults 20+,").replacing(
                ",1003,", with: ",1003,face-to-face,adults 19+,")
        let archive = try FixtureArchive()
        #expect(try codes(text, in: archive) == ["mode-changed", "universe-changed"])
        let loaded = try archive.load()
        let read = try Release.read(Array(text.utf8), file: "release.csv", against: loaded).release
        let warning = try #require(try ReleaseAddition(read, to: loaded).warnings.first)
        #expect(
            warning.description == """
                release.csv:2:58: warning: JP was asked by web, and by drop-off in genron-eai-2016
                  hint: if so, append to breaks.csv: \
                genron-eai,JP,,genron-eai-2016,genron-eai-2017,mode,inferred,Drop-off to web,,,
                """)
    }

    @Test("the figures of another poll are noticed")
    func copied() throws {
        let text =
            FixtureArchive.release.replacing("26.8", with: "21.3").replacing("56.1", with: "61.0")
            + "genron-eai-2017,KR,2017-06-11,2017-06-29,2017-07-21,1003,military-threat-countries,japan,37.7,https://a.org\n"
        #expect(try codes(text) == ["copied"])
    }
}
