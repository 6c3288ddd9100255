import PollData

/// Two joint polls, for fuzzers and for tests that change archives many times over.
public enum SmallArchive {
    /// Below the package's folder, in which fuzzers and tests run.
    public static let folder: String = {
        let file = #filePath
        let tests = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        return tests + "/SmallArchive"
    }()

    static let loaded: Archive = {
        do {
            return try ArchiveLoader(folder: folder).load()
        } catch {
            fatalError("the small archive does not load: \(error)")
        }
    }()
}
