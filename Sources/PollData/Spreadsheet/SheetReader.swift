/// Reads the file of a release as spreadsheets save it, into a table for the strict readers.
///
///     bytes ─► text ─► cells ─► header ─► names, numbers and dates as the archive writes them
///
/// Every step that changed something leaves a `Repair`; what has two readings is an error.
struct SheetReader {
    let archive: Archive
    let options: ReadingOptions

    struct Result {
        let table: CSVTable
        let repairs: [Repair]
        let diagnostics: [Diagnostic]
        /// Cells of which everything was said that there is to say.
        let settled: Set<SourceLocation>
    }

    func read(_ bytes: [UInt8], file: String) throws(DatasetError) -> Result {
        let text = try SheetText(bytes, file: file, options: options, familiar: FamiliarCharacters(archive))
        let origin = SheetOrigin(file: file, text: text.table.bytes, starts: [], offsets: [])
        var options = options
        let long: LongSheet
        let repairs: [Repair]
        let diagnostics: [Diagnostic]
        if let map = options.wide {
            options.facts += map.facts.sorted { $0.key < $1.key }.compactMap { ReadingOptions.Fact("\($0)=\($1)") }
            if let program = map.program, !options.facts.contains(where: { $0.column == "program" }) {
                options.facts.append(ReadingOptions.Fact(column: "program", text: program))
            }
            let wide = WideTable(text.table, options: options, map: map, origin: origin, archive: archive)
            (long, repairs, diagnostics) = (wide.sheet, wide.repairs, wide.diagnostics)
        } else {
            let header = SheetHeader(text.table)
            if header.isLost { throw DatasetError(header.diagnostics) }
            (long, repairs, diagnostics) = (header.sheet, header.repairs, header.diagnostics)
        }
        if options.wide != nil, !options.facts.contains(where: { $0.column == "poll" }) {
            let place = SourceLocation(file: file, line: 1, column: 1)
            throw DatasetError([
                Diagnostic(
                    code: "no-poll", at: place, "a wide table does not name its poll",
                    hint: "say it: --poll genron-eai-2026")
            ])
        }
        let tidy = TidySheet(long, origin: origin, archive: archive, options: options)
        return Result(
            table: tidy.sheet.table(file: file, text: text.table.bytes),
            repairs: text.repairs + repairs + tidy.repairs,
            diagnostics: text.faults + diagnostics + tidy.diagnostics,
            settled: tidy.settled.union(diagnostics.filter { $0.severity == .error }.map(\.location)))
    }
}
