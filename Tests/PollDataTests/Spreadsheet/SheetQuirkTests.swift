import Testing

@testable import PollData

@Suite("Numbers, dates, headers and labels of spreadsheets")
struct SheetQuirkTests {
    private static func options(_ facts: String..., decimals: Int? = nil, separator: Separator? = nil) -> ReadingOptions
    {
        ReadingOptions(separator: separator, decimals: decimals, facts: facts.compactMap { ReadingOptions.Fact($0) })
    }

    /// One share written otherwise, in a file with semicolons so that commas need no quotes.
    private static func share(_ text: String, _ more: [(String, String)] = []) -> SheetCase {
        let base = SheetBase.english.replacing(",", with: ";")
        return SheetCase(
            "share \(text)"
                + (more.isEmpty ? "" : ", and \(more.map(\.1).joined(separator: " "))".filter { $0 != "\n" }),
            [(";26.9;", ";\(text);")] + more, in: base)
    }

    private static func size(_ text: String) -> SheetCase {
        SheetCase("size \(text)", [(";1003;", ";\(text);")], in: SheetBase.english.replacing(",", with: ";"))
    }

    private static func date(_ text: String) -> SheetCase {
        SheetCase("date \(text)", [(";2017-07-21;", ";\(text);")], in: SheetBase.english.replacing(",", with: ";"))
    }

    /// Start and end in one column.
    private static func period(_ text: String, header: String = "調査期間") -> SheetCase {
        let rows = ["JP": "26.9", "KR": "26.8"].sorted { $0.key < $1.key }.map {
            "genron-eai-2017;\($0.key);\(text);impression-of-other-country;good;\($0.value);https://a.org/\n"
        }
        return SheetCase(
            "period \(text) in \(header)", "poll;population;\(header);question;option;percent;url\n" + rows.joined())
    }

    static let numbers: [SheetCase] =
        [
            "26,9", "２６．９", "２６．９％", "26.9%", "26.9 ％", "+26.9", "＋26.9", "26・9", "26,90", " 26.9 ",
            "\u{A0}26.9\u{3000}", "26.9퍼센트",
            "1,234", "1.234", "12,345", "0,123", "26.935", "26.9.1", "1.234,5", "1,234.5", "26.9pt", "2.69E+01", "-",
            "―", "ー", "…", "NA", "n/a",
            "N/A", "#N/A", "#DIV/0!", "####", "無回答", "-1.5", "－1.5", "27", "26;9", "２７", "二十六", "'26.9", "\"26,9\"",
            "*26.9",
        ].map { share($0) } + [
            share("26,9", [(";48.6;", ";48,6;"), (";26.8;", ";26,8;"), (";56.1;", ";56,1;")]),
            share("26,9", [(";48.6;", ";48,6;"), (";26.8;", ";26,8;"), (";56.1;", ";56,1;"), (";1003;", ";1.003;")]),
            share("26.935", [("note\n", "decimals\n"), ("a.org/;", "a.org/;3")]),
        ]
        + [
            "1,003", "1.003", "１００３", "1003人", "1,003명", "n=1003", "1 003", "1003.0", "1003.5", "1,03", "約1000", "-",
            "1,003,000", "0", "1.00E+03",
        ].map(size)

    @Test("numbers come out as the archive writes them, or the message says what to write")
    func numbersAreRead() throws {
        try SheetExpectation.check("numbers", Self.numbers, FixtureArchive().load())
    }

    static let dates: [SheetCase] =
        [
            "2017/7/21", "2017.7.21", "2017. 7. 21.", "2017年7月21日", "2017년 7월 21일", "２０１７年７月２１日", "平成29年7月21日",
            "H29.7.21", "H29/7/21",
            "㍻29年7月21日", "平成２９年７月", "平成29年", "平成元年7月21日", "令和6年", "令和元年5月1日", "令和元年4月30日", "R6.11.3", "平成31年5月1日",
            "平成31年4月30日",
            "昭和64年1月7日", "昭和64年1月8日", "昭和50年", "令和0年", "42937", "42937.5", "99999", "12345", "20170721", "201707",
            "201799", "2017", "2017年",
            "2017-07", "2017年7月", "2017/7", "03/04/2017", "07/21/2017", "04/04/2017", "21.7.2017", "17/7/21", "7月21日",
            "July 21, 2017", "21 Jul 2017",
            "Jul-17", "21-Jul-17", "July 2017", "2017年7月21日(金)", "2017-07-21 00:00:00", "2017-07-21T00:00:00",
            "2017-02-29", "2017/13/1", "21. Juli 2017",
            "-", "n/a", "未定", "####", "2017/07/21 10:30",
        ].map(date)
        + [
            "2017年6月17日～7月2日", "2017/6/17-2017/7/2", "2017-06-17/2017-07-02", "2017-06-17 – 2017-07-02",
            "2017年6月17日から7月2日まで", "2017. 6. 17. ~ 7. 2.",
            "2017年6月17日〜20日", "2016年12月28日～1月5日", "2017年6月", "2017/7/2-2017/6/17", "6月17日～7月2日",
            "2017년 6월 17일부터 7월 2일까지", "いつか", "平成29年6月17日～平成29年7月2日",
        ].map { period($0) }
        + [
            "17 June – 2 July 2017", "17–20 June 2017", "June 17 – July 2, 2017", "28 December – 5 January 2017",
            "17 June 2017",
        ].map {
            period($0, header: "Fieldwork date")
        }

    @Test("dates come out as the archive writes them, or the message says what to write")
    func datesAreRead() throws {
        try SheetExpectation.check("dates", Self.dates, FixtureArchive().load())
    }

    static let names: [SheetCase] = [
        SheetCase(
            "five thirty eight",
            """
            poll_id,pollster_id,pollster,sponsors,display_name,numeric_grade,methodology,start_date,end_date,question_id,sample_size,population,url,answer,pct
            genron-eai-2017,88,The Genron NPO,,Genron,2.9,Live Phone,6/17/17,7/2/17,impression-of-other-country,1000,JP,https://a.org/,Good,26.9
            genron-eai-2017,88,The Genron NPO,,Genron,2.9,Live Phone,2017-06-17,2017-07-02,impression-of-other-country,1000,a,https://a.org/,Bad,48.6

            """),
        SheetCase(
            "five thirty eight, with dates that begin with the year",
            """
            poll_id,pollster_id,pollster,methodology,start_date,end_date,question_id,sample_size,population,url,answer,pct
            genron-eai-2017,88,The Genron NPO,Online Panel,2017-06-17,2017-07-02,impression-of-other-country,1000,Japan,https://a.org/,Good,26.9
            genron-eai-2017,88,The Genron NPO,Online Panel,2017-06-17,2017-07-02,impression-of-other-country,1000,Japan,https://a.org/,Bad,48.6

            """),
        SheetCase(
            "a table of wikipedia",
            """
            Poll,Polling firm,Fieldwork date,Sample size,Country,Question,Answer,%,Source
            genron-eai-2017,The Genron NPO,17 June – 2 July 2017,"1,000",Japan,impression-of-other-country,Good,26.9%,Yonhap
            genron-eai-2017,The Genron NPO,17 June – 2 July 2017,"1,000",Japan,impression-of-other-country,Bad,48.6%,Yonhap

            """),
        SheetCase(
            "full-width headers with units", [("percent", "割合（％）"), ("sample_size", "標本数（人）"), ("population", "対象　国")]),
        SheetCase(
            "headers in capitals with blanks",
            [("percent", "Percent"), ("sample_size", "Sample Size"), ("field_start", "Start Date")]),
        SheetCase("a header misspelt", [("population", "popluation")]),
        SheetCase("two columns of one meaning", [("released", "pct")]),
        SheetCase("one column twice", [("released", "percent")]),
        SheetCase("a column without a name", [(",source_url,", ",,")]),
        SheetCase(
            "a column without a name and without cells",
            [
                ("percent,", ",percent,"), (",26.9", ",,26.9"), (",48.6", ",,48.6"), (",26.8", ",,26.8"),
                (",56.1", ",,56.1"),
            ]),
        SheetCase("a comment column", [("note", "# what it says"), ("a.org/,", "a.org/,良い")]),
        SheetCase("a period and its ends", [("released", "調査期間")]),
        SheetCase("a missing column", [(",option", ""), (",good", ""), (",bad", "")]),
        SheetCase("titles above the header", "表1　日韓世論調査,,,\n\n(2017年),,,\n" + SheetBase.japanese),
        SheetCase("no header at all", String(SheetBase.english.drop { $0 != "\n" }.dropFirst())),
        SheetCase("populations in words", [(",JP,", ",Japan,"), (",KR,", ",Republic of Korea,")]),
        SheetCase("populations as three letters", [(",JP,", ",JPN,"), (",KR,", ",ｋｏｒ,")]),
        SheetCase("populations in korean", [(",JP,", ",일본,"), (",KR,", ",한국,")]),
        SheetCase("a population that is not asked", [(",KR,", ",中国,")]),
        SheetCase("a population that is none", [(",KR,", ",Corea,")]),
        SheetCase(
            "labels in three languages",
            [
                ("country,good,26.9", "country,Good,26.9"), ("country,bad,48.6", "country,良くない印象,48.6"),
                ("country,bad,56.1", "country,좋지 않은 인상,56.1"),
            ]),
        SheetCase(
            "a question by its text", [("impression-of-other-country", "What is your impression of the other country?")]
        ),
        SheetCase(
            "a question by its text in capitals and without its mark",
            [("impression-of-other-country", "WHAT IS YOUR IMPRESSION OF THE OTHER COUNTRY")]),
        SheetCase(
            "a question with its program", [("impression-of-other-country", "genron-eai/impression-of-other-country")]),
        SheetCase("a question that is new, in japanese", [("impression-of-other-country", "相手国への信頼")]),
        SheetCase(
            "a question that is new, with blanks", [("impression-of-other-country", "Trust in the other country")]),
        SheetCase("an answer that is new, in korean", [(",bad,", ",매우 나쁨,")]),
        SheetCase("an answer that is new, in japanese", [(",bad,", ",とても悪い,")]),
        SheetCase("an answer that is nearly right", [(",bad,", ",badd,")]),
        SheetCase(
            "a program that is new", [("poll,", "program,poll,"), ("genron-eai-2017", "genron-new,genron-new-2017")]),
        SheetCase(
            "a program by its name",
            [("poll,", "program,poll,"), ("genron-eai-2017", "Genron NPO–EAI joint poll,joint-2017")]),
        SheetCase("a full-width poll", [("genron-eai-2017", "ｇｅｎｒｏｎ－ｅａｉ－２０１７")]),
        SheetCase("a poll by a title", [("genron-eai-2017", "第5回日韓共同世論調査")]),
        SheetCase(
            "modes in japanese and korean",
            [
                ("released", "mode"), ("JP,2017-06-17,2017-07-02,2017-07-21", "JP,2017-06-17,2017-07-02,訪問留置法"),
                ("KR,2017-06-11,2017-06-29,2017-07-21", "KR,2017-06-11,2017-06-29,면접조사"),
            ]),
        SheetCase("a mode that is none", [("released", "mode"), ("2017-07-21", "pigeon")]),
        SheetCase("labels that lost their characters", [(",bad,", ",????,")]),
        SheetCase("a note with broken characters", [("48.6,https://a.org/,", "48.6,https://a.org/,言論\u{FFFD}NPO")]),
        SheetCase(
            "a note with question marks for letters", [("48.6,https://a.org/,", "48.6,https://a.org/,言論NPO ??調")]),
        SheetCase("a label that lost a letter", [(",bad,", ",良くない印?,")]),
        SheetCase("a question in japanese that asks", [("impression-of-other-country", "印象はどうですか?")]),
        SheetCase("a header that lost a letter", [("sample_size", "回答者?")]),
        SheetCase("a note that asks", [("48.6,https://a.org/,", "48.6,https://a.org/,Printed so?")]),
        SheetCase("a formula kept as a text", [("48.6,https://a.org/,", "48.6,https://a.org/,'=as printed")]),
        SheetCase("blanks around everything", [(",", " , ")]),
        SheetCase(
            "decomposed kana", [("良い印象", "良い印象"), ("国", "国"), ("出典", "出典"), ("調べ", "調へ\u{3099}")],
            in: SheetBase.japanese),
    ]

    @Test("headers, labels and words are found in three languages, or the message offers the row to add")
    func namesAreFound() throws {
        try SheetExpectation.check("names", Self.names, FixtureArchive().load())
    }

    static let shapes: [SheetCase] = [
        SheetCase("sep= semicolon", "sep=;\r\n" + SheetBase.english.replacing(",", with: ";")),
        SheetCase("sep= in quotes", "\"sep=,\"\n" + SheetBase.english),
        SheetCase("sep= that is wrong", "sep=;\n" + SheetBase.english),
        SheetCase(
            "a separator that is said", SheetBase.english.replacing(",", with: "\t"), options: options(separator: .tab)),
        SheetCase("a separator that is said wrongly", SheetBase.english, options: options(separator: .semicolon)),
        SheetCase("a header of two separators", "poll,population;question,option;percent\na,b;c\n"),
        SheetCase("a header of one column", "poll\na\n"),
        SheetCase("empty columns at the end", SheetBase.english.replacing("\n", with: ",,,\n")),
        SheetCase(
            "empty rows between and at the end",
            SheetBase.english.replacing("\n", with: "\n,,,,,,,,,,\n") + ",,,,,,,,,,\n\n\n"),
        SheetCase("blank lines between", SheetBase.english.replacing("\n", with: "\n\n")),
        SheetCase("a cell beyond the header", [("26.9,https://a.org/,", "26.9,https://a.org/,,x")]),
        SheetCase("separators missing at the end", [("https://a.org/,\n", "https://a.org/\n")]),
        SheetCase("a cell missing in the middle", [(",bad,48.6,https://a.org/,", ",bad,https://a.org/")]),
        SheetCase(
            "a line break in a note", [("26.9,https://a.org/,", "26.9,https://a.org/,\"one\ntwo\""), ("48.6", "4B.6")]),
        SheetCase("a line break in a header", [("sample_size", "\"sample\nsize\""), ("48.6", "4B.6")]),
        SheetCase(
            "every cell in quotes",
            SheetBase.english.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
                    + "\r\n"
            }.joined()),
        SheetCase("a quote that never closes", [("country,good,26.8", "country,\"good,26.8")]),
        SheetCase("a quote inside a cell", [("country,bad,48.6", "country,b\"ad,48.6")]),
        SheetCase(
            "decimal commas between commas in every row",
            [(",26.9,", ",26,9,"), (",48.6,", ",48,6,"), (",26.8,", ",26,8,"), (",56.1,", ",56,1,")]),
        SheetCase("a wide table without --wide", ",日本,韓国\n良い印象,26.9,26.8\n"),
        SheetCase(
            "a cell missing in a short row",
            [
                (
                    "JP,2017-06-17,2017-07-02,2017-07-21,1000,impression-of-other-country,bad,48.6,https://a.org/,",
                    "JP,2017-06-17,2017-07-02,2017-07-21,1000,impression-of-other-country,bad,48.6,As printed"
                )
            ]),
        SheetCase("a decimal comma between commas", [(",26.9,", ",26,9,")]),
        SheetCase("no line end at the end", String(SheetBase.english.dropLast())),
        SheetCase("rows without values", [(",26.9,", ",,"), (",26.8,", ",,")]),
        SheetCase("no values at all", [(",26.9,", ",,"), (",26.8,", ",,"), (",48.6,", ",,"), (",56.1,", ",,")]),
        SheetCase(
            "a poll from outside", [("poll,", "x1,"), ("x1,", ""), ("genron-eai-2017,", "")],
            options: options("poll=genron-eai-2017")),
        SheetCase("a poll from outside that the file contradicts", [], options: options("poll=genron-eai-2018")),
        SheetCase(
            "facts of one population",
            [
                ("field_start,field_end,released,sample_size,", ""), ("2017-06-17,2017-07-02,2017-07-21,1000,", ""),
                ("2017-06-11,2017-06-29,2017-07-21,1003,", ""),
            ], options: options("released=2017年7月21日", "JP.sample_size=1,000", "韓国.n=1003")),
        SheetCase("a zero that was lost", [("48.6", "49")]),
        SheetCase(
            "zeros that were lost, with --decimals", [("48.6", "49"), ("56.1", "56")], options: options(decimals: 1)),
        SheetCase(
            "a zero that was lost, with decimals beside it",
            [("note", "decimals"), ("48.6,https://a.org/,", "49,https://a.org/,1")]),
        SheetCase("whole percent in one population alone", [("26.9", "27"), ("48.6", "49")]),
        SheetCase("whole percent in all", [("26.9", "27"), ("48.6", "49"), ("26.8", "27"), ("56.1", "56")]),
        SheetCase("a whole percent of another source", [("48.6,https://a.org/,", "49,https://b.org/,")]),
        SheetCase(
            "a lost zero that is answered for", [("48.6,https://a.org/,", "49,https://a.org/,As printed [lost-zeros]")]),
        SheetCase(
            "a quote doubled in a note", [("48.6,https://a.org/,", "48.6,https://a.org/,\"the \"\"other\"\" country\"")]
        ),
        SheetCase("two polls in one file", [("genron-eai-2017,KR", "genron-eai-2018,KR")]),
        SheetCase("the same row twice", [(",bad,48.6", ",good,26.9")]),
        SheetCase("positions behind wide characters", [("言論NPO調べ", "言論NPO調べ,余分")], in: SheetBase.japanese),
        SheetCase(
            "a fault behind emoji and combining marks",
            [
                ("country,good,26.9,https://a.org/,", "country,good,2x.9,https://a.org/,👨‍👩‍👧"),
                ("poll,", "note2👨‍👩‍👧か\u{3099},poll,"), ("genron-eai-2017,", "👨‍👩‍👧か\u{3099},genron-eai-2017,"),
            ]),
    ]

    @Test("separators, empty cells, facts from outside and lost zeros are handled, and told")
    func shapesAreRead() throws {
        try SheetExpectation.check("shapes", Self.shapes, FixtureArchive().load())
    }
}
