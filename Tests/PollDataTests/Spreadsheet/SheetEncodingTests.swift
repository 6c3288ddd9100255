import Testing

@testable import PollData

@Suite("Encodings, separators and line ends of spreadsheets")
struct SheetEncodingTests {
    /// Every encoding with every separator and line end.
    static let cases: [SheetCase] = {
        var cases: [SheetCase] = []
        let encodings: [(String, String, (String) -> [UInt8])] = [
            ("utf-8", SheetBase.japanese, { Array($0.utf8) }),
            ("utf-8 with a mark", SheetBase.korean, { Array("\u{FEFF}\($0)".utf8) }),
            ("utf-16le with a mark", SheetBase.korean, { EncodedText.utf16($0, bigEndian: false, mark: true) }),
            ("utf-16be with a mark", SheetBase.japanese, { EncodedText.utf16($0, bigEndian: true, mark: true) }),
            ("utf-16le", SheetBase.japanese, { EncodedText.utf16($0, bigEndian: false, mark: false) }),
            ("utf-16be", SheetBase.korean, { EncodedText.utf16($0, bigEndian: true, mark: false) }),
            ("cp932", SheetBase.japanese, { EncodedText.legacy($0, "CP932") }),
            ("cp949", SheetBase.korean, { EncodedText.legacy($0, "CP949") }),
        ]
        for (name, text, encode) in encodings {
            for (separator, mark) in [("comma", ","), ("semicolon", ";"), ("tab", "\t")] {
                for (lines, end) in [("lf", "\n"), ("crlf", "\r\n"), ("cr", "\r")] {
                    let written = text.replacing(",", with: mark).replacing("\n", with: end)
                    cases.append(SheetCase("\(name), \(separator), \(lines)", bytes: encode(written)))
                }
            }
        }
        return cases
    }()

    @Test("every encoding × separator × line end gives the same release, and says what was read how")
    func matrix() throws {
        let archive = try FixtureArchive().load()
        #expect(Self.cases.count == 72)
        try SheetExpectation.check("encodings", Self.cases, archive)
        let firstLines = Self.cases.map { $0.outcome(archive).split(separator: "\n").prefix(2).joined(separator: "\n") }
        let english = SheetCase("", SheetBase.english).outcome(archive)
        for lines in firstLines {
            let bare = lines.replacing(" (言論NPO調べ)", with: "").replacing(" (동아시아연구원 발표)", with: "")
            #expect(bare + "\n" == english)
        }
    }

    static let doubts: [SheetCase] = {
        let header = "poll,population,released,question,option,percent\n"
        func row(_ option: String) -> String {
            "genron-eai-2017,JP,2017-07-21,impression-of-other-country,\(option),26.9\n"
        }
        let euc =
            Array(header.utf8) + EncodedText.legacy(row("良い印象"), "EUC-JP") + EncodedText.legacy(row("調査"), "EUC-JP")
        let cut = Array(EncodedText.legacy(SheetBase.japanese, "CP932").dropLast(300)) + [0x93]
        return [
            SheetCase("euc-jp is not korean", bytes: euc),
            SheetCase("gbk is not korean", bytes: Array(header.utf8) + EncodedText.legacy(row("良好的印象，调查结果"), "GBK")),
            SheetCase(
                "latin 1",
                bytes: Array(header.utf8) + Array("genron-eai-2017,JP,2017-07-21,caf".utf8) + [0xE9, 0x2C]
                    + Array("good,1\n".utf8)),
            SheetCase("cp932 cut in the middle of a character", bytes: cut),
            SheetCase(
                "utf-8 cut in the middle of a character",
                bytes: Array(SheetBase.japanese.utf8.dropLast(30)) + [0xE3, 0x81]),
            SheetCase(
                "utf-8 with one broken byte",
                bytes: Array(SheetBase.korean.utf8.prefix(60)) + [0xFF] + Array(SheetBase.korean.utf8.dropFirst(60))),
            SheetCase(
                "a mark of utf-8 before cp932",
                bytes: [0xEF, 0xBB, 0xBF] + EncodedText.legacy(SheetBase.japanese, "CP932")),
            SheetCase("korean that could be utf-8", bytes: Array(header.utf8) + EncodedText.legacy(row("컥쨔"), "CP949")),
            SheetCase(
                "half-width katakana that could be utf-8",
                bytes: Array(header.utf8) + EncodedText.legacy(row("ﾊｲ"), "CP932")),
            SheetCase(
                "a plus-minus sign in utf-8",
                header.replacing("percent", with: "percent,note") + row("good").replacing("26.9", with: "26.9,±3.1 é")),
            SheetCase(
                "cp949 said to be cp949", bytes: EncodedText.legacy(SheetBase.korean, "CP949"),
                options: ReadingOptions(encoding: .cp949)),
            SheetCase(
                "cp949 said to be utf-8", bytes: EncodedText.legacy(SheetBase.korean, "CP949"),
                options: ReadingOptions(encoding: .utf8)),
            SheetCase(
                "cp932 said to be cp949", bytes: EncodedText.legacy(SheetBase.japanese, "CP932"),
                options: ReadingOptions(encoding: .cp949)),
            SheetCase(
                "cp949 said to be cp932", bytes: EncodedText.legacy(SheetBase.korean, "CP949"),
                options: ReadingOptions(encoding: .cp932)),
            SheetCase("utf-8 said to be utf-16", SheetBase.english + "x", options: ReadingOptions(encoding: .utf16)),
            SheetCase(
                "utf-16 of an odd length",
                bytes: EncodedText.utf16(SheetBase.english, bigEndian: false, mark: true) + [0x41]),
            SheetCase("utf-16 with half a surrogate pair", bytes: [0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0x00, 0xD8, 0x41, 0]),
            SheetCase("utf-32", bytes: [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]),
            SheetCase("a nul byte", header + "a\u{0}b\n"),
            SheetCase(
                "a nul byte in what is said to be utf-8", header + "a\u{0}b\n", options: ReadingOptions(encoding: .utf8)
            ),
            SheetCase("a workbook", bytes: [0x50, 0x4B, 3, 4] + Array(repeating: 0x41, count: 60)),
            SheetCase("an old workbook", bytes: [0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0x41, count: 60)),
            SheetCase(
                "korean saved as cp932",
                bytes: EncodedText.legacy(
                    SheetBase.korean.replacing(
                        "조사명,국가,조사시작일,조사종료일,공표일,사례수,문항,보기,비율,출처,비고",
                        with:
                            "poll,population,field_start,field_end,released,sample_size,question,option,percent,source_url,note"
                    ), "CP932")),
            SheetCase("a korean header saved as cp932", bytes: EncodedText.legacy(SheetBase.korean, "CP932")),
            SheetCase("nothing", ""), SheetCase("a mark and nothing", "\u{FEFF}"),
            SheetCase("line ends alone", "\r\n\r\n\n"),
        ]
    }()

    @Test("what cannot be read without doubt is refused with its place, and what to say")
    func doubtful() throws {
        try SheetExpectation.check("doubtful-encodings", Self.doubts, FixtureArchive().load())
    }
}
