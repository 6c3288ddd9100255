import PollData
import Testing

/// Every figure that was read in a source is in the archive, or in the list of what was left out.
@Suite("Evidence behind the shipped archive")
struct EvidenceTests {
    static let files: [(name: String, rows: Int)] = [
        ("cabinet-office.csv", 467), ("genron-eai.csv", 288), ("yomiuri-hankook.csv", 399),
        ("gallup-korea.csv", 369), ("joint-polls.csv", 269), ("other-polls.csv", 20),
    ]

    @Test("is accounted for, row by row", arguments: files)
    func accounted(_ file: (name: String, rows: Int)) throws {
        let rows = try EvidenceRow.load(file.name)
        #expect(rows.count == file.rows)
        let held = try HeldFigures(ShippedArchive.load())
        let renamings = try EvidenceRenaming.load()
        let leftOut = try Set(Self.leftOut().filter { $0.file == file.name }.map(\.row.description))
        var counts: [Standing: Int] = [:]
        for row in rows {
            var standing = leftOut.contains(row.description) ? Standing.leftOut : held.standing(of: row)
            if standing == nil, let renaming = renamings.first(where: { $0.fits(row, of: file.name) }) {
                standing = held.standing(of: renaming.applied(to: row))
            }
            guard let standing else {
                Issue.record("\(row) is nowhere in the archive, and not in left-out.csv")
                continue
            }
            counts[standing, default: 0] += 1
        }
        #expect(counts.values.reduce(0, +) == rows.count)
        let parts = Standing.allCases.map { "\(counts[$0, default: 0]) \($0.rawValue)" }
        print("\(file.name): \(rows.count) rows, \(parts.joined(separator: ", "))")
    }

    @Test("has a use for every renaming")
    func renamings() throws {
        let rows = try Self.files.map { ($0.name, try EvidenceRow.load($0.name)) }
        for renaming in try EvidenceRenaming.load() {
            #expect(rows.contains { name, rows in rows.contains { renaming.fits($0, of: name) } }, "\(renaming)")
        }
    }

    @Test("has a reason for each figure left out, and none of them is in the archive")
    func leftOutIsOut() throws {
        let held = try HeldFigures(ShippedArchive.load())
        for item in try Self.leftOut() {
            #expect(item.reason.count > 20, "\(item.row)")
            #expect(held.standing(of: item.row) == nil, "\(item.row) is left out, yet in the archive")
        }
    }

    @Test("of the events is all there")
    func events() throws {
        let rows = try EvidenceTable("events.csv").rows
        #expect(rows.count == 29)
        // The Japanese and Korean labels were edited since; the fact is its day, its English label and its source.
        func fact(_ date: String, _ label: String, _ kind: String, _ source: String) -> String {
            "\(date) \(label) (\(kind)) \(source)"
        }
        let held = try Set(
            ShippedArchive.load().events.map {
                fact("\($0.date)", $0.label.english, $0.kind, $0.sourceURL)
            })
        for cells in rows {
            let row = fact(
                cells["date", default: ""], cells["label_en", default: ""], cells["kind", default: ""],
                cells["source_url", default: ""])
            #expect(held.contains(row), "\(row)")
        }
        print("events.csv: \(rows.count) rows, \(rows.count) held")
    }

    private static func leftOut() throws -> [(file: String, row: EvidenceRow, reason: String)] {
        try zip(EvidenceTable("left-out.csv").rows, EvidenceRow.load("left-out.csv")).map { cells, row in
            (cells["evidence_file", default: ""], row, cells["reason", default: ""])
        }
    }
}

/// Where a row of the evidence went.
enum Standing: String, CaseIterable {
    case used
    case reading = "as another reading"
    case leftOut = "left out"
}

/// The figures of an archive by poll, population, question and option.
struct HeldFigures {
    private var byKey: [String: [Figure]] = [:]

    init(_ archive: Archive) {
        for figure in archive.polls.flatMap(\.figures) {
            let key = "\(figure.poll) \(figure.population) \(figure.question)/\(figure.option)"
            byKey[key, default: []].append(figure)
        }
    }

    /// `nil` where no reading of the figure has the row's value.
    ///
    /// The four answers of a question, which some sources print beside its two totals, were collected under a name
    /// of their own, `…-detail`; in the archive the answers and their totals are one question.
    func standing(of row: EvidenceRow) -> Standing? {
        let detail = "-detail"
        var names = [row.question]
        if row.question.hasSuffix(detail) { names.append(String(row.question.dropLast(detail.count))) }
        let same = names.flatMap { byKey["\(row.poll) \(row.population) \($0)/\(row.option)"] ?? [] }
            .filter { $0.value.percent == row.percent }
        if same.contains(where: { $0.reading == 1 }) { return .used }
        return same.isEmpty ? nil : .reading
    }
}
