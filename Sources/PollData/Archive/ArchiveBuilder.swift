/// Puts an archive together from its tables and checks what only all of them can show: that every name exists.
struct ArchiveBuilder {
    private let folder: String
    private let version: String
    private var catalog = CatalogReader()
    private var diagnostics: [Diagnostic] = []

    private var programs: [Program] = []
    private var options: [(key: QuestionKey, option: Question.Option, record: Int)] = []
    private var questions: [Question] = []
    private var samples: [(sample: Sample, record: Int)] = []
    private var breaks: [Break] = []
    private var events: [Event] = []
    private var wordings: [Wording] = []
    private var figures: [Poll.ID: [Figure]] = [:]
    private var resultTables: [(table: CSVTable, rows: [(figure: Figure, record: Int)], program: Program.ID)] = []
    private var tables: [String: CSVTable] = [:]

    init(folder: String, version: String = ArchiveVersion.unversioned) {
        self.folder = folder
        self.version = version
    }

    /// Takes in one of the tables of the catalog; options must come before questions.
    mutating func read(_ bytes: [UInt8], as name: String, file: String) {
        guard let table = table(bytes, file: file) else { return }
        tables[name] = table
        switch name {
        case "programs": programs = catalog.programs(table)
        case "options": options = catalog.options(table)
        case "questions":
            questions = catalog.questions(
                table, options: Dictionary(grouping: options, by: \.key).mapValues { $0.map(\.option) })
        case "samples": samples = catalog.samples(table)
        case "breaks": breaks = catalog.breaks(table)
        case "events": events = catalog.events(table)
        case "wordings": wordings = catalog.wordings(table)
        default: preconditionFailure("no table \(name)")
        }
    }

    /// Takes in a file of `results/`.
    mutating func take(_ file: ResultsFile) {
        diagnostics += file.diagnostics
        guard let table = file.table else { return }
        resultTables.append((table, file.rows, file.program))
        figures[file.poll, default: []] += file.rows.map(\.figure)
    }

    private mutating func table(_ bytes: [UInt8], file: String) -> CSVTable? {
        do {
            return try CSVReader().read(bytes, file: file)
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    mutating func archive() throws(DatasetError) -> Archive {
        diagnostics += catalog.diagnostics
        let references = ReferenceCheck(
            programs: programs, questions: questions, options: options, samples: samples, breaks: breaks)
        diagnostics += references.diagnostics(tables: tables, results: resultTables)
        guard diagnostics.isEmpty else { throw DatasetError(diagnostics) }
        return names
    }

    /// The archive of what was read so far, faults or not.
    var names: Archive {
        var rank: [Program.ID: Int] = [:]
        for (index, program) in programs.enumerated() { rank[program.id] = index }
        let polls = Dictionary(grouping: samples.map(\.sample), by: \.poll).map { id, samples in
            Poll(id: id, program: samples[0].program, samples: samples, figures: figures[id] ?? [])
        }.map { poll in (poll, rank[poll.program] ?? 0, poll.placement?.day ?? .infinity) }
            .sorted { ($0.1, $0.2, $0.0.id) < ($1.1, $1.2, $1.0.id) }.map(\.0)
        return Archive(
            folder: folder, version: version, programs: programs, questions: questions, polls: polls, breaks: breaks,
            events: events, wordings: wordings)
    }
}
