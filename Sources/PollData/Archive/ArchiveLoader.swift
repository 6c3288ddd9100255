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

    /// - Parameter programs: Whose figures are wanted, chosen from an archive that has names, samples and breaks but no
    ///   figures yet; `nil` for everybody's. A command that follows one question reads the files of one program.
    public func load(
        figuresOf programs: ((_ names: Archive) -> Set<Program.ID>?)? = nil
    ) throws(Failure) -> Archive {
        // A change that begins or ends meanwhile would be seen half: read again. Changes are rare and short.
        var files = files
        for _ in 0..<10 {
            let moment = ArchiveMoment(files.folder)
            let result = Result { () throws(Failure) in try Self.load(files, figuresOf: programs) }
            if moment == ArchiveMoment(files.folder) { return try result.get() }
            let planned = files.planned
            files = ArchiveFiles(folder: files.folder)
            files.planned = planned
        }
        return try Self.load(files, figuresOf: programs)
    }

    private static func load(
        _ files: ArchiveFiles, figuresOf programs: ((_ names: Archive) -> Set<Program.ID>?)?
    ) throws(Failure) -> Archive {
        var builder = ArchiveBuilder(folder: files.folder, version: files.version)
        do {
            for table in ArchiveFiles.tables {
                let path = files.path(ofTable: table)
                builder.read(try files.bytes(path), as: table, file: path)
            }
            let wanted = programs.flatMap { $0(builder.names) }
            let results = try files.results().filter { wanted?.contains(Program.ID($0.program)) ?? true }
            for file in try ResultsFile.read(results, of: files) { builder.take(file) }
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
