import Foundation
import Testing

/// The figures that are hardest to hold truthfully, and what `poll show` says of each.
@Suite("Hard rows come out of poll show with all that is known of them")
struct HardRowsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        /// What is hard about it.
        let testDescription: String
        /// Poll, population, question, option.
        let name: (poll: String, population: String, question: String, option: String)
        /// As it stands in the output, with the decimals that were printed.
        let percent: String
        let rounding: Double
        let status: String
        /// `nil` is unknown.
        let size: Int?
        /// Why there is no interval; empty where there is one.
        let reason: String
        let isDisputed: Bool
        /// Percent and status of each other print.
        let readings: [String]
        /// Part of the figure's note.
        let note: String
        /// Mode, sampling, first and last day of the sample.
        let sample: String

        init(
            _ testDescription: String, _ name: (poll: String, population: String, question: String, option: String),
            _ percent: String, rounding: Double = 0.05, status: String = "final", size: Int? = nil,
            reason: String = "", isDisputed: Bool = false, readings: [String] = [], note: String = "", sample: String
        ) {
            self.testDescription = testDescription
            self.name = name
            self.percent = percent
            self.rounding = rounding
            self.status = status
            self.size = size
            self.reason = reason
            self.isDisputed = isDisputed
            self.readings = readings
            self.note = note
            self.sample = sample
        }
    }

    static let unknownSize = "no interval: n was not published"

    static let rows = derived + disputed + quoted + dates + samples + options

    static let derived = [
        Row(
            "derived from a change: the sum of both roundings",
            ("cabinet-office-2013", "JP", "relations-south-korea", "good-net"), "21.1", rounding: 0.1,
            status: "derived", size: 1848, note: "29.2 in Nov 2016 was up 8.1 points",
            sample: "face-to-face, probability, 2013-09-26 to 2013-10-06"),
        Row(
            "derived from whole numbers",
            ("pew-2008", "KR", "favourable-view-other-country", "very-unfavourable"), "13", rounding: 1,
            status: "derived", reason: unknownSize, note: "38 in 2013, reported as up 25 points",
            sample: "unknown, unknown, 2008 to 2008"),
        Row(
            "a total that was printed as the sum of rounded answers",
            ("genron-eai-2018", "KR", "north-korea-denuclearization-prospect", "will-happen"), "59.3", rounding: 0.1,
            size: 1014, note: "Sum of two answers (13.7 and 45.6)",
            sample: "face-to-face, unknown, 2018-05-21 to 2018-05-31"),
        Row(
            "a whole-percent total that is good to a point, and a derived one that is finer",
            ("yomiuri-hankook-2018", "KR", "current-bilateral-relations", "good"), "26", rounding: 1,
            reason: unknownSize, readings: ["25.7 derived"], note: "possibly a sum of rounded steps",
            sample: "telephone, unknown, 2018-06-22 to 2018-06-24"),
    ]

    static let disputed = [
        Row(
            "disputed between the release and an article",
            ("genron-eai-2016", "JP", "military-threat-countries", "china"), "72.8", size: 1000, isDisputed: true,
            readings: ["80 quoted"], note: "second, after North Korea",
            sample: "drop-off, unknown, 2016-06-18 to 2016-07-03"),
        Row(
            "disputed between an agency and a blog",
            ("genron-eai-2022", "KR", "impression-of-other-leader", "neither-or-dk"), "53.7", size: 1006,
            isDisputed: true, readings: ["42.7 final"], note: "Jiji prints 53.7",
            sample: "face-to-face, unknown, 2022-07-21 to 2022-08-08"),
        Row(
            "two articles that group the answers differently",
            ("genron-eai-2021", "JP", "should-improve-relations", "needed"), "46.7", size: 1000, isDisputed: true,
            readings: ["54.8 final"], note: "probably with the answers grouped differently",
            sample: "drop-off, unknown, 2021-08-21 to 2021-09-12"),
        Row(
            "a print with two decimals that cannot round to the others",
            ("genron-eai-2014", "JP", "impression-of-other-country", "good"), "20.5", size: 1000, isDisputed: true,
            readings: ["20.56 final"], note: "others 20.5", sample: "drop-off, unknown, 2014-05-31 to 2014-06-22"),
        Row(
            "a page that differs from itself, by less than rounding",
            ("pew-2015", "KR", "favourable-view-other-country", "favourable"), "25", rounding: 0.5,
            reason: unknownSize, readings: ["26 final"], note: "25 in its text and 26 in its table",
            sample: "unknown, unknown, 2015-04-06 to 2015-05-27"),
    ]

    static let quoted = [
        Row(
            "quoted, and disputed by a report without a figure",
            ("genron-eai-2016", "JP", "military-threat-countries", "north-korea"), "73", rounding: 0.5,
            status: "quoted", size: 1000, note: "a report of the release has North Korea above 80",
            sample: "drop-off, unknown, 2016-06-18 to 2016-07-03"),
        Row(
            "a coarser print of a figure whose release is known",
            ("genron-eai-2016", "KR", "military-threat-countries", "japan"), "37.7", size: 1010,
            readings: ["38 quoted"], sample: "face-to-face, unknown, 2016-06-16 to 2016-07-05"),
        Row(
            "quoted, with no release behind it and a sample of unknown size",
            ("yomiuri-hankook-2016", "JP", "us-or-china-more-important", "usa"), "75", rounding: 0.5,
            status: "quoted", reason: unknownSize, note: "no release was found",
            sample: "unknown, unknown, 2016-04 to 2016-04"),
        Row(
            "a value that only later articles print",
            ("gallup-korea-1991", "KR", "favourability-japan", "favourable"), "38", rounding: 0.5,
            reason: unknownSize, note: "Quoted later", sample: "unknown, unknown, 1991 to 1991"),
    ]

    static let dates = [
        Row(
            "known to the month", ("keri-2021-05", "JP", "favourability-partner-country", "favourable"), "20.2",
            size: 717, sample: "unknown, unknown, 2021-04 to 2021-04"),
        Row(
            "known to the year", ("yomiuri-hankook-2007", "JP", "current-bilateral-relations", "good"), "72.3",
            reason: unknownSize, note: "From the report on the 2013 round",
            sample: "face-to-face, unknown, 2007 to 2007"),
        Row(
            "known by its day of release alone",
            ("asahi-donga-2025", "JP", "like-dislike-neither-other-country", "like"), "19", rounding: 0.5,
            reason: unknownSize, sample: "unknown, unknown, unknown to unknown"),
    ]

    static let samples = [
        Row(
            "an opt-in web panel", ("eai-2024", "KR", "impression-of-other-country", "good"), "41.7", size: 1006,
            reason: "opt-in sample: a margin of sampling error does not apply", readings: ["41.8 final"],
            note: "41.8 for 2024", sample: "web, opt-in, 2024-08-26 to 2024-08-28"),
        Row(
            "a preliminary count before the end of the fieldwork",
            ("cabinet-office-2025-prelim", "JP", "affinity-united-states", "feel-affinity-net"), "77.0",
            status: "provisional", size: 1666, sample: "mail, probability, 2025-09-25 to 2025-11-02"),
        Row(
            "unknown size and a finer print beside a whole percent",
            ("yomiuri-hankook-2013", "KR", "trust-in-other-country", "distrust"), "79.4", reason: unknownSize,
            readings: ["80 final"], note: "the Yomiuri Shimbun prints 80",
            sample: "telephone, unknown, 2013-03-22 to 2013-03-24"),
    ]

    static let options = [
        Row(
            "two answers that were printed as one",
            ("gallup-korea-2024-11-w1", "KR", "president-approval", "no-opinion"), "9", rounding: 0.5, size: 1002,
            note: "'neither' included", sample: "telephone, unknown, 2024-11-05 to 2024-11-07"),
        Row(
            "a total that its answers miss by rounding",
            ("cabinet-office-2016-11", "JP", "affinity-south-korea", "do-not-feel-affinity-net"), "59.1", size: 1804,
            note: "30.5 and 28.5, add to 59.0", sample: "face-to-face, probability, 2016-10-27 to 2016-11-06"),
        Row(
            "a total, and the sum of its answers as another print",
            ("cabinet-office-2022", "JP", "affinity-russia", "feel-affinity-net"), "5.0", size: 1732,
            readings: ["5.1 final"], note: "the two answers behind it add to 5.1",
            sample: "mail, probability, 2022-10-06 to 2022-11-13"),
        Row(
            "an answer of a multiple choice",
            ("yomiuri-hankook-2022", "KR", "military-threat-countries", "north-korea"), "73.9", size: 1000,
            readings: ["74 final"], note: "From the report on the 2023 round",
            sample: "telephone, unknown, 2022-05-20 to 2022-05-24"),
        Row(
            "an answer whose wording gave a reason",
            ("gallup-korea-2023-03-w2", "KR", "third-party-compensation-plan", "oppose"), "59", rounding: 0.5,
            size: 1002, note: "no apology or compensation from Japan",
            sample: "telephone, unknown, 2023-03-08 to 2023-03-09"),
    ]

    @Test("each with its value, status, rounding, size, readings and note", arguments: rows)
    func shown(_ row: Row) throws {
        let run = try PollRun("show", row.name.poll, "--json")
        #expect(run.status == 0, "\(run.errors)")
        let found = try #require(
            try run.rows().first {
                $0["population"] as? String == row.name.population && $0["question"] as? String == row.name.question
                    && $0["option"] as? String == row.name.option
            })
        #expect(found["percent"] as? Double == Double(row.percent))
        #expect(run.output.contains("\"percent\": \(row.percent),"), "with the decimals that were printed")
        #expect(found["rounding"] as? Double == row.rounding)
        #expect(found["status"] as? String == row.status)
        #expect(found["n"] as? Int == row.size)
        #expect(found["reason"] as? String ?? "" == row.reason)
        #expect((found["interval"] is NSNull) == !row.reason.isEmpty)
        #expect(found["disputed"] as? Bool == row.isDisputed)
        let note = found["note"] as? String ?? ""
        #expect(row.note.isEmpty || note.contains(row.note), "\(note)")
        let readings = try #require(found["readings"] as? [[String: Any]]).map {
            "\($0["percent"] ?? "nothing") \($0["status"] ?? "nothing")"
        }
        #expect(readings == row.readings)
        // What has a release behind it has an address; what is quoted has the article's name alone.
        #expect((found["source_url"] is NSNull) == (row.status == "quoted"))
        #expect((found["source_title"] as? String)?.isEmpty == false)
        #expect(try Self.facts(of: row.name.population, in: run) == row.sample)
    }

    @Test("and are more than twenty, of every status")
    func count() {
        #expect(Self.rows.count >= 20)
        #expect(Set(Self.rows.map(\.status)) == ["final", "derived", "quoted", "provisional"])
    }

    private static func facts(of population: String, in run: PollRun) throws -> String {
        let selection = try #require(try run.json()["selection"] as? [String: Any])
        let samples = try #require(selection["samples"] as? [[String: Any]])
        let sample = try #require(samples.first { $0["population"] as? String == population })
        func fact(_ name: String) -> String { sample[name] as? String ?? "unknown" }
        return "\(fact("mode")), \(fact("sampling")), \(fact("field_start")) to \(fact("field_end"))"
    }
}
