/// Sense checks over a whole archive: what loads, and may still be wrong.
///
/// It reads the files again, because a finding names the line and column of its row and an archive keeps neither.
/// A row whose note names the code of a warning in brackets, `[no-source]`, silences it.
public struct ArchiveCheck {
    private let archive: Archive
    private let files: ArchiveFiles

    public init(_ archive: Archive) {
        self.init(archive, files: ArchiveFiles(folder: archive.folder))
    }

    init(_ archive: Archive, files: ArchiveFiles) {
        self.archive = archive
        self.files = files
    }

    /// Every finding, errors and warnings, by file, line and column.
    public func diagnostics() -> [Diagnostic] {
        do throws(ArchiveLoader.Failure) {
            var found = try checkQuestions()
            found += try checkSamples()
            found += try checkBreaks()
            for name in ["programs", "events", "wordings"] {
                found += AddressCheck.diagnostics(try table(name), columns: ["url", "source_url"])
            }
            let results = try listResults()
            for result in results { found += try checkResults(result) }
            found += try checkListing(results)
            return found.inOrderOfPlaces
        } catch {
            return Self.diagnostics(of: error)
        }
    }

    private static func diagnostics(of failure: ArchiveLoader.Failure) -> [Diagnostic] {
        switch failure {
        case .data(let error): return error.diagnostics
        case .file(let error):
            let place = SourceLocation(file: error.path, line: 1, column: 1)
            return [
                Diagnostic(
                    code: "unreadable", at: place, error.description,
                    hint: "the file was there when the archive was loaded; check again")
            ]
        }
    }

    /// The errors, and no warnings, of some programs alone: of their samples, breaks and results files.
    ///
    /// A chart asks whether the data it draws are sound, and reads no more for it than it has to.
    public func errors(of programs: Set<Program.ID>) -> [Diagnostic] {
        do throws(ArchiveLoader.Failure) {
            var found = try checkSamples(of: programs) + checkBreaks(of: programs)
            for result in try listResults() where programs.contains(Program.ID(result.program)) {
                found += try checkResults(result)
            }
            return found.filter { $0.severity == .error }.inOrderOfPlaces
        } catch {
            return Self.diagnostics(of: error)
        }
    }

    private func checkQuestions() throws(ArchiveLoader.Failure) -> [Diagnostic] {
        let table = try table("questions")
        var catalog = CatalogReader()
        var found: [Diagnostic] = []
        for (record, question) in catalog.questions(table, options: [:]).enumerated() {
            guard let most = question.maxAnswers, !Silence.isSilenced("answers-of-kind", by: question.note),
                (question.kind == .multiple) == (most == 1)
            else { continue }
            found.append(
                Diagnostic(
                    .warning, code: "answers-of-kind", at: table.location(record, of: "max_answers"),
                    "'\(question.id)' is \(question.kind), yet allows \(most == 1 ? "1 answer" : "\(most) answers")",
                    hint: "a question with one answer is single; leave max_answers empty if it is unknown"))
        }
        return found
    }

    /// - Parameter programs: Only these; `nil` for all.
    private func checkSamples(of programs: Set<Program.ID>? = nil) throws(ArchiveLoader.Failure) -> [Diagnostic] {
        let table = try table("samples")
        var catalog = CatalogReader()
        var found = programs == nil ? AddressCheck.diagnostics(table, columns: ["source_url"]) : []
        for (sample, record) in catalog.samples(table) where programs?.contains(sample.program) ?? true {
            found += SampleSense.diagnostics(sample) { table.location(record, of: $0) }
            guard let poll = archive.poll(sample.poll) else { continue }
            if poll.program != sample.program {
                found.append(
                    Diagnostic(
                        code: "two-programs", at: table.location(record, of: "program"),
                        "\(sample.poll) belongs to \(sample.program) here and to \(poll.program) above",
                        hint: "a poll is of one program"))
            }
            if let program = archive.program(sample.program), !program.countries.isEmpty,
                !program.countries.contains(sample.population)
            {
                found.append(
                    UnknownName.population(sample.population, of: program, at: table.location(record, of: "population"))
                )
            }
            let isAnswered = poll.figures.contains {
                $0.population == sample.population && $0.form == sample.form
            }
            if !isAnswered, !Silence.isSilenced("no-figures", by: sample.note) {
                found.append(
                    Diagnostic(
                        .warning, code: "no-figures", at: table.location(record, of: "population"),
                        "no figure of \(sample.poll) is of \(sample.population)",
                        hint: "see whether its rows are missing in results/\(sample.program)/\(sample.poll).csv"))
            }
        }
        return found
    }

    private func checkBreaks(
        of programs: Set<Program.ID>? = nil
    ) throws(ArchiveLoader.Failure) -> [Diagnostic] {
        let table = try table("breaks")
        return (programs == nil ? AddressCheck.diagnostics(table, columns: ["source_url"]) : [])
            + BreakCheck(archive: archive, programs: programs).diagnostics(table)
    }

    private func checkResults(_ result: ArchiveFiles.Results) throws(ArchiveLoader.Failure) -> [Diagnostic] {
        let table = try table(at: result.path)
        var found = AddressCheck.diagnostics(table, columns: ["source_url", "second_source_url"])
        let poll = archive.poll(Poll.ID(result.poll))
        if let poll, poll.program.rawValue != result.program {
            found.append(
                Diagnostic(
                    code: "wrong-folder", at: SourceLocation(file: result.path, line: 1, column: 1),
                    "the poll of \(poll.program) stands in the folder of \(result.program)",
                    hint: "move it to results/\(poll.program)/\(result.poll).csv"))
        }
        var catalog = CatalogReader()
        let reader = RecordReader(table, columns: Columns.results, required: [])
        let figures = PlacedFigures(table: table, columns: FigureReader(reader), rows: catalog.figures(table))
        let archive = archive
        let program = Program.ID(result.program)
        found += SumCheck { archive.question($0, of: program) }.diagnostics(figures)
        found += FigureSense(samples: poll?.samples ?? []).diagnostics(figures)
        return found
    }

    /// Whether `datapackage.json`, where there is one, lists the results files that there are.
    private func checkListing(_ results: [ArchiveFiles.Results]) throws(ArchiveLoader.Failure) -> [Diagnostic] {
        let path = files.packagePath
        let package: PackageListing
        do {
            guard let bytes = try files.bytesIfPresent(path) else { return [] }
            package = try PackageListing(bytes, file: path)
        } catch let error as FileError {
            throw .file(error)
        } catch let error as DatasetError {
            throw .data(error)
        } catch {
            preconditionFailure("no other error is thrown above: \(error)")
        }
        guard package.hasResults else { return [] }
        let place = SourceLocation(file: path, line: 1, column: 1)
        let listed = Set(package.listed)
        let there = Set(results.map { "results/\($0.program)/\($0.poll).csv" })
        let unlisted = there.subtracting(listed).sorted().map {
            Diagnostic(
                .warning, code: "not-listed", at: place, "'\($0)' is not listed in the resource results",
                hint: "add it to the array path; what is not listed, other tools do not see")
        }
        let missing = listed.filter { $0.hasPrefix("results/") }.subtracting(there).sorted().map {
            Diagnostic(
                code: "listed-missing", at: place, "'\($0)' is listed in the resource results, but is not there",
                hint: "delete it from the array path")
        }
        return unlisted + missing
    }

    private func listResults() throws(ArchiveLoader.Failure) -> [ArchiveFiles.Results] {
        do {
            return try files.results()
        } catch {
            throw .file(error)
        }
    }

    private func table(_ name: String) throws(ArchiveLoader.Failure) -> CSVTable {
        try table(at: files.path(ofTable: name))
    }

    private func table(at path: String) throws(ArchiveLoader.Failure) -> CSVTable {
        let bytes: [UInt8]
        do {
            bytes = try files.bytes(path)
        } catch {
            throw .file(error)
        }
        do {
            return try CSVReader().read(bytes, file: path)
        } catch {
            throw .data(error)
        }
    }
}
