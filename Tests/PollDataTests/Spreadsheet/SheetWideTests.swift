import Testing

@testable import PollData

@Suite("Wide tables")
struct SheetWideTests {
    private static func options(
        _ map: WideMap = WideMap(), poll: String = "genron-eai-2017", facts: [String] = ["released=2017-07-21"]
    ) -> ReadingOptions {
        ReadingOptions(
            facts: facts.compactMap { ReadingOptions.Fact($0) } + [ReadingOptions.Fact(column: "poll", text: poll)],
            wide: map)
    }

    private static let impression = WideMap(question: "impression-of-other-country")

    static let cases: [SheetCase] = [
        SheetCase(
            "a question above its answers",
            "日韓共同世論調査,,\n,日本,韓国\nWhat is your impression of the other country?,,\n良い印象,26.9,26.8\n良くない印象,48.6,56.1\n回答者数,\"1,000\",1003\n",
            options: options()),
        SheetCase(
            "a question said beside the file", "(%),日本,韓国\n良い印象,26.9,26.8\n良くない印象,48.6,56.1\nn,1000,1003\n",
            options: options(impression)),
        SheetCase(
            "two questions, one of several answers",
            ",Japan,South Korea\nimpression-of-other-country,,\nGood,26.9%,26.8%\nBad,48.6%,56.1%\nmilitary-threat-countries,,\nNorth Korea,72.5%,―\nChina,64.3%,39.6%\nSample size,1000,1003\n",
            options: options()),
        SheetCase(
            "questions in a column of their own",
            "質問,選択肢,日本,韓国\nimpression-of-other-country,良い印象,26.9,26.8\n,良くない印象,48.6,56.1\nmilitary-threat-countries,中国,64.3,39.6\n,北朝鮮,72.5,83.4\n",
            options: options()),
        SheetCase(
            "facts of the samples in rows",
            ",日本,韓国\n調査期間,2017年6月17日～7月2日,2017/6/11-2017/6/29\n調査方法,訪問留置法,면접\n標本数,1000,1003\nimpression-of-other-country,,\n良い印象,26.9,26.8\n良くない印象,48.6,56.1\n計,100.0,100.0\n",
            options: options(facts: [])),
        SheetCase(
            "transposed", ",良い印象,良くない印象,回答者数\n日本,26.9,48.6,1000\n韓国,26.8,56.1,1003\n",
            options: options(WideMap(question: "impression-of-other-country", transposed: true))),
        SheetCase(
            "waves beside each other, one wanted",
            ",2016,2017\nimpression-of-other-country,,\n良い印象,21.3,26.8\n良くない印象,61.0,56.1\n",
            options: options(WideMap(columns: ["2016": "skip", "2017": "KR"]))),
        SheetCase(
            "waves beside each other, none said",
            ",韓国 2016,韓国,前回比\nimpression-of-other-country,,\n良い印象,21.3,26.8,+5.5\n", options: options()),
        SheetCase(
            "names from the layout", ",J,K\nQ1,,\nplus,26.9,26.8\nminus,48.6,56.1\nBase,1000,1003\nfootnote,x,y\n",
            options: options(
                WideMap(
                    columns: ["J": "JP", "K": "KR"], questions: ["Q1": "impression-of-other-country"],
                    options: ["plus": "good", "minus": "bad"], sizes: ["Base"], skip: ["footnote"],
                    program: "genron-eai",
                    facts: ["JP.mode": "drop-off", "KR.mode": "face-to-face"]))),
        SheetCase(
            "headings on a line that is said", "Japan in 2017,,\n,日本,韓国\n良い印象,26.9,26.8\n",
            options: options(WideMap(question: "impression-of-other-country", header: 2))),
        SheetCase(
            "a note beside the values", ",日本,韓国,備考\nimpression-of-other-country,,,\n良い印象,26.9,26.8,速報\n",
            options: options()),
        SheetCase("no heading", "a,b\nc,1\n", options: options()),
        SheetCase("an answer under no question", ",日本\n良い印象,26.9\n", options: options()),
        SheetCase(
            "a footnote without values", ",日本\nimpression-of-other-country,\n良い印象,26.9\n出所：言論NPO,\n", options: options()
        ),
        SheetCase("an unknown answer", ",日本,韓国\nimpression-of-other-country,,\nとても良い,26.9,26.8\n", options: options()),
        SheetCase(
            "a value that is none", ",日本,韓国\nimpression-of-other-country,,\n良い印象,26.9,2６.８x\n良くない印象,1.234,56.1\n",
            options: options()),
        SheetCase(
            "values without a label", ",日本,韓国\nimpression-of-other-country,,\n良い印象,26.9,26.8\n,48.6,56.1\n",
            options: options()),
        SheetCase(
            "one population twice", ",日本,Japan\nimpression-of-other-country,,\n良い印象,26.9,26.8\n", options: options()),
        SheetCase(
            "two sizes of one sample",
            ",日本\nimpression-of-other-country,\n良い印象,26.9\nn,1000\nmilitary-threat-countries,\n中国,64.3\nn,900\n",
            options: options()),
        SheetCase("no poll", ",日本\n良い印象,26.9\n", options: ReadingOptions(wide: impression)),
        SheetCase(
            "cp932 with tabs",
            bytes: EncodedText.legacy(
                "\t日本\t韓国\r\nimpression-of-other-country\t\t\r\n良い印象\t２６．９\t２６．８\r\n良くない印象\t４８．６\t５６．１\r\n", "CP932"),
            options: options()),
    ]

    @Test("give the release that the long form gives, and errors name the cell")
    func wide() throws {
        try SheetExpectation.check("wide", Self.cases, FixtureArchive().load())
    }
}
