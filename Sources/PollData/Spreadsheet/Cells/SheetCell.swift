/// What a cell of a spreadsheet says.
enum SheetCell: Hashable {
    /// As the archive writes it.
    case plain
    /// Written otherwise; the text that the archive has for it.
    case repaired(String)
    /// A mark for nothing.
    case missing
    /// Something with two readings, or with a reading that cannot be taken for granted.
    case doubtful(message: String, hint: String)
    /// Nothing that could be read; the strict reader says why.
    case unreadable
}
