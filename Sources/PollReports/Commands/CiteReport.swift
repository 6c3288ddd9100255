import PollData

/// `poll cite POLL|QUESTION`: the citation in each of its forms; as rows, a source each.
public struct CiteReport {
    private let citation: Citation
    private let context: ReportContext

    public init(_ citation: Citation, in context: ReportContext) {
        self.citation = citation
        self.context = context
    }

    public var text: String { CitationText(citation, in: context).plain }

    public var markdown: String { CitationText(citation, in: context).markdown }

    public var bibTeX: String { CitationBibTeX(citation, in: context).output }

    /// For programs: the releases and commands as the selection, the sources as rows.
    public var report: Report {
        let program = context.archive.program(citation.subject.program)
        return Report(
            command: "cite", title: "",
            selection: subject + [
                ("program", .string(citation.subject.program.rawValue)),
                ("program_name", .text(program?.name[context.language] ?? "")),
                ("publishers", .array(citation.publishers.map { .string($0) })),
                ("releases", .array(citation.releases.map(release))),
                ("commands", .array(citation.commands(in: context.language).map { .string($0) })),
            ], columns: [Report.Column("")],
            rows: citation.sources.enumerated().map { index, source in
                Report.Row(
                    [source.title],
                    fields: [
                        ("number", .integer(index + 1)), ("title", .text(source.title)),
                        ("url", .text(source.address)), ("polls", .array(polls(using: index))),
                    ])
            })
    }

    private var subject: [(key: String, value: JSONValue)] {
        switch citation.subject {
        case .poll(let poll): [("poll", .string(poll.id.rawValue))]
        case .question(let question):
            [
                ("question", .string(question.qualifiedName)),
                ("text", .string(question.text[context.language])),
            ]
        }
    }

    private func polls(using source: Int) -> [JSONValue] {
        citation.releases.filter { $0.sources.contains(source) }.map { .string($0.poll.id.rawValue) }
    }

    private func release(_ release: Citation.Release) -> JSONValue {
        .object([
            ("poll", .string(release.poll.id.rawValue)),
            (
                "samples",
                .array(
                    release.samples.map { sample in
                        .object([
                            ("population", .string(sample.population.rawValue)), ("form", .text(sample.form)),
                            ("field_start", .text(sample.fieldStart?.description ?? "")),
                            ("field_end", .text(sample.fieldEnd?.description ?? "")),
                            ("released", .text(sample.released?.description ?? "")), ("n", .count(sample.size)),
                        ])
                    })
            ), ("sources", .array(release.sources.map { .integer($0 + 1) })),
        ])
    }
}
