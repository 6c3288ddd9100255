import PollData

/// A citation to paste, as plain text or as Markdown.
struct CitationText {
    private let citation: Citation
    private let context: ReportContext

    init(_ citation: Citation, in context: ReportContext) {
        self.citation = citation
        self.context = context
    }

    private var phrases: Phrases { context.phrases }

    var plain: String {
        let sources = citation.sources.enumerated().map { index, source in
            "[\(index + 1)] " + [source.title, source.address].filter { !$0.isEmpty }.joined(separator: ". ")
        }
        let releases = citation.releases.map { line(of: $0) { "[\($0)]" } }
        return """
            \(headline)

            \(phrases.pick("Releases", "公表された調査", "공표된 조사"))
            \(releases.joined(separator: "\n"))

            \(phrases.pick("Sources", "出典", "출처"))
            \(sources.joined(separator: "\n"))

            \(phrases.pick("The numbers again", "数値の再現", "수치 재현"))
            \(citation.commands(in: context.language).joined(separator: "\n"))

            """
    }

    var markdown: String {
        let sources = citation.sources.enumerated().map { index, source in "\(index + 1). \(Self.link(source))" }
        let releases = citation.releases.map { release in "- " + line(of: release) { "(\($0))" } }
        return """
            \(headline)

            **\(phrases.pick("Releases", "公表された調査", "공표된 조사"))**

            \(releases.joined(separator: "\n"))

            **\(phrases.pick("Sources", "出典", "출처"))**

            \(sources.joined(separator: "\n"))

            ```sh
            \(citation.commands(in: context.language).joined(separator: "\n"))
            ```

            """
    }

    /// Publisher, program, question, period and version in one sentence after another.
    private var headline: String {
        let program = programName
        let publishers = citation.publishers.joined(separator: phrases.pick("; ", "、", ", "))
        let by = publishers.isEmpty ? "" : phrases.pick(" (\(publishers))", "（\(publishers)）", "(\(publishers))")
        let what =
            switch citation.subject {
            case .poll(let poll): "\(poll.id)"
            case .question(let question):
                phrases.pick("“\(text(of: question))”", "「\(text(of: question))」", "“\(text(of: question))”")
            }
        let end = phrases.pick(". ", "。", ". ")
        return [program + by, what, scope, archiveName].filter { !$0.isEmpty }.joined(separator: end)
            + phrases.pick(".", "。", ".")
    }

    /// The question without a full stop, which its place in the sentence gives it.
    private func text(of question: Question) -> String {
        let text = question.text[context.language]
        return text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private var programName: String {
        context.archive.program(citation.subject.program)?.name[context.language] ?? citation.subject.program.rawValue
    }

    /// "12 releases, fieldwork 2013 – 2025"; of a single poll, nothing: its line says more.
    private var scope: String {
        guard case .question = citation.subject else { return "" }
        let count = citation.releases.count
        let years = citation.releases.compactMap { $0.poll.placement?.date?.year }
        guard let first = years.min(), let last = years.max() else {
            return count == 0 ? phrases.pick("No release", "公表なし", "공표 없음") : releaseCount(count)
        }
        return releaseCount(count) + phrases.pick(", ", "、", ", ") + (first == last ? "\(first)" : "\(first)–\(last)")
    }

    private func releaseCount(_ count: Int) -> String {
        phrases.pick(count == 1 ? "1 release" : "\(count) releases", "調査\(count)回", "조사 \(count)회")
    }

    /// The archive and its version.
    private var archiveName: String {
        let version = context.archive.version
        let name = phrases.pick(
            "PollKit archive of opinion polls on Japan and South Korea", "PollKit 日韓世論調査アーカイブ",
            "PollKit 한일 여론조사 아카이브")
        return name
            + (context.archive.isVersioned
                ? phrases.pick(", version \(version)", "、第\(version)版", ", 버전 \(version)")
                : phrases.pick(", unversioned", "、版の記載なし", ", 버전 표기 없음"))
    }

    /// "genron-eai-2016: Japan 2016-06-18 – 2016-07-03, n = 1,000; …; released 2016-07-20 [1] [2]".
    private func line(of release: Citation.Release, mark: (Int) -> String) -> String {
        let marks = release.sources.map { mark($0 + 1) }.joined(separator: " ")
        return "\(release.poll.id): \(facts(of: release))" + (marks.isEmpty ? "" : " \(marks)")
    }

    /// The samples with their dates and sizes, and the days of release.
    func facts(of release: Citation.Release) -> String {
        let separator = phrases.pick("; ", "；", "; ")
        let samples = release.samples.map { sample in
            let size =
                sample.size.map { "n = \(NumberText.count($0))" } ?? phrases.pick("n unknown", "標本数不明", "표본 수 미상")
            let name = phrases.name(of: sample.population) + (sample.form.isEmpty ? "" : " \(sample.form)")
            return "\(name) \(context.fieldwork(of: sample)), \(size)"
        }
        let released = phrases.unique(
            release.samples.filter { $0.fieldPeriod != nil }.compactMap { $0.released?.description })
        let days = released.map { phrases.pick("released \($0)", "\($0) 公表", "\($0) 공표") }
        return (samples + days).joined(separator: separator)
    }

    /// A source as a link; brackets in a title would end it early.
    private static func link(_ source: Citation.Source) -> String {
        if source.address.isEmpty { return source.title }
        if source.title.isEmpty { return "<\(source.address)>" }
        let title = source.title.replacing(each: "[", with: "\\[").replacing(each: "]", with: "\\]")
        return "[\(title)](<\(source.address)>)"
    }
}
