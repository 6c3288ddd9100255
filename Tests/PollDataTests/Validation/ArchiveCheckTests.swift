import Foundation
import Testing

@testable import PollData

@Suite("Sense checks of an archive")
struct ArchiveCheckTests {
    private let threats = "results/genron-eai/genron-eai-2015.csv"

    private func findings(_ changes: [String: String]) throws -> [String] { try FixtureArchive(changes).findings() }

    private func results(_ rows: String) -> [String: String] { [threats: FixtureArchive.resultsHeader + rows + "\n"] }

    @Test("breaks lie between neighbours, in order, within one program")
    func breaks() throws {
        let header = "program,population,question,last_before,first_after,kind,certainty,label_en\n"
        let rows = """
            cabinet-office,JP,,cabinet-office-2016-11,cabinet-office-2020,mode,declared,Mail
            cabinet-office,JP,,cabinet-office-2020,cabinet-office-2019,mode,declared,Mail
            cabinet-office,JP,,genron-eai-2013,cabinet-office-2016-11,mode,possible,Mail
            genron-eai,KR,,genron-eai-2013,genron-eai-2016,mode,possible,Mode

            """
        #expect(
            try findings(["breaks.csv": header + rows]) == [
                """
                breaks.csv:2:20: warning: between cabinet-office-2016-11 and cabinet-office-2020 lies cabinet-office-2019
                  hint: name the last poll before the change and the first after it
                """,
                """
                breaks.csv:3:20: error: cabinet-office-2020 is not before cabinet-office-2019
                  hint: see whether last_before and first_after are swapped
                """,
                """
                breaks.csv:4:20: error: genron-eai-2013 is a poll of genron-eai, not of cabinet-office
                  hint: a break lies between two polls of one program
                """,
            ])
    }

    @Test("samples have figures, populations of their program, and dates in order")
    func samples() throws {
        let line = "genron-eai-2015,genron-eai,CN,,,,,,unknown,,2015-04-09,2015-04-30,2015-03,,1000,55.5,,,,,a b,,\n"
        #expect(
            try findings(["samples.csv": FixtureArchive.samples + line]) == [
                """
                samples.csv:11:28: error: genron-eai has no population 'CN'
                  hint: programs.csv names: JP, KR
                """,
                """
                samples.csv:11:28: warning: no figure of genron-eai-2015 is of CN
                  hint: see whether its rows are missing in results/genron-eai/genron-eai-2015.csv
                """,
                """
                samples.csv:11:67: warning: released on 2015-03, before the fieldwork ends on 2015-04-30
                  hint: see whether a year or a month is wrong
                """,
                """
                samples.csv:11:81: warning: a response rate of unsaid kind cannot be compared
                  hint: fill response_rate_kind: valid-return, korean-cooperation, unknown
                """,
                """
                samples.csv:11:90: error: source_url 'a b' has a blank in it
                  hint: write %20 for a blank; a second address goes in second_source_url
                """,
            ])
        let silenced = line.replacing("a b,,", with: "https://a.org/,,[no-figures] [released-early]")
        #expect(
            try findings(["samples.csv": FixtureArchive.samples + silenced]).filter { $0.contains("warning") }.count
                == 1)
    }

    @Test("figures that do not add up, or come from nowhere")
    func figures() throws {
        let samples = FixtureArchive.samples.replacing("https://www.genron-npo.net/world/archives/5646.html", with: "")
        let rows = """
            genron-eai-2015,JP,,,impression-of-other-country,good,percent,53.8,1,,,,,final,1,,,,
            genron-eai-2015,JP,,,impression-of-other-country,bad,percent,52.4,1,,,,,final,1,,,,
            genron-eai-2015,JP,,,military-threat-countries,china,percent,70,0,,,,,quoted,2,,,,
            """
        let changes = results(rows).merging(["samples.csv": samples]) { $1 }
        let found = try findings(changes)
        #expect(
            found == [
                """
                \(threats):2:63: warning: impression-of-other-country/good of JP has no source, nor has 1 more figure
                  hint: fill source_url here or for the sample; a figure known only from an article is quoted
                """,
                """
                \(threats):3:62: error: the options of 'impression-of-other-country' in JP sum to 106.2; \
                with rounding at most 100.1 is possible
                  hint: compare lines 2, 3 with the source; a subtotal needs its parts in options.csv
                """,
                """
                \(threats):4:71: warning: military-threat-countries/china of JP is quoted, and nothing says by whom
                  hint: name the article in source_title
                """,
                """
                \(threats):4:78: warning: military-threat-countries/china of JP has a reading 2 and no reading 1
                  hint: reading 1 is the one used; number the best print 1
                """,
            ])
    }

    @Test("the answers of a multiple choice may pass 100, up to the number allowed")
    func multipleChoice() throws {
        let rows = """
            genron-eai-2015,JP,,,military-threat-countries,north-korea,percent,90.0,1,,,,,final,1,,,,
            genron-eai-2015,JP,,,military-threat-countries,china,percent,80.0,1,,,,,final,1,,,,
            genron-eai-2015,JP,,,military-threat-countries,japan,percent,40.0,1,,,,,final,1,,,,
            """
        #expect(try findings(results(rows)).isEmpty)
        let questions = try #require(FixtureArchive.files["questions.csv"])
        let two = results(rows).merging(["questions.csv": questions.replacing("multiple,,", with: "multiple,2,")]) {
            $1
        }
        #expect(
            try findings(two) == [
                """
                \(threats):4:62: error: the options of 'military-threat-countries' in JP sum to 210.0; \
                with rounding at most 200.15 is possible
                  hint: compare lines 2, 3, 4 with the source; a subtotal needs its parts in options.csv
                """
            ])
        #expect(
            try findings(["questions.csv": questions.replacing("multiple,,", with: "multiple,1,")]).first == """
                questions.csv:4:48: warning: 'military-threat-countries' is multiple, yet allows 1 answer
                  hint: a question with one answer is single; leave max_answers empty if it is unknown
                """)
    }

    @Test("datapackage.json lists the results files that there are")
    func listing() throws {
        let paths = FixtureArchive.files.keys.filter { $0.hasPrefix("results/") && $0 != threats }.sorted()
        let list = (paths + ["results/nhk/nhk-2015.csv"]).map { "\"\($0)\"" }.joined(separator: ", ")
        let package = "{\"resources\": [{\"name\": \"results\", \"path\": [\(list)]}]}"
        #expect(
            try findings(["datapackage.json": package]) == [
                """
                datapackage.json:1:1: warning: 'results/genron-eai/genron-eai-2015.csv' is not listed in the \
                resource results
                  hint: add it to the array path; what is not listed, other tools do not see
                """,
                """
                datapackage.json:1:1: error: 'results/nhk/nhk-2015.csv' is listed in the resource results, \
                but is not there
                  hint: delete it from the array path
                """,
            ])
    }
}
