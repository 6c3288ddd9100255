/// Why a release was not added; when it is thrown, no file of the archive has changed.
public enum AdditionError: Error, Sendable, Hashable {
    /// The archive has this poll; `file` holds its results.
    case pollExists(Poll.ID, file: String)
    /// The system refused to read or write.
    case file(FileError)
    /// A file of the archive is not what may be replaced: a symbolic link, a folder where a file belongs.
    case unsafeTarget(path: String, reason: String)
    /// Another process is changing the archive; its number, where it is known.
    case busy(process: Int?)
    /// A change was cut short, and `path` is neither what it was before nor what it would have become.
    case interrupted(path: String, staging: String)
    /// A file of the archive changed between planning and writing.
    case changedMeanwhile(path: String)
    /// The archive with the release in it would not load, or one of its files cannot take the release in.
    case data(DatasetError)

    /// The file that it is about; empty where there is none.
    public var path: String {
        switch self {
        case .pollExists(_, let file): file
        case .file(let error): error.path
        case .unsafeTarget(let path, _), .changedMeanwhile(let path), .interrupted(let path, _): path
        case .busy: ""
        case .data(let error): error.diagnostics.first?.location.file ?? ""
        }
    }

    /// What happened, in one line; for `data`, all findings.
    public var message: String {
        switch self {
        case .pollExists(let poll, _): "the poll '\(poll)' is in the archive already"
        case .file(let error): error.description
        case .unsafeTarget(let path, let reason): "'\(path)' \(reason)"
        case .busy(let process):
            "another poll add is writing" + (process.map { " (process \($0))" } ?? "") + "; try again"
        case .interrupted(let path, _):
            "a change of the archive was cut short, and '\(path)' is neither what it was before nor what it became"
        case .changedMeanwhile(let path): "'\(path)' changed while the release was being added"
        case .data(let error): error.description
        }
    }

    /// A short stable name, for programs.
    public var code: String {
        switch self {
        case .pollExists: "poll-exists"
        case .file: "file"
        case .unsafeTarget: "unsafe-target"
        case .busy: "busy"
        case .interrupted: "interrupted"
        case .changedMeanwhile: "changed-meanwhile"
        case .data: "data"
        }
    }

    /// What to try.
    public var hint: String {
        switch self {
        case .pollExists(_, let file):
            "'poll diff' shows what differs, 'poll add --replace' puts the release in its place; or edit '\(file)'"
        case .file: "nothing was changed; see whether the folder is there, may be written, and has room"
        case .unsafeTarget: "nothing was changed; put a plain file in its place"
        case .busy: "nothing was changed; it is done in a moment, and if not, see what the process does"
        case .interrupted(_, let staging):
            "the old files lie in '\(staging)' (N.old; its journal says which is which); put back what you want to keep, "
                + "then delete that folder"
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
