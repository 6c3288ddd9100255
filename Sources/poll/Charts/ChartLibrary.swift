import PollCharts
import PollData

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

    private func read(_ path: String) throws -> ChartSpec {
        let bytes = try FileBytes.read(path, limit: 1 << 20)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let name = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
        return try ChartSpec.parse(String(decoding: bytes, as: UTF8.self), file: path, name: name)
    }
}
