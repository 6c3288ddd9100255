import ArgumentParser
import PollData
import PollReports

struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "A citation to paste: sources, archive version, and the commands.",
        discussion: """
            A poll is cited with its sources, a question with those of all its waves.

            EXAMPLES
              poll cite genron-eai-2016
              poll cite cabinet-office/affinity-south-korea --lang ja
              poll cite genron-eai/impression-of-other-country --markdown
              poll cite yomiuri-hankook-2025 --bibtex > poll.bib
            """)

    @Argument(help: "A poll, or a question as program/question or by its bare name where one program has it.")
    var name: String

    @Flag(help: "Print BibTeX: an entry for each release and one for the archive.")
    var bibtex = false

    @OptionGroup var archiveOptions: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if bibtex, output.json || output.csv || output.markdown {
            throw ValidationError("choose one of --bibtex, --json, --csv and --markdown")
        }
    }

    func run() throws {
        do {
            let archive = try archiveOptions.load { names in
                (try? Citation.Subject(named: name, in: names)).map { [$0.program] }
            }
            let context = ReportContext(archive: archive, language: output.lang)
            let cited = CiteReport(Citation(try Citation.Subject(named: name, in: archive), in: archive), in: context)
            if bibtex {
                print(cited.bibTeX, terminator: "")
            } else if output.json || output.csv {
                try output.print(cited.report, of: archive)
            } else {
                print(output.markdown ? cited.markdown : cited.text, terminator: "")
            }
        } catch {
            throw Failure.exit(error)
        }
    }
}
