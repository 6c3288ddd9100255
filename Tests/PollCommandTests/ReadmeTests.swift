import Foundation
import Testing

/// The console examples of a page: a command after `$`, and what it prints.
struct ConsoleExample: CustomTestStringConvertible, Sendable {
    let page: String
    let arguments: [String]
    let output: String

    var testDescription: String { "\(page): poll \(arguments.joined(separator: " "))" }

    static func load(_ page: String) throws -> [ConsoleExample] {
        let text = try String(contentsOf: PollRun.package.appending(path: page), encoding: .utf8)
        return text.components(separatedBy: "```console\n").dropFirst().compactMap { block in
            let body = block.components(separatedBy: "```").first ?? ""
            let lines = body.components(separatedBy: "\n")
            guard let command = lines.first, command.hasPrefix("$ poll ") else { return nil }
            return ConsoleExample(
                page: page, arguments: command.dropFirst(7).split(separator: " ").map(String.init),
                output: lines.dropFirst().joined(separator: "\n"))
        }
    }
}

@Suite("The README")
struct ReadmeTests {
    @Test("shows what the commands print", arguments: try ConsoleExample.load("README.md"))
    func console(_ example: ConsoleExample) throws {
        let run = try PollRun(example.arguments)
        #expect(run.output + run.errors == example.output)
    }

    @Test("has an example for each of the three jobs")
    func jobs() throws {
        #expect(try ConsoleExample.load("README.md").count >= 4)
    }
}
