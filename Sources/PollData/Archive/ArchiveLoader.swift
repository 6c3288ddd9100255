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

    private let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    public func load() throws(Failure) -> Archive {
        var builder = ArchiveBuilder(folder: folder)
        for table in ["programs", "options", "questions", "samples", "breaks", "events", "wordings"] {
            let path = "\(folder)/\(table).csv"
            builder.read(try Self.bytes(path), as: table, file: path)
        }
        let results = "\(folder)/results"
        for program in try Self.list(results) where FileBytes.isFolder("\(results)/\(program)") {
            for name in try Self.list("\(results)/\(program)") where name.hasSuffix(".csv") {
                let path = "\(results)/\(program)/\(name)"
                builder.readResults(try Self.bytes(path), program: program, poll: String(name.dropLast(4)), file: path)
            }
        }
        do {
            return try builder.archive()
        } catch {
            throw .data(error)
        }
    }

    private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        do {
            return try FileBytes.read(path)
        } catch {
            throw .file(error)
        }
    }

    private static func list(_ path: String) throws(Failure) -> [String] {
        do {
            return try FileBytes.list(path)
        } catch {
            throw .file(error)
        }
    }
}
