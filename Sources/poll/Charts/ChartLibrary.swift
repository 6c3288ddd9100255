import PollCharts
import PollData

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder of chart specifications.
struct ChartLibrary {
    private let folder: String?

    /// - Parameter folder: `nil` for `charts/` here or above, or the installed one.
    init(folder: String?) {
        self.folder = folder ?? ProjectFolder.find("charts")
    }

    func names() throws -> [String] {
        guard let folder else {
            throw LookupError("no charts/ folder here or above, and none installed", hint: "name one with --charts DIR")
        }
        return try FileBytes.list(folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    }

    /// Where the specification of a name is, whether or not it is there.
    func path(of name: String) -> String { isPath(name) ? name : "\(folder ?? "charts")/\(name).yaml" }

    private func isPath(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.contains("/") }

    /// The specification of a name, or of a path that ends in `.yaml`.
    func specification(_ name: String) throws -> ChartSpec {
        if isPath(name) { return try read(name) }
        let known = try names()
        guard known.contains(name), let folder else {
            throw LookupError(
                "no chart '\(name)'",
                hint: Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
                    ?? "the charts are: \(known.joined(separator: ", "))")
        }
        return try read("\(folder)/\(name).yaml")
    }

    /// What is wrong with the specifications of the folder: with their text, and with their names and claims where there
    /// is an archive to look them up in.
    func diagnostics(against builder: ChartBuilder?) throws -> [Diagnostic] {
        var found: [Diagnostic] = []
        for name in try names() {
            do {
                let spec = try specification(name)
                found += builder?.diagnostics(of: spec) ?? []
            } catch let error as DatasetError {
                found += error.diagnostics
            }
        }
        return found
    }

    private func read(_ path: String) throws -> ChartSpec {
        let bytes = try bytes(of: path)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let name = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
        return try ChartSpec.parse(bytes, file: path, name: name)
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do {
            return try FileBytes.read(path, limit: 1 << 20)
        } catch let error as FileError {
            throw error.code == EFBIG ? ChartSpec.tooLarge(path) as any Error : error
        }
    }
}
