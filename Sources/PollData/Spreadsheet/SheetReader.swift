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
    }

    func read(_ bytes: [UInt8], file: String) throws(DatasetError) -> Result {
        let text = try SheetText(bytes, file: file, options: options, familiar: FamiliarCharacters(archive))
        let header = SheetHeader(text.table)
        let origin = SheetOrigin(file: file, text: text.table.bytes, starts: [], offsets: [])
        let tidy = TidySheet(header.sheet, origin: origin, archive: archive, options: options)
        return Result(
            table: tidy.sheet.table(file: file, text: text.table.bytes),
            repairs: text.repairs + header.repairs + tidy.repairs,
            diagnostics: text.faults + header.diagnostics + tidy.diagnostics)
    }
}
