import PollData
import Testing

/// One figure as it was read in a source, before it became a row of the archive.
struct EvidenceRow: Sendable, CustomStringConvertible {
    let poll: String
    let population: String
    let question: String
    let option: String
    let percent: Double

    var description: String { "\(poll) \(population) \(question)/\(option) \(percent)" }

    /// The rows of a file of `Evidence/`.
    static func load(_ file: String) throws -> [EvidenceRow] {
        try EvidenceTable(file).rows.map { cells in
            EvidenceRow(
                poll: cells["poll_id", default: ""], population: cells["population", default: ""],
                question: cells["question_id", default: ""], option: cells["option_id", default: ""],
                percent: try #require(Double(cells["percent", default: ""]), "\(file): \(cells)"))
        }
    }
}

/// A row that the archive holds under another name, and why: what is empty, any name fits, or none changes.
struct EvidenceRenaming: Sendable {
    let cells: [String: String]

    static func load() throws -> [EvidenceRenaming] {
        try EvidenceTable("renamed.csv").rows.map(EvidenceRenaming.init)
    }

    func fits(_ row: EvidenceRow, of file: String) -> Bool {
        func fits(_ name: String, _ value: String) -> Bool { self[name].isEmpty || self[name] == value }
        return self["evidence_file"] == file && fits("poll_id", row.poll) && fits("question_id", row.question)
            && fits("option_id", row.option)
    }

    func applied(to row: EvidenceRow) -> EvidenceRow {
        func renamed(_ name: String, _ value: String) -> String { self[name].isEmpty ? value : self[name] }
        return EvidenceRow(
            poll: renamed("poll", row.poll), population: row.population,
            question: renamed("question", row.question), option: renamed("option", row.option), percent: row.percent)
    }

    private subscript(_ name: String) -> String { cells[name, default: ""] }
}

/// A CSV file of `Evidence/`, each row by the names of its columns.
struct EvidenceTable {
    let rows: [[String: String]]

    init(_ file: String) throws {
        let path = ShippedArchive.tests + "/Evidence/" + file
        let table = try CSVReader().read(FileBytes.read(path), file: file)
        rows = (0..<table.count).map { record in
            Dictionary(
                uniqueKeysWithValues: table.header.enumerated().map { ($1, table.text(record, $0)) })
        }
    }
}
