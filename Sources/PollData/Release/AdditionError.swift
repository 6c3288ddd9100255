/// Why a release was not added; when it is thrown, no file of the archive has changed.
public enum AdditionError: Error, Sendable, Hashable {
    /// The archive has this poll; `file` holds its results.
    case pollExists(Poll.ID, file: String)
    /// The system refused to read or write.
    case file(FileError)
    /// A file of the archive is not what may be replaced: a symbolic link, a folder where a file belongs.
    case unsafeTarget(path: String, reason: String)
    /// A file of the archive changed between planning and writing.
    case changedMeanwhile(path: String)
    /// The archive with the release in it would not load, or one of its files cannot take the release in.
    case data(DatasetError)

    /// What happened, in one line; for `data`, all findings.
    public var message: String {
        switch self {
        case .pollExists(let poll, _): "the poll '\(poll)' is in the archive already"
        case .file(let error): error.description
        case .unsafeTarget(let path, let reason): "'\(path)' \(reason)"
        case .changedMeanwhile(let path): "'\(path)' changed while the release was being added"
        case .data(let error): error.description
        }
    }

    /// What to try.
    public var hint: String {
        switch self {
        case .pollExists(_, let file):
            "to correct it, edit '\(file)'; to add it anew, delete that file and the poll's rows of samples.csv first"
        case .file: "nothing was changed; see whether the folder is there, may be written, and has room"
        case .unsafeTarget: "nothing was changed; put a plain file in its place"
        case .changedMeanwhile: "nothing was changed; add it again"
        case .data: "nothing was changed; mend the archive, then add the release again"
        }
    }
}

extension AdditionError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .data: message + "\n" + hint
        default: "\(message)\n  hint: \(hint)"
        }
    }
}
