import PollData
import Testing

@Suite("The data package of the shipped archive")
struct DataPackageTests {
    static let tables: [(name: String, columns: [String])] = [
        ("programs", Columns.programs), ("questions", Columns.questions), ("options", Columns.options),
        ("samples", Columns.samples), ("breaks", Columns.breaks), ("events", Columns.events),
        ("wordings", Columns.wordings), ("results", Columns.results),
    ]

    @Test("lists every results file, each once, sorted")
    func listing() throws {
        let listed = try DataPackage(folder: ShippedArchive.folder).paths(of: "results")
        let there = try Self.resultsFiles(in: ShippedArchive.folder)
        #expect(Set(there).subtracting(listed).isEmpty, "not listed: poll add lists a file, or Scripts/datapackage")
        #expect(Set(listed).subtracting(there).isEmpty, "listed, and not there")
        #expect(listed == there)
    }

    @Test("goes on listing every file when a release is added, and CHANGES.md names the release")
    func addition() throws {
        let copy = try ShippedCopy()
        try copy.add(ShippedCopy.release)
        let listed = try DataPackage(folder: copy.folder).paths(of: "results")
        #expect(listed.contains("results/nhk-kbs/nhk-kbs-2030.csv"))
        #expect(try listed == Self.resultsFiles(in: copy.folder))
        let changes = try copy.text("CHANGES.md")
        #expect(
            changes.contains(
                """
                ## Unreleased

                - Added nhk-kbs-2030: JP (n = 1000), KR (n = 1000); 2 figures.

                ## \(try DataPackage(folder: copy.folder).version)
                """))
        #expect(try ArchiveCheck(ArchiveLoader(folder: copy.folder).load()).diagnostics().isEmpty)
    }

    @Test("describes every column of every table, in order", arguments: tables)
    func columns(_ table: (name: String, columns: [String])) throws {
        let package = try DataPackage(folder: ShippedArchive.folder)
        #expect(package.names == Set(Self.tables.map(\.name)))
        #expect(package.fields(of: table.name) == table.columns)
        for path in package.paths(of: table.name) {
            let bytes = try FileBytes.read("\(ShippedArchive.folder)/\(path)")
            let header = try CSVReader().read(bytes, file: path).header
            #expect(header == table.columns, "\(path)")
        }
    }

    @Test("permits the words that the loader knows, and no others")
    func words() throws {
        let package = try DataPackage(folder: ShippedArchive.folder)
        func check<Word: RawRepresentable & CaseIterable>(_ column: String, _ table: String, _: Word.Type)
        where Word.RawValue == String {
            #expect(package.words(of: column, in: table) == Word.allCases.map(\.rawValue), "\(table).\(column)")
        }
        check("kind", "questions", Question.Kind.self)
        check("role", "options", Question.Option.Role.self)
        check("sampling", "samples", Sample.Sampling.self)
        check("mode", "samples", Sample.Mode.self)
        check("response_rate_kind", "samples", Sample.ResponseRateKind.self)
        check("kind", "breaks", Break.Kind.self)
        check("certainty", "breaks", Break.Certainty.self)
        check("status", "results", Figure.Status.self)
    }

    @Test("has a version that CHANGES.md speaks of")
    func version() throws {
        let version = try DataPackage(folder: ShippedArchive.folder).version
        let changes = try String(decoding: FileBytes.read("\(ShippedArchive.folder)/CHANGES.md"), as: UTF8.self)
        let headings = changes.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.prefix(2) == ["## Unreleased", "## \(version)"])
    }

    @Test("and poll check find nothing in the archive")
    func clean() throws {
        #expect(try ArchiveCheck(ShippedArchive.load()).diagnostics().isEmpty)
    }

    /// By path, as the list is sorted: `asan-five-country/…` stands before `asan/…`.
    static func resultsFiles(in folder: String) throws -> [String] {
        var found: [String] = []
        for program in try FileBytes.list("\(folder)/results") {
            for name in try FileBytes.list("\(folder)/results/\(program)") {
                found.append("results/\(program)/\(name)")
            }
        }
        return found.sorted()
    }
}
