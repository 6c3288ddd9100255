/// Gathers the facts of each sample from the rows of a release, which repeat them or give them once.
///
/// The first value of each fact makes a row of `samples.csv` whose cells lie all over the file, each still at its own
/// place. So one reader checks the cells of both, and a fault that 40 rows repeat is reported once.
struct SampleFacts {
    private let reader: RecordReader
    private var samples: [Gathered] = []
    private var contradictions: [Diagnostic] = []
    private var faults: [Diagnostic] = []
    private var placed: [(sample: Sample, record: Int)] = []
    private let gatheredTable: CSVTable

    private struct Key: Hashable {
        let population: String
        let form: String
    }

    private struct Gathered {
        let key: Key
        let firstRecord: Int
        /// By the order of `Columns.samples`: where the fact stands first.
        var cells: [(record: Int, column: Int)?]
    }

    init(_ reader: RecordReader, rows: [Int]) {
        self.reader = reader
        let columns = Columns.samples.map { Column($0, reader) }
        let (population, form) = (reader.column("population"), reader.column("form"))
        var index: [Key: Int] = [:]
        for record in rows {
            let key = Key(population: reader.text(record, population), form: reader.text(record, form))
            guard RecordReader.isName(key.population) else { continue }
            if index[key] == nil {
                index[key] = samples.count
                samples.append(
                    Gathered(
                        key: key, firstRecord: record, cells: Array(repeating: nil, count: Columns.samples.count)))
            }
            guard let position = index[key] else { continue }
            for (fact, column) in columns.enumerated() {
                Self.note(fact, column, record, in: &samples[position], reader, &contradictions)
            }
        }
        for position in samples.indices { Self.dropForeignTitle(of: &samples[position], columns) }
        gatheredTable = Self.table(of: samples, from: reader)
    }

    /// Takes away a title that came from a figure, where the address is the sample's own: it is of another source.
    private static func dropForeignTitle(of sample: inout Gathered, _ columns: [Column]) {
        guard let address = columns.firstIndex(where: { $0.name == "source_url" }),
            let title = columns.firstIndex(where: { $0.name == "source_title" }),
            let own = sample.cells[address], own.column == columns[address].own,
            let foreign = sample.cells[title], foreign.column == columns[title].fallback
        else { return }
        sample.cells[title] = nil
    }

    /// Where a release may give a fact of a sample.
    private struct Column {
        let name: String
        /// The column of the sample itself; `sample_source_url`, where figures have a `source_url` too.
        let own: Int
        /// The figures' column, where that of its first figure stands for a sample that names none apart.
        let fallback: Int

        init(_ name: String, _ reader: RecordReader) {
            self.name = name
            let isShared = Columns.sharedWithResults.contains(name)
            own = reader.column(isShared ? Columns.samplePrefix + name : name)
            fallback = name == "source_url" || name == "source_title" ? reader.column(name) : -1
        }
    }

    /// Keeps the first value of a fact and reports another one.
    private static func note(
        _ fact: Int, _ column: Column, _ record: Int, in sample: inout Gathered, _ reader: RecordReader,
        _ contradictions: inout [Diagnostic]
    ) {
        let own = column.own
        guard !reader.isEmpty(record, own) else {
            if sample.cells[fact] == nil, !reader.isEmpty(record, column.fallback) {
                sample.cells[fact] = (record, column.fallback)
            }
            return
        }
        guard let first = sample.cells[fact], first.column == own else {
            sample.cells[fact] = (record, own)
            return
        }
        guard !reader.table.raw(first.record, own).elementsEqual(reader.table.raw(record, own)) else { return }
        let (before, now) = (reader.text(first.record, own), reader.text(record, own))
        guard before != now, column.name != "poll", column.name != "program" else { return }
        let header = reader.table.header[own]
        contradictions.append(
            Diagnostic(
                code: "contradiction", at: reader.table.location(record, own),
                "\(header) of \(sample.key.population) is '\(now)' here and '\(before)' in line "
                    + "\(reader.table.location(first.record, own).line)",
                hint: "a sample has one \(header); write the same in all of its rows, or only in the first"))
    }

    /// The gathered facts as a table of the form of `samples.csv`, over the bytes of the release.
    private static func table(of samples: [Gathered], from reader: RecordReader) -> CSVTable {
        let source = reader.table
        var fields: [CSVTable.Field] = []
        var records: [Range<Int>] = []
        for sample in samples {
            let start = fields.count
            for (fact, cell) in sample.cells.enumerated() {
                if let cell, let field = source.field(cell.record, cell.column) {
                    fields.append(field)
                } else {
                    let column = max(0, reader.column(Columns.samples[fact]))
                    let place = source.field(sample.firstRecord, column)?.start ?? 0
                    fields.append(CSVTable.Field(start: place, end: place, quoted: false))
                }
            }
            records.append(start..<fields.count)
        }
        return CSVTable(
            file: source.file, header: Columns.samples, bytes: source.bytes, records: records, fields: fields,
            headerFields: 0..<0, origin: source.origin)
    }

    mutating func samples(program: Program.ID, poll: Poll.ID) -> [Sample] {
        var cells = RecordReader(gatheredTable, columns: Columns.samples, required: [])
        let columns = SampleReader(cells, defaultProgram: program, defaultPoll: poll)
        placed = (0..<gatheredTable.count).compactMap { record in
            columns.sample(record, from: &cells).map { ($0, record) }
        }
        faults = cells.diagnostics
        return placed.map(\.sample)
    }

    /// What is wrong or odd about the samples; of an unknown program, nothing is said about populations.
    func diagnostics(program: Program?) -> [Diagnostic] {
        let cells = RecordReader(gatheredTable, columns: Columns.samples, required: [])
        var found = contradictions + faults
        for (sample, record) in placed {
            if let program, !program.countries.isEmpty, !program.countries.contains(sample.population) {
                found.append(
                    UnknownName.population(
                        sample.population, of: program,
                        at: gatheredTable.location(record, of: "population")))
            }
            let hasDate = ["field_start", "field_end", "released"].contains { !cells.isEmpty(record, cells.column($0)) }
            if !hasDate {
                found.append(
                    Diagnostic(
                        code: "no-date", at: gatheredTable.location(record, of: "population"),
                        "the sample of \(sample.population) has no date",
                        hint: "fill field_start and field_end, or released where the fieldwork is unknown"))
            }
            found += SampleSense.diagnostics(sample) { gatheredTable.location(record, of: $0) }
        }
        return found
    }

    /// Where the facts of each sample stand, by their columns.
    var places: [[String: SourceLocation]] {
        placed.map { _, record in
            Dictionary(
                uniqueKeysWithValues: ["population", "mode", "universe", "sample_size"].map {
                    ($0, gatheredTable.location(record, of: $0))
                })
        }
    }

    /// The rows for `samples.csv`, in the order of its columns.
    func textRows(program: Program.ID) -> [[String]] {
        (0..<gatheredTable.count).map { record in
            Columns.samples.enumerated().map { column, name in
                name == "program" ? program.rawValue : gatheredTable.text(record, column)
            }
        }
    }
}
