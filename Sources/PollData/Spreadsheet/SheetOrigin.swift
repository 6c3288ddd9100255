/// Where each cell of a tidied table stood in the text that the spreadsheet saved.
final class SheetOrigin: Sendable {
    private let file: String
    /// The decoded text.
    private let text: [UInt8]
    /// For each field of the tidied table, in order: where it starts there, and in the text.
    private let starts: [Int32]
    private let offsets: [Int32]
    private let lines = LineIndex()

    init(file: String, text: [UInt8], starts: [Int32], offsets: [Int32]) {
        self.file = file
        self.text = text
        self.starts = starts
        self.offsets = offsets
    }

    /// The place in the file of a field that starts at a byte of the tidied table.
    func location(ofField start: Int32) -> SourceLocation {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= start { low = middle } else { high = middle }
        }
        return location(of: offsets.indices.contains(low) ? Int(offsets[low]) : 0)
    }

    /// Line and column, in characters of the decoded text, of a byte of it.
    func location(of offset: Int) -> SourceLocation { lines.location(of: offset, in: text, file: file) }
}
