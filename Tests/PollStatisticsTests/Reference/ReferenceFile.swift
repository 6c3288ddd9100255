import Foundation

/// A file of cases that another program computed.
struct ReferenceFile: Decodable {
    struct Tolerance: Decodable {
        let abs: Double
        let rel: Double

        func allows(_ got: Double, for expected: Double) -> Bool {
            // The same infinity passes; NaN never does.
            got == expected || Swift.abs(got - expected) <= abs + rel * Swift.abs(expected)
        }
    }

    struct Case: Decodable {
        let name: String
        let input: JSONValue
        let expected: [String: JSONValue]
        let tolerance: Tolerance?
    }

    let kind: String
    let tolerance: Tolerance
    let fieldTolerance: [String: Tolerance]?
    let cases: [Case]

    func tolerance(of field: String, in example: Case) -> Tolerance {
        example.tolerance ?? fieldTolerance?[field] ?? tolerance
    }

    /// The folder that the environment names, or the one of this package.
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["POLL_REFERENCE"] { return URL(fileURLWithPath: path) }
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return tests.deletingLastPathComponent().appendingPathComponent("ReferenceCases")
    }()

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    static func load(_ name: String) throws -> ReferenceFile {
        let data = try Data(contentsOf: folder.appendingPathComponent(name + ".json"))
        return try JSONDecoder().decode(ReferenceFile.self, from: data)
    }

    /// How many cases the table of the folder's README promises for each file: first and last cell of a row.
    static func promisedCounts() throws -> [String: Int] {
        let text = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("|") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if let name = cells.first, let count = cells.last.flatMap({ Int($0) }) { counts[name] = count }
        }
        return counts
    }
}
