import Foundation
import Testing

@Suite("The examples in --help")
struct HelpExampleTests {
    static let commands = [
        [], ["list"], ["show"], ["summary"], ["gap"], ["trend"], ["average"], ["chart"], ["check"], ["template"],
        ["add"], ["cite"], ["export"], ["diff"],
        ["calc"], ["calc", "interval"], ["calc", "difference"], ["calc", "lead"], ["calc", "sample-size"],
    ]

    /// The example lines of a help page; a backslash at the end joins the next.
    static func examples(_ help: String) -> [String] {
        guard let start = help.range(of: "EXAMPLE") else { return [] }
        let rest = help[start.upperBound...]
        let end = rest.range(of: "\nUSAGE")?.lowerBound ?? rest.endIndex
        return rest[..<end].replacing(#/ *\\\n +/#, with: " ").components(separatedBy: "\n").filter {
            $0.hasPrefix("  poll ")
        }.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    @Test("stand unwrapped in 80 columns and run", arguments: commands)
    func run(_ command: [String]) throws {
        let help = try PollRun(command + ["--help"]).output
        let lines = help.components(separatedBy: "\n")
        if let first = lines.firstIndex(where: { $0.hasPrefix("EXAMPLE") }) {
            let block = lines[(first + 1)...].prefix { !$0.isEmpty }
            #expect(block.allSatisfy { $0.hasPrefix("  ") }, "wrapped: \(block)")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "poll-help-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for example in Self.examples(help)
        where !["new-release", "-2026.csv", "../"].contains(where: { example.contains($0) }) {
            var arguments = String(example.dropFirst(5)).components(separatedBy: "  ")[0].split(separator: " ").map {
                $0.filter { $0 != "\"" }
            }
            // What the shell does with the output is the shell's.
            if let redirection = arguments.firstIndex(of: ">") { arguments.removeSubrange(redirection...) }
            guard !arguments.contains("<") else { continue }
            if arguments.first == "chart" {
                arguments += ["--charts", PollRun.package.appending(path: "charts").path]
            }
            let run = try PollRun(
                arguments, environment: ["POLL_DATASETS": PollRun.package.appending(path: "datasets").path],
                folder: folder)
            // Two polls differ, and diff says so as diff(1) does.
            #expect(run.status == (arguments.first == "diff" ? 1 : 0), "\(example): \(run.errors)")
        }
    }
}
