#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The hidden folder of a change in progress: the new files until they are in place, and the old ones until all are.
///
///     .pollkit-change/0.new     what the first file will hold
///     .pollkit-change/0.old     what it held
///     .pollkit-change/journal   which files they are, with the checksums of both
///
/// **While the journal stands, the archive is what it was before**: readers take the old files from here, and the next
/// writer puts them back. Removing the journal is the moment at which the change has happened. Without a journal
/// the folder is debris.
struct ChangeJournal: Sendable {
    struct Entry: Sendable, Hashable {
        /// Below the archive's folder.
        let path: String
        /// `nil` for a file that the change creates.
        let before: UInt64?
        let after: UInt64
    }

    let folder: String
    let entries: [Entry]

    static func staging(in folder: String) -> String { "\(folder)/.pollkit-change" }

    private var staging: String { Self.staging(in: folder) }
    private var path: String { "\(staging)/journal" }

    func newCopy(_ index: Int) -> String { "\(staging)/\(index).new" }
    func oldCopy(_ index: Int) -> String { "\(staging)/\(index).old" }

    static func stands(in folder: String) -> Bool { FileBytes.exists(staging(in: folder) + "/journal") }

    /// The journal that stands in an archive.
    ///
    /// - Throws: `AdditionError.interrupted` for one that cannot be understood.
    static func standing(in folder: String) throws(AdditionError) -> ChangeJournal? {
        guard stands(in: folder) else { return nil }
        let path = staging(in: folder) + "/journal"
        do {
            guard let journal = ChangeJournal(try FileBytes.read(path, limit: 1 << 20, plainOnly: true), folder: folder)
            else { throw AdditionError.interrupted(path: path, staging: staging(in: folder)) }
            return journal
        } catch let error as FileError {
            // It went while we looked.
            if error.isMissing { return nil }
            throw .file(error)
        } catch {
            throw .interrupted(path: path, staging: staging(in: folder))
        }
    }

    // MARK: Reading through

    /// Where the bytes lie that a file had before the change, if the change concerns it.
    func oldCopy(of file: String) -> String? {
        entries.firstIndex { "\(folder)/\($0.path)" == file && $0.before != nil }.map { oldCopy($0) }
    }

    /// Whether a file is one that the change creates: before it, there is none.
    func hides(_ file: String) -> Bool {
        entries.contains { $0.before == nil && "\(folder)/\($0.path)" == file }
    }

    // MARK: Writing and undoing

    /// Puts the journal in place, on the disk with all that lies beside it.
    func write() throws(FileError) {
        try FilePath.create("\(path).tmp", Array(text.utf8))
        try FilePath.rename("\(path).tmp", to: path)
        try FilePath.settle(folder: staging)
        try FilePath.settle(folder: folder)
    }

    /// Takes the journal away: with it gone, the change has happened, or has been undone.
    func close() throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw FileError(path: path, action: "write", code: errno)
        }
        // Should the disk forget it, the change is undone at the next start, and the archive is whole either way.
        try? FilePath.settle(folder: staging)
    }

    /// Puts the old files back; may be called again after it was interrupted.
    func undo() throws(AdditionError) {
        do {
            for (index, entry) in entries.enumerated() {
                let file = "\(folder)/\(entry.path)"
                let now =
                    FilePath.kind(of: file) == .missing ? nil : Checksum.of(try FileBytes.read(file, plainOnly: true))
                if now == entry.before { continue }
                guard now == nil || now == entry.after else {
                    throw AdditionError.interrupted(path: file, staging: staging)
                }
                if entry.before != nil {
                    try FilePath.rename(oldCopy(index), to: file)
                } else if unlink(file) != 0 {
                    throw FileError(path: file, action: "write", code: errno)
                }
            }
            // A folder that the change made is empty again; others are not and stay.
            for entry in entries where entry.before == nil { rmdir(FilePath.folder(of: "\(folder)/\(entry.path)")) }
            for parent in folders where FilePath.kind(of: parent) != .missing { try FilePath.settle(folder: parent) }
            try close()
        } catch let error as AdditionError {
            throw error
        } catch let error as FileError {
            throw .file(error)
        } catch {
            preconditionFailure("no other error is thrown above: \(error)")
        }
    }

    /// The folders whose entries the change touches.
    var folders: [String] { Set(entries.map { FilePath.folder(of: "\(folder)/\($0.path)") }).sorted() }

    /// Removes the hidden folder of a change that has no journal.
    static func sweep(_ folder: String) throws(FileError) {
        let staging = staging(in: folder)
        guard FilePath.kind(of: staging) != .missing else { return }
        for name in try FileBytes.list(staging) { unlink("\(staging)/\(name)") }
        guard rmdir(staging) == 0 else { throw FileError(path: staging, action: "write", code: errno) }
    }

    // MARK: As text

    private static let firstLine = "pollkit-change 1"

    /// A line for each file: the checksum before, or `-`, the checksum after, the path.
    var text: String {
        let lines = entries.map { entry in
            "\(entry.before.map(Checksum.text) ?? "-") \(Checksum.text(entry.after)) \(entry.path)"
        }
        return ([Self.firstLine] + lines + ["end"]).joined(separator: "\n") + "\n"
    }

    init(folder: String, entries: [Entry]) {
        self.folder = folder
        self.entries = entries
    }

    /// `nil` for what is no journal, or names files outside the archive.
    init?(_ bytes: [UInt8], folder: String) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first == Self.firstLine[...], lines.last == "end", lines.count > 2 else { return nil }
        var entries: [Entry] = []
        for line in lines.dropFirst().dropLast() {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let after = UInt64(parts[1], radix: 16), Self.isSafe(parts[2]) else { return nil }
            let before = UInt64(parts[0], radix: 16)
            guard before != nil || parts[0] == "-" else { return nil }
            entries.append(Entry(path: String(parts[2]), before: before, after: after))
        }
        self.init(folder: folder, entries: entries)
    }

    /// Whether a path stays below the folder it starts from and is no hidden file.
    private static func isSafe(_ path: Substring) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
    }
}

/// FNV-1a with 64 bits: tells a file's states apart; no guard against malice.
///
/// Source: Fowler, Noll, Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
enum Checksum {
    static func of(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    static func text(_ checksum: UInt64) -> String { String(checksum, radix: 16) }
}
