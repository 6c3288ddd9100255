/// A poll of the archive as the one CSV that `poll add` takes.
///
/// The cells are the text of the archive's files, so 55 and 55.0 stay what they were and every rounding box survives.
/// A fact of the sample stands in each of its rows; columns that are empty throughout are left out, but for those that
/// every release is expected to have. What a file leaves to be understood, `poll add` would write out (`decimals`,
/// `status`, `reading`); it is written out here too, so that a second way round gives the same bytes. A sample that names
/// no source of its own comes back with that of its first figure, as `poll add` has it.
public struct ReleaseExport: Sendable {
    /// Why a poll cannot be given back as a release.
    public enum Failure: Error, Sendable, CustomStringConvertible {
        /// The poll has samples and no figures; a release is a row for each figure.
        case noFigures(Poll.ID)
        case archive(ArchiveLoader.Failure)

        public var description: String {
            switch self {
            case .noFigures(let poll):
                "\(poll) has no figures, and a release is a row for each figure\n"
                    + "  hint: 'poll show \(poll)' prints what is known of its samples"
            case .archive(let error): error.description
            }
        }
    }

    /// The file, UTF-8 without a byte order mark.
    public let text: String

    /// Columns that are there even when empty: what the shortest release consists of.
    private static let expected = [
        "poll", "population", "field_start", "field_end", "sample_size", "question", "option", "percent", "decimals",
        "source_url",
    ]

    /// - Parameter guardingFormulas: Put an apostrophe before texts that a spreadsheet would take for formulas;
    ///   `poll add` takes it away again.
    public init(of poll: Poll, in archive: Archive, guardingFormulas: Bool = false) throws(Failure) {
        try self.init(of: poll, in: ArchiveFiles(folder: archive.folder), guardingFormulas: guardingFormulas)
    }

    init(of poll: Poll, in files: ArchiveFiles, guardingFormulas: Bool = false) throws(Failure) {
        guard let first = poll.figures.first else { throw .noFigures(poll.id) }
        let samples = try Self.table(files.path(ofTable: "samples"), files)
        let results = try Self.table(
            files.path(ofPoll: poll.id.rawValue, program: poll.program.rawValue), files)
        let facts = Self.facts(of: poll.id, in: samples)
        var rows: [[String: String]] = []
        for record in 0..<results.count {
            let figure = Self.figure(record, of: results)
            // What was not published is absent, in a release too.
            guard figure["percent"]?.isEmpty == false else { continue }
            rows.append(Self.joined(facts[Self.key(figure)] ?? [:], figure))
        }
        let answered = Set(rows.map(Self.key))
        // A sample without figures is known by a row without a value, which `poll add` takes for its facts alone.
        for sample in poll.samples where !answered.contains([sample.population.rawValue, sample.form]) {
            let key = [sample.population.rawValue, sample.form]
            let blank = ["question": first.question.rawValue, "option": first.option.rawValue]
            rows.append(Self.joined(facts[key] ?? [:], blank))
        }
        let columns = Self.columns(of: rows)
        text =
            CSVWriter.record(columns)
            + rows.map { row in
                CSVWriter.record(columns.map { guardingFormulas ? FormulaGuard.guarded(row[$0] ?? "") : row[$0] ?? "" })
            }.joined()
    }

    /// The columns that hold anything, in the order of `samples.csv` and then of the results files.
    private static func columns(of rows: [[String: String]]) -> [String] {
        let isShare = rows.allSatisfy { ($0["measure"] ?? "percent") == "percent" }
        let shared = Set(Columns.sharedWithResults)
        let facts = Columns.samples.map { shared.contains($0) ? Columns.samplePrefix + $0 : $0 }
        let figures = Columns.results.filter { !Columns.samples.contains($0) || shared.contains($0) }
        let all = (facts + figures).map { $0 == "value" && isShare ? "percent" : $0 }.filter {
            !isShare || $0 != "measure"
        }
        return all.filter { name in
            expected.contains(name) || rows.contains { !($0[name] ?? "").isEmpty }
        }
    }

    /// The facts of each sample of a poll by population and form.
    private static func facts(of poll: Poll.ID, in table: CSVTable) -> [[String]: [String: String]] {
        var facts: [[String]: [String: String]] = [:]
        let column = table.header.firstIndex(of: "poll") ?? 0
        for record in 0..<table.count where table.text(record, column) == poll.rawValue {
            let row = cells(record, of: table)
            facts[key(row)] = row
        }
        return facts
    }

    /// A figure as it stands in its file, with what the file leaves to be understood.
    private static func figure(_ record: Int, of table: CSVTable) -> [String: String] {
        var row = cells(record, of: table)
        let value = row["value"] ?? ""
        let digits = value.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        for (name, understood) in [
            ("measure", "percent"), ("decimals", "\(digits)"), ("status", Figure.Status.final.rawValue),
            ("reading", "1"),
        ] where (row[name] ?? "").isEmpty && !value.isEmpty { row[name] = understood }
        row["percent"] = value
        return row
    }

    /// One row: the sample's facts, and the figure's; what both have, the sample's bears the prefix.
    private static func joined(_ facts: [String: String], _ figure: [String: String]) -> [String: String] {
        var row: [String: String] = [:]
        for (name, text) in facts {
            row[Columns.sharedWithResults.contains(name) ? Columns.samplePrefix + name : name] = text
        }
        return row.merging(figure) { $1 }
    }

    private static func cells(_ record: Int, of table: CSVTable) -> [String: String] {
        var row: [String: String] = [:]
        for (column, name) in table.header.enumerated() { row[name] = table.text(record, column) }
        return row
    }

    private static func key(_ row: [String: String]) -> [String] { [row["population"] ?? "", row["form"] ?? ""] }

    private static func table(_ path: String, _ files: ArchiveFiles) throws(Failure) -> CSVTable {
        let bytes: [UInt8]
        do {
            bytes = try files.bytes(path)
        } catch {
            throw .archive(.file(error))
        }
        do {
            return try CSVReader().read(bytes, file: path)
        } catch {
            throw .archive(.data(error))
        }
    }
}
