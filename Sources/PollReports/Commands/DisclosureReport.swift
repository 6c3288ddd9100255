import PollData

/// `poll check --disclosure`: every item of every sample, a column each for AAPOR's eleven.
public struct DisclosureReport {
    private let disclosures: [SampleDisclosure]
    private let selection: [(key: String, value: JSONValue)]
    private let isSpelledOut: Bool
    private let context: ReportContext

    /// - Parameters:
    ///   - polls: Whose samples are listed.
    ///   - program: The program that was asked for; `nil` for all.
    ///   - poll: The poll that was asked for. Its items are spelled out, where many polls have marks alone.
    public init(_ polls: [Poll], program: Program.ID? = nil, poll: Poll.ID? = nil, in context: ReportContext) {
        disclosures = context.archive.disclosures(of: polls)
        selection = [("program", .text(program?.rawValue ?? "")), ("poll", .text(poll?.rawValue ?? ""))]
        isSpelledOut = poll != nil
        self.context = context
    }

    public var report: Report {
        let phrases = context.phrases
        let tally = DisclosureTally(disclosures)
        let score =
            disclosures.isEmpty
            ? phrases.pick("No sample.", "標本なし。", "표본 없음.")
            : phrases.score(of: tally) + phrases.pick(".", "。", ".")
        return Report(
            command: "check", title: phrases.pick("Disclosure", "情報開示", "정보 공개"), selection: selection,
            columns: columns, rows: disclosures.map(row),
            words: (isSpelledOut ? disclosures.flatMap(sentences) : []) + [score],
            notes: [legend] + phrases.disclosureNotes(tally))
    }

    private var columns: [Report.Column] {
        let phrases = context.phrases
        return [
            Report.Column(phrases.pick("poll", "調査", "조사")),
            Report.Column(phrases.pick("population", "対象国", "대상국")),
        ] + AAPORItem.allCases.map { Report.Column("\($0.number)") } + [
            Report.Column("AAPOR /\(AAPORItem.allCases.count)", isNumber: true),
            Report.Column("ESOMAR/WAPOR /\(MinimumItem.allCases.count)", isNumber: true),
        ]
    }

    private func row(_ item: SampleDisclosure) -> Report.Row {
        let phrases = context.phrases
        let sample = item.sample
        return Report.Row(
            [sample.poll.rawValue, name(of: sample)] + AAPORItem.allCases.map { phrases.mark(of: item.state(of: $0)) }
                + ["\(item.count(ofAAPOR: .known))", "\(item.count(ofMinimum: .known))"],
            fields: [
                ("program", .string(sample.program.rawValue)), ("poll", .string(sample.poll.rawValue)),
                ("population", .string(sample.population.rawValue)), ("form", .text(sample.form)),
                (
                    "aapor",
                    .object(AAPORItem.allCases.map { ($0.rawValue, .string(item.state(of: $0).rawValue)) })
                ),
                ("aapor_known", .integer(item.count(ofAAPOR: .known))),
                ("aapor_partly", .integer(item.count(ofAAPOR: .partly))),
                ("aapor_unknown", .integer(item.count(ofAAPOR: .unknown))),
                (
                    "esomar_wapor",
                    .object(MinimumItem.allCases.map { ($0.rawValue, .string(item.state(of: $0).rawValue)) })
                ),
                ("esomar_wapor_known", .integer(item.count(ofMinimum: .known))),
                ("response_rate", sample.responseRate.map { .number($0) } ?? .null),
                ("response_rate_kind", .text(sample.responseRateKind?.rawValue ?? "")),
            ])
    }

    private func name(of sample: Sample) -> String {
        context.phrases.name(of: sample.population) + (sample.form.isEmpty ? "" : " \(sample.form)")
    }

    /// The items of one sample in words, a line for each state that occurs.
    private func sentences(_ item: SampleDisclosure) -> [String] {
        let phrases = context.phrases
        let separator = phrases.pick(", ", "、", ", ")
        let colon = phrases.pick(": ", "：", ": ")
        var lines = DisclosureState.allCases.compactMap { state -> String? in
            let items = AAPORItem.allCases.filter { item.state(of: $0) == state }.map { phrases.name(of: $0) }
            guard !items.isEmpty else { return nil }
            return "\(name(of: item.sample)) – \(phrases.name(of: state))\(colon)"
                + items.joined(separator: separator)
        }
        if let rate = item.sample.responseRate {
            let kind = phrases.name(of: item.sample.responseRateKind)
            lines.append("\(name(of: item.sample)) – \(kind)\(colon)\(rate.fixed(1)) %")
        }
        return lines
    }

    /// What the numbers of the columns and the marks mean.
    private var legend: String {
        let phrases = context.phrases
        let marks = DisclosureState.allCases.map { "\(phrases.mark(of: $0)) \(phrases.name(of: $0))" }
        let items = AAPORItem.allCases.map { "\($0.number) \(phrases.name(of: $0))" }
        let comma = phrases.pick(", ", "、", ", ")
        return marks.joined(separator: comma) + phrases.pick("; ", "。", "; ") + items.joined(separator: comma)
    }
}
