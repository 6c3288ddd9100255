/// Reads a `datasets/` folder into an archive, or reports every fault of every file.
public struct ArchiveLoader: Sendable {
    /// Why an archive could not be read.
    public enum Failure: Error, Sendable, CustomStringConvertible {
        case file(FileError)
        case data(DatasetError)

        public var description: String {
            switch self {
            case .file(let error): error.description
            case .data(let error): error.description
            }
        }
    }

    private let files: ArchiveFiles

    public init(folder: String) {
        files = ArchiveFiles(folder: folder)
    }

    init(_ files: ArchiveFiles) {
        self.files = files
    }

    public func load() throws(Failure) -> Archive {
        var builder = ArchiveBuilder(folder: files.folder)
        do {
            for table in ArchiveFiles.tables {
                let path = files.path(ofTable: table)
                builder.read(try files.bytes(path), as: table, file: path)
            }
            for result in try files.results() {
                builder.readResults(
                    try files.bytes(result.path), program: result.program, poll: result.poll, file: result.path)
            }
        } catch {
            throw .file(error)
        }
        do {
            return try builder.archive()
        } catch {
            throw .data(error)
        }
    }
}
