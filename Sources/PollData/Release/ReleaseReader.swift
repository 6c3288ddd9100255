/// Reads the rows of a release and checks them against an archive; keeps every finding.
struct ReleaseReader {
    private let table: CSVTable
    private let archive: Archive
    private var reader: RecordReader
    private var found: [Diagnostic]
    /// The records that hold anything: a spreadsheet may leave rows of commas below its table.
    private let rows: [Int]

    init(_ table: CSVTable, archive: Archive, faults: [Diagnostic]) {
        self.table = table
        self.archive = archive
        found = faults
        let share = table.header.contains("value") && !table.header.contains("percent") ? "value" : "percent"
        reader = RecordReader(
            table, columns: Columns.release, required: ["poll", "population", "question", "option", share])
        rows = (0..<table.count).filter { record in
            table.header.indices.contains { !table.raw(record, $0).isEmpty }
        }
    }

    /// Everything that was found, errors and warnings.
    var diagnostics: [Diagnostic] { found + reader.diagnostics }

    /// The release, or `nil` where not even its poll and program can be told.
    mutating func release() -> Release? {
        if reader.has("percent"), reader.has("value") {
            let place = table.headerLocation(max(reader.column("percent"), reader.column("value")))
            found.append(
                Diagnostic(
                    code: "two-value-columns", at: place, "the columns 'percent' and 'value' are both there",
                    hint: "they mean the same; keep one"))
        }
        guard !rows.isEmpty else {
            if !found.contains(where: { $0.location.line > 1 }) {
                found.append(
                    Diagnostic(
                        code: "no-rows", at: SourceLocation(file: table.file, line: 1, column: 1),
                        "the file has a header and no rows", hint: "write one row for each published share"))
            }
            return nil
        }
        let identity = ReleaseIdentity(reader, rows: rows, archive: archive)
        found += identity.diagnostics
        let poll = identity.poll ?? Poll.ID("")
        var facts = SampleFacts(reader, rows: rows)
        let samples = facts.samples(program: identity.program?.id ?? Program.ID(""), poll: poll)
        found += facts.diagnostics(program: identity.program)
        let figures = readFigures(poll: poll)
        if let program = identity.program { checkNames(of: program.id) }
        found += AddressCheck.diagnostics(
            table, columns: ["source_url", "second_source_url", "sample_source_url"])
        guard let pollID = identity.poll, let program = identity.program else { return nil }
        check(figures, of: program.id, samples: samples)
        return Release(
            poll: pollID, program: program.id, samples: samples, figures: figures.rows.map(\.figure),
            sampleRows: facts.textRows(program: program.id),
            figureRows: figures.rows.map { text(of: $0, poll: pollID) },
            file: table.file, samplePlaces: facts.places,
            figurePlaces: figures.rows.map { figures.place($0.record, figures.columns.valueColumn) })
    }

    private mutating func readFigures(poll: Poll.ID) -> PlacedFigures {
        let columns = FigureReader(reader, value: reader.has("percent") ? "percent" : "value", poll: poll)
        var figures: [(figure: Figure, record: Int)] = []
        for record in rows {
            if let figure = columns.figure(record, from: &reader) { figures.append((figure, record)) }
        }
        let measure = reader.column("measure")
        for record in rows where reader.has("percent") && !["", "percent"].contains(reader.text(record, measure)) {
            reader.report(
                "two-measures", record, measure,
                "the measure is '\(reader.text(record, measure))', but the value stands in the column percent",
                hint: "name the column value, or leave the measure empty")
        }
        let isPublished = rows.contains { !reader.isEmpty($0, columns.valueColumn) }
        if columns.valueColumn >= 0, !isPublished, let first = rows.first {
            reader.report(
                "no-figures", first, columns.valueColumn, "no row has a value",
                hint: "fill the column \(table.header[columns.valueColumn]); rows without a value are left out")
        }
        return PlacedFigures(table: table, columns: columns, rows: figures)
    }

    /// Every row's question and option, also where its value is faulty or empty.
    private mutating func checkNames(of program: Program.ID) {
        let (questionColumn, optionColumn) = (reader.column("question"), reader.column("option"))
        for record in rows {
            let name = Question.ID(reader.text(record, questionColumn))
            guard RecordReader.isName(name.rawValue) else { continue }
            guard let question = archive.question(name, of: program) else {
                found.append(
                    UnknownName.question(name, of: program, in: archive, at: table.location(record, questionColumn)))
                continue
            }
            let option = Question.Option.ID(reader.text(record, optionColumn))
            guard RecordReader.isName(option.rawValue), question.option(option) == nil else { continue }
            found.append(
                UnknownName.option(option, of: question, at: table.location(record, optionColumn), offersRow: true))
        }
    }

    /// What only several figures together can show.
    private mutating func check(_ figures: PlacedFigures, of program: Program.ID, samples: [Sample]) {
        found += figures.duplicates()
        let archive = archive
        found += SumCheck { archive.question($0, of: program) }.diagnostics(figures)
        found += FigureSense(samples: samples).diagnostics(figures)
    }

    /// A figure as a row of a results file: its own text, and what the file left to be understood.
    private func text(of row: (figure: Figure, record: Int), poll: Poll.ID) -> [String] {
        let figure = row.figure
        return Columns.results.map { name in
            let written = reader.text(row.record, reader.column(name))
            if !written.isEmpty { return written }
            return switch name {
            case "value": reader.text(row.record, reader.column("percent"))
            case "measure": figure.measure
            case "decimals": "\(figure.value.decimals)"
            case "status": figure.status.rawValue
            case "reading": "\(figure.reading)"
            default: ""
            }
        }
    }
}
