/// The CSV of a program's next release, to be filled in: last wave's questions and answers without their shares.
///
/// What does not change from wave to wave (universe, mode, frame …) stands in the first row of each population; dates,
/// sizes and shares are empty. Columns whose names begin with `#` are for people: `poll add` does not read them, and
/// it leaves out the rows that stay empty.
public struct ReleaseTemplate: Sendable {
    /// The file, UTF-8 without a byte order mark.
    public let text: String

    /// The facts of a sample that are likely the same in the next wave.
    private static let lasting = [
        "universe", "conductor", "sponsor", "frame", "sampling", "mode", "response_rate_kind", "weighting",
    ]

    /// - Parameters:
    ///   - last: The wave whose questions are asked again.
    ///   - poll: The name of the next; empty where it is not known yet.
    ///   - language: Of the labels.
    public init(like last: Poll, poll: String, in archive: Archive, language: Language) {
        let header =
            ["poll", "program", "population", "form"] + Self.lasting + [
                "field_start", "field_end", "released", "sample_size", "# question", "question", "# option", "option",
                "percent", "source_url", "note",
            ]
        var text = CSVWriter.record(header)
        for sample in last.samples {
            var facts = Self.facts(of: sample)
            for (question, options) in Self.answers(of: last, sample, in: archive) {
                for option in options {
                    let row =
                        [poll, last.program.rawValue, sample.population.rawValue, sample.form] + facts + [
                            "", "", "", "", question.text[language], question.id.rawValue, option.label[language],
                            option.id.rawValue, "", "", "",
                        ]
                    text += CSVWriter.record(row.map(FormulaGuard.guarded))
                    facts = facts.map { _ in "" }
                }
            }
        }
        self.text = text
    }

    private static func facts(of sample: Sample) -> [String] {
        [
            sample.universe, sample.conductor, sample.sponsor, sample.frame, sample.sampling.rawValue,
            sample.mode?.rawValue ?? "", sample.responseRateKind?.rawValue ?? "", sample.weighting,
        ]
    }

    /// The questions that the sample was asked, with the answers that are still offered, in questionnaire order.
    private static func answers(
        of poll: Poll, _ sample: Sample, in archive: Archive
    ) -> [(Question, [Question.Option])] {
        let figures = poll.figures.filter { $0.population == sample.population && $0.form == sample.form }
        var seen: Set<Question.ID> = []
        return figures.compactMap { figure in
            guard seen.insert(figure.question).inserted,
                let question = archive.question(figure.question, of: poll.program)
            else { return nil }
            let printed = Set(figures.filter { $0.question == question.id }.map(\.option))
            return (question, question.options.filter { $0.validTo == nil || printed.contains($0.id) })
        }
    }

    /// The name of the wave after one whose name ends in a year; empty where it does not.
    public static func nextName(after poll: Poll.ID) -> String {
        let words = poll.rawValue.split(separator: "-")
        guard let last = words.last, last.count == 4, let year = Int(last), (1900...2198).contains(year) else {
            return ""
        }
        return (words.dropLast().map(String.init) + ["\(year + 1)"]).joined(separator: "-")
    }
}

/// Keeps a spreadsheet from taking a text for a formula: an apostrophe before `=`, `+`, `-` and `@`.
///
/// `poll add` takes it away again. Numbers stay numbers.
///
/// Source: OWASP, CSV Injection.
enum FormulaGuard {
    static func guarded(_ text: String) -> String {
        guard text.starts(withAnyOf: "=+-@\t\r"), DecimalText.parse(text.utf8) == nil else {
            return text
        }
        return "'" + text
    }
}
