import Synchronization

/// Where the lines of a file start, found when the first position is asked for.
///
/// A sound file never pays for it, and a file with a fault in every row is still read in one pass.
final class LineIndex: Sendable {
    private let starts = Mutex<[Int]>([])

    /// Line and column (in characters, from 1) of a byte offset.
    func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
        let offset = max(0, min(offset, bytes.count))
        let (line, start) = starts.withLock { starts in
            if starts.isEmpty { starts = Self.lineStarts(of: bytes) }
            var (low, high) = (0, starts.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if starts[middle] <= offset { low = middle } else { high = middle }
            }
            return (low + 1, starts[low])
        }
        let before = String(decoding: bytes[min(start, offset)..<offset], as: UTF8.self)
        return SourceLocation(file: file, line: line, column: before.count + 1)
    }

    /// The first line starts behind a byte order mark, the others behind LF, CRLF or CR.
    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [bytes.starts(with: CSVScan.byteOrderMark) ? CSVScan.byteOrderMark.count : 0]
        for (index, byte) in bytes.enumerated() where CSVScan.isLineEnd(byte) {
            let isFirstOfTwo =
                byte == CSVScan.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == CSVScan.lineFeed
            if !isFirstOfTwo { starts.append(index + 1) }
        }
        return starts
    }
}
