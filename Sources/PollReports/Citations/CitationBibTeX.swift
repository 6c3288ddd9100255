import PollData

/// A citation as BibTeX: an entry for each release, with its first source as the address, and one for the archive.
///
/// `@misc` with `url`, which BibTeX styles of today and biblatex both print. Braces keep capitals and commas; a brace
/// within a text would unbalance the entry whatever stands before it, so it becomes a parenthesis.
///
/// Source: Patashnik (1988), BibTeXing, sections 3 and 4.
struct CitationBibTeX {
    private let citation: Citation
    private let context: ReportContext

    init(_ citation: Citation, in context: ReportContext) {
        self.citation = citation
        self.context = context
    }

    var output: String { (citation.releases.map(entry) + [archiveEntry]).joined(separator: "\n") }

    private func entry(_ release: Citation.Release) -> String {
        let program = context.archive.program(release.poll.program)
        let name = program?.name[context.language] ?? release.poll.program.rawValue
        let publishers = context.phrases.unique(release.samples.flatMap { Citation.publishers(of: $0) })
        let sources = release.sources.map { citation.sources[$0] }
        let first = sources.first { !$0.address.isEmpty }
        let others = sources.filter { $0 != first }.map {
            [$0.title, $0.address].filter { !$0.isEmpty }.joined(separator: ". ")
        }
        let facts = CitationText(citation, in: context).facts(of: release)
        let reported = first.map { $0.title.isEmpty ? [] : [$0.title] } ?? []
        return Self.entry(
            release.poll.id.rawValue,
            [
                (
                    "author",
                    (publishers.isEmpty ? [name] : publishers).map { "{\(Self.escaped($0))}" }
                        .joined(separator: " and ")
                ),
                ("title", "{\(Self.escaped("\(name): \(release.poll.id)"))}"),
                ("year", release.poll.placement?.date.map { "\($0.year)" } ?? ""),
                ("url", first.map { Self.address($0.address) } ?? ""),
                ("note", Self.escaped(([facts] + reported + others).joined(separator: ". "))),
            ])
    }

    private var archiveEntry: String {
        let commands = citation.commands(in: context.language).joined(separator: "; ")
        let subject =
            switch citation.subject {
            case .poll(let poll): poll.id.rawValue
            case .question(let question): question.qualifiedName.replacing("/", with: ":")
            }
        return Self.entry(
            "pollkit:\(subject)",
            [
                ("author", "{PollKit}"),
                ("title", "{PollKit archive of opinion polls on Japan and South Korea}"),
                ("version", context.archive.isVersioned ? Self.escaped(context.archive.version) : ""),
                ("note", Self.escaped(commands)),
            ])
    }

    private static func entry(_ key: String, _ fields: [(name: String, value: String)]) -> String {
        let lines = fields.filter { !$0.value.isEmpty }.map { "  \($0.name) = {\($0.value)}," }
        return "@misc{\(key),\n\(lines.joined(separator: "\n"))\n}\n"
    }

    /// A text as LaTeX prints it.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&", "%", "$", "#", "_": result += "\\\(scalar)"
            case "{": result += "("
            case "}": result += ")"
            case "~": result += "\\textasciitilde "
            case "^": result += "\\textasciicircum "
            case "\\": result += "\\textbackslash "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An address as it is, but for what would unbalance the entry.
    private static func address(_ address: String) -> String {
        address.replacing(each: "{", with: "%7B").replacing(each: "}", with: "%7D").replacing(each: "\\", with: "%5C")
    }
}
