import Foundation
import Testing

/// The console examples of a page: a command after `$`, and what it prints.
struct ConsoleExample: CustomTestStringConvertible, Sendable {
    let page: String
    let arguments: [String]
    let output: String

    var testDescription: String { "\(page): poll \(arguments.joined(separator: " "))" }

    /// - Parameter block: `console` for examples that stand alone, `session` for those that follow one another.
    static func load(_ page: String, block: String) throws -> [ConsoleExample] {
        let text = try String(contentsOf: PollRun.package.appending(path: page), encoding: .utf8)
        return text.components(separatedBy: "```\(block)\n").dropFirst().compactMap { block in
            let body = block.components(separatedBy: "```").first ?? ""
            let lines = body.components(separatedBy: "\n")
            guard let command = lines.first, command.hasPrefix("$ poll ") else { return nil }
            return ConsoleExample(
                page: page, arguments: command.dropFirst(7).split(separator: " ").map(String.init),
                output: lines.dropFirst().joined(separator: "\n"))
        }
    }

    static func load(_ page: String) throws -> [ConsoleExample] { try load(page, block: "console") }
}

@Suite("The pages")
struct ReadmeTests {
    /// The README and every page of docs/.
    static func pages() throws -> [String] {
        let docs = try FileManager.default.contentsOfDirectory(atPath: PollRun.package.appending(path: "docs").path)
        return ["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
    }

    @Test("show what the commands print", arguments: try pages().flatMap(ConsoleExample.load))
    func console(_ example: ConsoleExample) throws {
        let run = try PollRun(example.arguments)
        #expect(run.output + run.errors == example.output)
    }

    @Test("adding a release takes five commands, each as the page shows it")
    func session() throws {
        let examples = try ConsoleExample.load("docs/add-a-release.md", block: "session")
        #expect((1...5).contains(examples.count))
        let folder = FileManager.default.temporaryDirectory.appending(path: "add-a-release-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["datasets", "charts", "docs"] {
            try FileManager.default.copyItem(
                at: PollRun.package.appending(path: name), to: folder.appending(path: name))
        }
        for example in examples {
            let run = try PollRun(example.arguments, folder: folder)
            #expect(run.output + run.errors == example.output, "\(example)")
        }
        let check = try PollRun(["check"], folder: folder)
        #expect(check.status == 0, "\(check.output)")
    }

    @Test("have an example for each of the three jobs")
    func jobs() throws {
        #expect(try ConsoleExample.load("README.md").count >= 4)
    }

    @Test("every number in the text of the findings stands in the output under it")
    func findings() throws {
        let page = try String(contentsOf: PollRun.package.appending(path: "docs/findings.md"), encoding: .utf8)
        let sections = page.components(separatedBy: "\n## ").dropFirst()
        #expect(sections.count >= 6)
        for section in sections {
            let pieces = section.components(separatedBy: "```")
            let prose = pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
            let outputs = pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element).joined()
            // Decimals anywhere, and whole numbers of points, percent or waves.
            let text = prose.replacing("\n", with: " ")
            let numbers =
                text.matches(of: /\d+\.\d+/).map { String($0.output) }
                + text.matches(of: /(?:^|[^\d.])(\d+) (?:%|points|of)/).map { String($0.output.1) }
            #expect(!numbers.isEmpty)
            let printed = Set(outputs.matches(of: /\d+(?:\.\d+)?/).map { String($0.output) })
            for number in numbers {
                #expect(printed.contains(number), "\(number) in: \(section.prefix(60))")
            }
        }
    }
}
