import Dispatch

/// One file of `results/`, read on its own: it needs no other file, so several are read at once.
struct ResultsFile: Sendable {
    let program: Program.ID
    let poll: Poll.ID
    /// `nil` where no record could be read.
    let table: CSVTable?
    let rows: [(figure: Figure, record: Int)]
    let diagnostics: [Diagnostic]

    init(_ bytes: [UInt8], program: String, poll: String, file: String) {
        self.program = Program.ID(program)
        self.poll = Poll.ID(poll)
        let (table, faults) = CSVReader().readSoundRecords(bytes, file: file)
        self.table = faults.isEmpty ? table : nil
        var catalog = CatalogReader()
        let rows = self.table.map { catalog.figures($0) } ?? []
        self.rows = rows
        var diagnostics = faults + catalog.diagnostics
        if let table = self.table {
            for row in rows where row.figure.poll.rawValue != poll {
                diagnostics.append(
                    Diagnostic(
                        code: "wrong-file", at: table.location(row.record, 0),
                        "poll '\(row.figure.poll)' in the file of '\(poll)'", hint: "a results file holds one poll"))
            }
        }
        self.diagnostics = diagnostics
    }

    /// Reads files on every core, in the order given.
    ///
    /// - Throws: The first file's error that could not be read.
    static func read(_ results: [ArchiveFiles.Results], of files: ArchiveFiles) throws(FileError) -> [ResultsFile] {
        // Stripes of neighbours: the files are small, and handing out single ones would cost more than it spreads.
        let stripes = min(8, results.count)
        let found = UnsafeMutableBufferPointer<Result<[ResultsFile], FileError>>.allocate(capacity: stripes)
        nonisolated(unsafe) let slots = found
        DispatchQueue.concurrentPerform(iterations: stripes) { stripe in
            let range = results.count * stripe / stripes..<results.count * (stripe + 1) / stripes
            slots.initializeElement(at: stripe, to: Self.stripe(results[range], of: files))
        }
        defer {
            found.deinitialize()
            found.deallocate()
        }
        var all: [ResultsFile] = []
        all.reserveCapacity(results.count)
        for slot in found { all += try slot.get() }
        return all
    }

    private static func stripe(
        _ results: ArraySlice<ArchiveFiles.Results>, of files: ArchiveFiles
    ) -> Result<[ResultsFile], FileError> {
        var found: [ResultsFile] = []
        found.reserveCapacity(results.count)
        for result in results {
            do {
                found.append(
                    ResultsFile(
                        try files.bytes(result.path), program: result.program, poll: result.poll, file: result.path))
            } catch {
                return .failure(error)
            }
        }
        return .success(found)
    }
}
