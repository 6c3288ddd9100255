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
        var index: [Key: Int] = [:]
        for record in rows {
            let key = Key(
                population: reader.text(record, reader.column("population")),
                form: reader.text(record, reader.column("form")))
            guard RecordReader.isName(key.population) else { continue }
            if index[key] == nil {
                index[key] = samples.count
                samples.append(
                    Gathered(
                        key: key, firstRecord: record, cells: Array(repeating: nil, count: Columns.samples.count)))
            }
            guard let position = index[key] else { continue }
            for (fact, name) in Columns.samples.enumerated() {
                Self.note(fact, name, record, in: &samples[position], reader, &contradictions)
            }
        }
        gatheredTable = Self.table(of: samples, from: reader)
    }

    /// Keeps the first value of a fact and reports another one.
    private static func note(
        _ fact: Int, _ name: String, _ record: Int, in sample: inout Gathered, _ reader: RecordReader,
        _ contradictions: inout [Diagnostic]
    ) {
        let isShared = Columns.sharedWithResults.contains(name)
        let own = isShared ? reader.column(Columns.samplePrefix + name) : reader.column(name)
        guard !reader.isEmpty(record, own) else {
            // Where the source of the sample is not named apart, that of its first figure stands for it.
            let figures = reader.column(name)
            if name == "source_url" || name == "source_title", sample.cells[fact] == nil,
                !reader.isEmpty(record, figures)
            {
                sample.cells[fact] = (record, figures)
            }
            return
        }
        guard let first = sample.cells[fact], first.column == own else {
            sample.cells[fact] = (record, own)
            return
        }
        let (before, now) = (reader.text(first.record, own), reader.text(record, own))
        guard before != now, name != "poll", name != "program" else { return }
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
            headerFields: 0..<0)
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

    /// The rows for `samples.csv`, in the order of its columns.
    func textRows(program: Program.ID) -> [[String]] {
        (0..<gatheredTable.count).map { record in
            Columns.samples.enumerated().map { column, name in
                name == "program" ? program.rawValue : gatheredTable.text(record, column)
            }
        }
    }
}
