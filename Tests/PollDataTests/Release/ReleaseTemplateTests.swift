import Testing

@testable import PollData

@Suite("The template of a release")
struct ReleaseTemplateTests {
    private func template(_ poll: String = "genron-eai-2017") throws -> (String, Archive) {
        let archive = try FixtureArchive().load()
        let last = try #require(archive.poll(Poll.ID("genron-eai-2016")))
        return (ReleaseTemplate(like: last, poll: poll, in: archive, language: .japanese).text, archive)
    }

    @Test("has last wave's questions, answers and lasting facts, and no figure")
    func text() throws {
        let (text, _) = try template()
        #expect(
            text == """
                poll,program,population,form,universe,conductor,sponsor,frame,sampling,mode,response_rate_kind,weighting,field_start,field_end,released,sample_size,# question,question,# option,option,percent,source_url,note
                genron-eai-2017,genron-eai,JP,,adults 18+,,,,unknown,drop-off,,,,,,,What is your impression of the other country?,impression-of-other-country,良い印象,good,,,
                genron-eai-2017,genron-eai,JP,,,,,,,,,,,,,,What is your impression of the other country?,impression-of-other-country,良くない印象,bad,,,
                genron-eai-2017,genron-eai,JP,,,,,,,,,,,,,,What is your impression of the other country?,impression-of-other-country,わからない,dont-know,,,
                genron-eai-2017,genron-eai,KR,,adults 19+,,,,unknown,face-to-face,,,,,,,What is your impression of the other country?,impression-of-other-country,良い印象,good,,,
                genron-eai-2017,genron-eai,KR,,,,,,,,,,,,,,What is your impression of the other country?,impression-of-other-country,良くない印象,bad,,,
                genron-eai-2017,genron-eai,KR,,,,,,,,,,,,,,What is your impression of the other country?,impression-of-other-country,わからない,dont-know,,,
                genron-eai-2017,genron-eai,KR,,,,,,,,,,,,,,Which countries are a military threat?,military-threat-countries,北朝鮮,north-korea,,,
                genron-eai-2017,genron-eai,KR,,,,,,,,,,,,,,Which countries are a military threat?,military-threat-countries,中国,china,,,
                genron-eai-2017,genron-eai,KR,,,,,,,,,,,,,,Which countries are a military threat?,military-threat-countries,日本,japan,,,

                """)
    }

    @Test("filled in and saved by a spreadsheet, it is a release", arguments: ["utf-8", "cp932"])
    func filled(_ encoding: String) throws {
        let (text, archive) = try template()
        let filled = text.replacing("drop-off,,,,,,", with: "drop-off,,,2017/6/17,2017/7/2,,\"1,000\"")
            .replacing("face-to-face,,,,,,", with: "face-to-face,,,2017/6/11,2017/6/29,,1003")
            .replacing("良い印象,good,", with: "良い印象,good,26.9").replacing("良くない印象,bad,", with: "良くない印象,bad,48.6")
            .replacing("\n", with: "\r\n")
        let bytes = encoding == "cp932" ? EncodedText.legacy(filled, "CP932") : Array("\u{FEFF}\(filled)".utf8)
        let (release, _, repairs) = try Release.read(bytes, file: "filled.csv", against: archive)
        #expect(release.figures.map(\.value.text) == ["26.9", "48.6", "26.9", "48.6"])
        #expect(release.samples.map(\.size) == [1000, 1003])
        #expect(release.samples.map(\.universe) == ["adults 18+", "adults 19+"])
        #expect(repairs.count { $0.code == "row-without-value" } == 5)
    }

    @Test("the next name follows a year, and is empty where names have none")
    func nextName() {
        #expect(ReleaseTemplate.nextName(after: Poll.ID("genron-eai-2016")) == "genron-eai-2017")
        #expect(ReleaseTemplate.nextName(after: Poll.ID("gallup-korea-2025-08-w9")) == "")
    }

    @Test("a text that a spreadsheet would take for a formula is guarded, a number is not")
    func formulas() {
        #expect(FormulaGuard.guarded("=1+1") == "'=1+1")
        #expect(FormulaGuard.guarded("@a") == "'@a")
        #expect(FormulaGuard.guarded("-1.5") == "-1.5")
        #expect(FormulaGuard.guarded("- as printed") == "'- as printed")
        #expect(FormulaGuard.guarded("good") == "good")
    }
}
