import PollCharts
import PollData
import Testing

@Suite("Mistakes in specifications")
struct SpecMistakesTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let name: String
        let yaml: String
        /// Every finding, word for word.
        let message: String

        init(_ name: String, _ yaml: String, _ message: String) {
            self.name = name
            self.yaml = yaml
            self.message = message
        }

        var testDescription: String { name }
    }

    /// What is said of a file, in its text and in its names.
    private static func findings(_ bytes: [UInt8]) throws -> String {
        let archive = try fixture.get()
        do throws(DatasetError) {
            let spec = try ChartSpec.parse(bytes, file: "x.yaml", name: "x")
            let builder = ChartBuilder(archive: archive, measurer: FixedMeasurer())
            return builder.diagnostics(of: spec).map(\.description).joined(separator: "\n")
        } catch {
            return error.description
        }
    }

    private static let fixture = Result { try Archives.fixture() }

    @Test("each has its cause, its place and a hint, all of a file at once", arguments: mistakes)
    func wordForWord(_ mistake: Mistake) throws {
        #expect(try Self.findings(Array(mistake.yaml.utf8)) == mistake.message)
    }

    private static let good = "kind: trend\nquestion: genron-eai/impression-of-other-country\n"

    @Test("the same mistakes are found in a file of Windows")
    func carriageReturns() throws {
        let text = Self.good + "kind: bars\nsize: wbe\n"
        #expect(
            try Self.findings(Array(text.replacing("\n", with: "\r\n").utf8)) == Self.findings(Array(text.utf8)))
    }

    @Test("a byte that is not UTF-8 is found where it stands")
    func notUTF8() throws {
        let bytes = Array((Self.good + "title: 日本").utf8) + [0xFF] + Array("\n".utf8)
        #expect(
            try Self.findings(bytes)
                == "x.yaml:3:10: error: a byte that is not UTF-8\n  hint: save the file as UTF-8")
        #expect(
            try Self.findings([0xFF, 0xFE, 0x6B, 0x00])
                == "x.yaml:1:1: error: the file is UTF-16\n  hint: save it as UTF-8")
    }

    @Test("a NUL byte is found where it stands")
    func nul() throws {
        #expect(
            try Self.findings(Array((Self.good + "note: a\0b\n").utf8))
                == "x.yaml:3:8: error: a NUL byte\n  hint: delete it; a specification is plain text")
    }

    @Test("a character that YAML does not allow is found where it stands")
    func control() throws {
        #expect(
            try Self.findings(Array((Self.good + "note: a\u{7}b\n").utf8))
                == "x.yaml:3:8: error: not YAML: control characters are not allowed\n"
                + "  hint: delete the character; it cannot be seen in most editors")
    }

    @Test("a huge file is not parsed")
    func huge() throws {
        let message =
            "x.yaml:1:1: error: the file has more than 65536 bytes\n"
            + "  hint: a specification has a few hundred; see whether this is one"
        #expect(try Self.findings(Array((Self.good + String(repeating: "# comment\n", count: 7000)).utf8)) == message)
        #expect(try Self.findings(Array(repeating: UInt8(ascii: "["), count: 1 << 20)) == message)
    }

    @Test("ten thousand levels are refused", arguments: ["[", "{a: ", "- "])
    func deep(_ opening: String) throws {
        let yaml = Self.good + "options: \n  " + String(repeating: opening, count: 10_000) + "\n"
        let found = try Self.findings(Array(yaml.utf8))
        #expect(found.hasPrefix("x.yaml:"))
        #expect(found.count < 400)
    }

    @Test("aliases of aliases are refused before they are compared, as values and as keys")
    func bombs() throws {
        var values = Self.good + "note: &a0 [x, x]\n"
        for level in 1...30 { values += "k\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let message =
            "x.yaml:3:7: error: anchors and aliases\n  hint: write each value out where it is used"
        #expect(try Self.findings(Array(values.utf8)) == message)
        var keys = Self.good + "note: &a0 [x, x]\n"
        for level in 1...30 { keys += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: x\n" }
        #expect(try Self.findings(Array(keys.utf8)) == message)
        var few = Self.good + "note: &a0 [x, x, x]\n"
        for level in 1...4 { few += "? &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n: x\n" }
        #expect(try Self.findings(Array(few.utf8)).contains("anchors are not allowed"))
    }

    @Test("every beginning of a good file, and every file with one byte changed, is read or refused")
    func damage() throws {
        let bytes = Array(
            (Self.good + "claim: {test: level, population: JP, above: 10}\nevents:\n  - {date: 2015-12-28}\n").utf8)
        for length in 0..<bytes.count { _ = try Self.findings(Array(bytes.prefix(length))) }
        for (offset, byte) in zip(
            bytes.indices, [UInt8]([0x09, 0x22, 0x26, 0x2A, 0x3A, 0x5B, 0x7B, 0xC3, 0x0A]).cycled())
        {
            var damaged = bytes
            damaged[offset] = byte
            let found = try Self.findings(damaged)
            #expect(found.isEmpty || found.contains("\n  hint: "), "\(found)")
        }
    }

    @Test("places are no part of what a specification says")
    func places() throws {
        let first = try ChartSpec.parse(Self.good, file: "a.yaml", name: "x")
        let second = try ChartSpec.parse("# a comment\n" + Self.good, file: "b.yaml", name: "x")
        #expect(first == second)
        #expect(first.places["question"] == SourceLocation(file: "a.yaml", line: 2, column: 11))
        #expect(second.places["question"] == SourceLocation(file: "b.yaml", line: 3, column: 11))
    }

    // Made by hand from what a person would type; the messages were read one by one.
    static let mistakes: [Mistake] = [
        Mistake(
            "an unknown key with a near one",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            popluations: [JP]

            """,
            """
            x.yaml:3:1: error: unknown key 'popluations'
              hint: did you mean 'populations'?
            """),
        Mistake(
            "a list where a text belongs",
            """
            kind: [trend]
            question: q

            """,
            """
            x.yaml:1:7: error: 'kind' is a list, not a text
              hint: write one value after 'kind:'
            """),
        Mistake(
            "a mapping where a text belongs",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            size: {width: 3}

            """,
            """
            x.yaml:3:7: error: 'size' is a mapping, not a text
              hint: write one value after 'size:'
            """),
        Mistake(
            "an unknown word",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            axis: zreo

            """,
            """
            x.yaml:3:7: error: unknown axis 'zreo'
              hint: did you mean 'zero'?
            """),
        Mistake(
            "a tab at the start of a line",
            """
            kind: trend
            question: q
            title:
            \ten: A

            """,
            """
            x.yaml:4:1: error: a tab at the start of the line
              hint: indent by two blanks
            """),
        Mistake(
            "a line indented too far",
            """
            kind: trend
              question: q

            """,
            """
            x.yaml:2:3: error: the line is indented, yet the one above has its value already
              hint: begin it where its siblings begin
            """),
        Mistake(
            "a line indented too little",
            """
            kind: trend
            title:
                en: A
              ja: B
            question: q

            """,
            """
            x.yaml:4:3: error: the line does not fit those before it
              hint: indent it like its siblings, and put a text with quotes or brackets at its start in quotes as a whole
            """),
        Mistake(
            "a quote that is not closed",
            """
            kind: trend
            question: q
            title: "A title
            size: web

            """,
            """
            x.yaml:3:8: error: the quote that opens here is not closed
              hint: end the text with the same quote
            """),
        Mistake(
            "text after a quote",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: "Good" impressions

            """,
            """
            x.yaml:3:15: error: the line does not fit those before it
              hint: indent it like its siblings, and put a text with quotes or brackets at its start in quotes as a whole
            """),
        Mistake(
            "a second colon in one value",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: Japan: affinity

            """,
            """
            x.yaml:3:13: error: a second ': ' in one value
              hint: put the text in quotes
            """),
        Mistake(
            "a line without a colon",
            """
            kind: trend
            question

            """,
            """
            x.yaml:2:1: error: a line without ': '
              hint: write key: value, and indent a text of several lines
            """),
        Mistake(
            "a list that is not closed",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            populations: [JP, KR
            size: web

            """,
            """
            x.yaml:3:14: error: the list that opens here is not closed
              hint: end it with ], and part its items by commas
            """),
        Mistake(
            "a mapping that is not closed",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: {en: A
            size: web

            """,
            """
            x.yaml:3:8: error: the mapping that opens here is not closed
              hint: end it with }, and part its keys by commas
            """),
        Mistake(
            "a value that begins with a sign of YAML",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: @home

            """,
            """
            x.yaml:3:8: error: a value cannot begin with this character
              hint: put the text in quotes
            """),
        Mistake(
            "a key given twice, and the mistakes after it",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            kind: bars
            size: wbe

            """,
            """
            x.yaml:3:1: error: 'kind' is given twice
              hint: the first is in line 1; keep one of them
            x.yaml:4:7: error: 'wbe' is not a page size
              hint: did you mean 'web'?
            """),
        Mistake(
            "a language given twice",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: {en: A, en: B}

            """,
            """
            x.yaml:3:9: error: given twice: 'en'
              hint: keep one of them
            """),
        Mistake(
            "an empty file",
            """

            """,
            """
            x.yaml:1:1: error: the file is empty
              hint: a specification is lines of 'key: value', the first of them 'kind: trend'
            """),
        Mistake(
            "nothing but a comment",
            """
            # yaml-language-server: $schema=schema.json

            """,
            """
            x.yaml:1:1: error: the file is empty
              hint: a specification is lines of 'key: value', the first of them 'kind: trend'
            """),
        Mistake(
            "a list at the top",
            """
            - kind: trend

            """,
            """
            x.yaml:1:1: error: the file is not a mapping
              hint: a specification is lines of 'key: value', the first of them 'kind: trend'
            """),
        Mistake(
            "a text at the top",
            """
            trend

            """,
            """
            x.yaml:1:1: error: the file is not a mapping
              hint: a specification is lines of 'key: value', the first of them 'kind: trend'
            """),
        Mistake(
            "two documents",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            ---
            kind: bars

            """,
            """
            x.yaml:3:1: error: a second document
              hint: a file has one chart; leave out '---'
            """),
        Mistake(
            "an anchor",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            note: &n text

            """,
            """
            x.yaml:3:7: error: anchors are not allowed
              hint: leave out '&n'
            """),
        Mistake(
            "an alias",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            note: &n text
            subtitle: *n

            """,
            """
            x.yaml:3:7: error: anchors are not allowed
              hint: leave out '&n'
            x.yaml:4:1: error: aliases are not allowed
              hint: write the value out where it is used
            """),
        Mistake(
            "an alias of nothing",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            note: *n

            """,
            """
            x.yaml:3:7: error: aliases are not allowed
              hint: write the value out; put a text with * at its start in quotes
            """),
        Mistake(
            "a huge page",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            size: 100000x100000mm

            """,
            """
            x.yaml:3:7: error: '100000x100000mm' is too large for a page
              hint: write web, social, slide, column, double-column, or 120x80mm (in, pt, px; sides of 140 to 4000 pt)
            """),
        Mistake(
            "a page of no height",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            size: 120x0mm

            """,
            """
            x.yaml:3:7: error: '120x0mm' is too small for a page
              hint: write web, social, slide, column, double-column, or 120x80mm (in, pt, px; sides of 140 to 4000 pt)
            """),
        Mistake(
            "a page of negative width",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            size: -120x80mm

            """,
            """
            x.yaml:3:7: error: '-120x80mm' is too small for a page
              hint: write web, social, slide, column, double-column, or 120x80mm (in, pt, px; sides of 140 to 4000 pt)
            """),
        Mistake(
            "a page without a unit",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            size: 120x80

            """,
            """
            x.yaml:3:7: error: '120x80' is not a page size
              hint: write web, social, slide, column, double-column, or 120x80mm (in, pt, px; sides of 140 to 4000 pt)
            """),
        Mistake(
            "an unknown language",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: {en: A, jp: B}

            """,
            """
            x.yaml:3:16: error: unknown language 'jp' in 'title'
              hint: write en, ja, ko
            """),
        Mistake(
            "an empty title",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: ""

            """,
            """
            x.yaml:3:8: error: 'title' is empty
              hint: write a value, or leave the key out
            """),
        Mistake(
            "a title of blanks",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: {en: "  "}

            """,
            """
            x.yaml:3:13: error: 'title' in 'en' is not a text
              hint: write one line of text
            """),
        Mistake(
            "a title without a value",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title:

            """,
            """
            x.yaml:3:7: error: 'title' is empty
              hint: write a value, or leave the key out
            """),
        Mistake(
            "a title of no language",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            title: {}

            """,
            """
            x.yaml:3:8: error: 'title' is empty
              hint: write a text, or {en: …, ja: …, ko: …}
            """),
        Mistake(
            "a month that is not",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            from: 2013-13

            """,
            """
            x.yaml:3:7: error: '2013-13' is not a date
              hint: write 2016, 2016-11 or 2016-11-03
            """),
        Mistake(
            "a day that is not",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            to: 2023-02-30

            """,
            """
            x.yaml:3:5: error: '2023-02-30' is not a date
              hint: write 2016, 2016-11 or 2016-11-03
            """),
        Mistake(
            "'from' after 'to'",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            from: 2020
            to: 2013

            """,
            """
            x.yaml:4:5: error: 'to' (2013) is before 'from' (2020)
              hint: exchange the two
            """),
        Mistake(
            "a period that ends before it begins",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            events: [2019..2015]

            """,
            """
            x.yaml:3:10: error: '2019..2015' is neither a date nor a period
              hint: write 2015-12-28, or 2015…2019 for all events of a period
            """),
        Mistake(
            "an unknown question",
            """
            kind: trend
            question: genron-eai/impresion-of-other-country

            """,
            """
            x.yaml:2:11: error: no question 'impresion-of-other-country' in genron-eai
              hint: did you mean 'genron-eai/impression-of-other-country'?
            """),
        Mistake(
            "an unknown program",
            """
            kind: trend
            question: genron-eia/impression-of-other-country

            """,
            """
            x.yaml:2:11: error: no program 'genron-eia'
              hint: did you mean 'genron-eai'?
            """),
        Mistake(
            "all names that are unknown, at once",
            """
            kind: dots
            question: genron-eai/impression-of-other-country
            options: [good, baad]
            populations: [JP, US]
            polls: [genron-eai-2016, genron-eai-2061]

            """,
            """
            x.yaml:3:17: error: genron-eai/impression-of-other-country has no option 'baad'
              hint: did you mean 'bad'?
            x.yaml:4:19: error: genron-eai/impression-of-other-country was not asked in 'US'
              hint: it was asked in: JP, KR
            x.yaml:5:26: error: no poll 'genron-eai-2061'
              hint: did you mean 'genron-eai-2016'?
            """),
        Mistake(
            "an unknown event",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            events: [2015-12-28, 2015-12-29]

            """,
            """
            x.yaml:3:22: error: no event on '2015-12-29'
              hint: the nearest is 2015-12-28: Comfort women agreement announced
            """),
        Mistake(
            "unknown names in the lines of a list",
            """
            kind: trend
            series:
              - {question: genron-eai/impresion-of-other-country, option: good, population: JP}
              - {question: genron-eai/impression-of-other-country, option: god, population: JP}

            """,
            """
            x.yaml:3:16: error: no question 'impresion-of-other-country' in genron-eai
              hint: did you mean 'genron-eai/impression-of-other-country'?
            x.yaml:4:64: error: genron-eai/impression-of-other-country has no option 'god'
              hint: did you mean 'good'?
            """),
        Mistake(
            "keys that contradict each other",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            series: [{question: q}]
            option: good
            options: [bad]

            """,
            """
            x.yaml:2:11: error: 'question' beside 'series'
              hint: each item of 'series' names its own question, option and population
            x.yaml:4:9: error: 'option' beside 'series'
              hint: each item of 'series' names its own question, option and population
            x.yaml:5:1: error: both 'option' and 'options' are given
              hint: keep one of them
            x.yaml:5:10: error: 'options' beside 'series'
              hint: each item of 'series' names its own question, option and population
            """),
        Mistake(
            "a key of another kind",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            rows: samples

            """,
            """
            x.yaml:3:7: error: 'rows' in a chart of kind 'trend'
              hint: these kinds have rows: bars, dots, dumbbell
            """),
        Mistake(
            "a key of one other kind",
            """
            kind: dots
            question: genron-eai/impression-of-other-country
            neutral: split

            """,
            """
            x.yaml:3:10: error: 'neutral' in a chart of kind 'dots'
              hint: only 'kind: likert' has neutral
            """),
        Mistake(
            "NO is a population",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            populations: [JP, NO]

            """,
            """
            x.yaml:3:19: error: genron-eai/impression-of-other-country was not asked in 'NO'
              hint: it was asked in: JP, KR
            """),
        Mistake(
            "yes is no word of a page",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            size: yes

            """,
            """
            x.yaml:3:7: error: 'yes' is not a page size
              hint: write web, social, slide, column, double-column, or 120x80mm (in, pt, px; sides of 140 to 4000 pt)
            """),
        Mistake(
            "neither yes nor no",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            quoted: on

            """,
            """
            x.yaml:3:9: error: 'on' is neither yes nor no
              hint: write quoted: yes
            """),
        Mistake(
            "the same twice in a list",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            populations: [JP, KR, JP]

            """,
            """
            x.yaml:3:23: error: 'JP' stands twice in 'populations'
              hint: keep one of them
            """),
        Mistake(
            "the same event twice",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            events: [2015-12-28, 2015-12-28]

            """,
            """
            x.yaml:3:22: error: '2015-12-28' stands twice in 'events'
              hint: keep one of them
            """),
        Mistake(
            "an empty list",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            options: []

            """,
            """
            x.yaml:3:10: error: 'options' is empty
              hint: write a value, or leave the key out
            """),
        Mistake(
            "an empty item",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            options: [good, '']

            """,
            """
            x.yaml:3:17: error: an item of 'options' is not a text
              hint: write one value an item
            """),
        Mistake(
            "multiple choice that is stacked",
            """
            kind: stacked
            question: genron-eai/military-threat-countries

            """,
            """
            x.yaml:1:7: error: genron-eai/military-threat-countries allowed several answers, so its shares are not parts of a whole and cannot be stacked
              hint: use kind: bars or kind: dots
            """),
        Mistake(
            "a net score of bars",
            """
            kind: bars
            question: genron-eai/impression-of-other-country
            option: net

            """,
            """
            x.yaml:3:9: error: genron-eai/impression-of-other-country has no option 'net'
              hint: its options: good, bad
            """),
        Mistake(
            "a gap of one population",
            """
            kind: gap
            question: genron-eai/impression-of-other-country
            populations: [JP]

            """,
            """
            x.yaml:1:7: error: a gap is between two populations, here 1
              hint: genron-eai/impression-of-other-country was asked in JP, KR; write populations: [JP, KR]
            """),
        Mistake(
            "a span without waves",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            from: 2090

            """,
            """
            x.yaml:2:11: error: chart 'x' has no figures to show
              hint: 'poll list series' names what genron-eai published; figures that only articles state need 'quoted: yes'
            """),
        Mistake(
            "a claim without a test",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {direction: rose}

            """,
            """
            x.yaml:3:8: error: 'test' is missing in 'claim'
              hint: write one of: change, gap, trend, level
            """),
        Mistake(
            "a claim of an unknown test",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: chnge}

            """,
            """
            x.yaml:3:15: error: unknown test 'chnge'
              hint: did you mean 'change'?
            """),
        Mistake(
            "a claim without what its test needs",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: change, population: JP}

            """,
            """
            x.yaml:3:8: error: 'from' and 'to' and 'direction' missing in a claim of test 'change'
              hint: write {test: change, from: genron-eai-2013, to: genron-eai-2023, population: JP, direction: fell}
            """),
        Mistake(
            "a claim with a direction of another test",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: gap, between: [JP, KR], direction: rose}

            """,
            """
            x.yaml:3:50: error: 'rose' in a claim of test 'gap'
              hint: write higher or lower
            """),
        Mistake(
            "a claim with a key of another test",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: gap, between: [JP, KR], direction: higher, above: 50}

            """,
            """
            x.yaml:3:65: error: 'above' in a claim of test 'gap'
              hint: this test has: between, direction, poll
            """),
        Mistake(
            "a claim between three",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: gap, between: [JP, KR, US], direction: higher}

            """,
            """
            x.yaml:3:29: error: 'between' does not name two
              hint: write {test: gap, poll: genron-eai-2023, between: [JP, KR], direction: higher}
            """),
        Mistake(
            "a level beyond a share",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: level, population: JP, above: 150}

            """,
            """
            x.yaml:3:45: error: '150' is not a percentage
              hint: write above: 50
            """),
        Mistake(
            "a level with two bounds",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: level, population: JP, above: 10, below: 50}

            """,
            """
            x.yaml:3:8: error: a claim of test 'level' has one of 'above' and 'below'
              hint: write {test: level, poll: genron-eai-2023, population: JP, above: 50}
            """),
        Mistake(
            "a claim that does not say who",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim: {test: level, above: 10}

            """,
            """
            x.yaml:3:8: error: the claim does not say which population
              hint: write population: JP or population: KR
            """),
        Mistake(
            "unknown names in claims, all at once",
            """
            kind: trend
            question: genron-eai/impression-of-other-country
            claim:
              - {test: change, from: genron-eai-2031, to: genron-eai-2016, population: JP, direction: rose}
              - {test: level, population: JP, option: goood, above: 10}

            """,
            """
            x.yaml:4:26: error: no poll 'genron-eai-2031'
              hint: did you mean 'genron-eai-2013'?
            x.yaml:5:43: error: genron-eai/impression-of-other-country has no option 'goood'
              hint: did you mean 'good'?
            """),
    ]
}

extension Array {
    /// The elements again and again.
    fileprivate func cycled() -> some Sequence<Element> {
        sequence(state: 0) { place -> Element? in
            defer { place += 1 }
            return self[place % count]
        }
    }
}
