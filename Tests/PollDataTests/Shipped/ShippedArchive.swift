import PollData

/// The archive that ships with the package.
enum ShippedArchive {
    /// `Tests/PollDataTests`.
    static let tests = String(#filePath.prefix(upTo: folderEnd(of: #filePath, up: 2)))
    /// `datasets`.
    static let folder = String(#filePath.prefix(upTo: folderEnd(of: #filePath, up: 4))) + "/datasets"

    static func load() throws -> Archive { try ArchiveLoader(folder: folder).load() }

    private static func folderEnd(of path: String, up levels: Int) -> String.Index {
        var end = path.endIndex
        for _ in 0..<levels { end = path[..<end].lastIndex(of: "/") ?? path.startIndex }
        return end
    }
}
