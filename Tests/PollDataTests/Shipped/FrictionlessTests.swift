import Foundation
import Testing

/// Other people's validator on our data: `frictionless`, from PyPI.
@Suite(
    "Frictionless finds",
    .enabled(if: Frictionless.isInstalled, "frictionless is not installed here: pip install frictionless"))
struct FrictionlessTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The type that frictionless gives to the error.
        let error: String
        let plant: @Sendable (ShippedCopy) throws -> Void
    }

    static let faults = [
        Fault(testDescription: "a release of a poll that has no sample", error: "foreign-key") { copy in
            try copy.add(ShippedCopy.release)
            try copy.replace("nhk-kbs-2030,KR", with: "nhk-kbs-2031,KR", in: "results/nhk-kbs/nhk-kbs-2030.csv")
        },
        Fault(testDescription: "a date that is none", error: "constraint-error") {
            try $0.replace("2019-11-15,2019-11-15", with: "2019-11-15,15.11.2019", in: "samples.csv")
        },
        Fault(testDescription: "a share over 100", error: "constraint-error") {
            try $0.replace("percent,45,", with: "percent,145,", in: yomiuri)
        },
        Fault(testDescription: "a word that is not permitted", error: "constraint-error") {
            try $0.replace(",final,", with: ",finl,", in: yomiuri)
        },
        Fault(testDescription: "a figure that stands twice", error: "primary-key") { copy in
            let text = try copy.text(yomiuri)
            let row = try #require(text.split(separator: "\n").last)
            try copy.write(yomiuri, text + row + "\n")
        },
    ]

    private static let yomiuri = "results/yomiuri-hankook/yomiuri-hankook-2023.csv"

    @Test("no fault in the shipped archive")
    func valid() throws {
        let report = try Frictionless.validate(ShippedArchive.folder)
        #expect(report.isValid, "\(report.errors)")
        #expect(report.rows["results", default: 0] > 1_800)
    }

    @Test("no fault after a release was added")
    func validAddition() throws {
        let copy = try ShippedCopy()
        try copy.add(ShippedCopy.release)
        let report = try Frictionless.validate(copy.folder)
        #expect(report.isValid, "\(report.errors)")
        #expect(
            try report.rows["results"] == Frictionless.validate(ShippedArchive.folder).rows["results"].map { $0 + 2 })
    }

    @Test("a planted fault", arguments: faults)
    func invalid(_ fault: Fault) throws {
        let copy = try ShippedCopy()
        try fault.plant(copy)
        let report = try Frictionless.validate(copy.folder)
        #expect(!report.isValid)
        #expect(Set(report.errors) == [fault.error])
    }
}

/// Runs the validator and reads its report.
enum Frictionless {
    struct Report {
        let isValid: Bool
        /// Their types.
        let errors: [String]
        /// How many rows each resource has.
        let rows: [String: Int]
    }

    static let isInstalled = (try? run(["--version"])) != nil

    static func validate(_ folder: String) throws -> Report {
        let output = try run(["validate", "\(folder)/datapackage.json", "--json"])
        let root = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
        let tasks = root["tasks"] as? [[String: Any]] ?? []
        let errors =
            (tasks.compactMap { $0["errors"] as? [[String: Any]] } + [root["errors"] as? [[String: Any]] ?? []])
            .joined()
        let rows = tasks.compactMap { task -> (String, Int)? in
            guard let name = task["name"] as? String, let stats = task["stats"] as? [String: Any],
                let count = stats["rows"] as? Int
            else { return nil }
            return (name, count)
        }
        return Report(
            isValid: root["valid"] as? Bool == true, errors: errors.compactMap { $0["type"] as? String },
            rows: Dictionary(rows, uniquingKeysWith: +))
    }

    /// The output, in a file: the report is longer than a pipe holds.
    private static func run(_ arguments: [String]) throws -> Data {
        let place = FileManager.default.temporaryDirectory.appending(path: "frictionless-\(UUID().uuidString)")
        try Data().write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let handle = try FileHandle(forWritingTo: place)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["frictionless"] + arguments
        process.standardOutput = handle
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try handle.close()
        // 1 is an invalid package; 127 of env, no such program.
        guard process.terminationStatus <= 1 else { throw CocoaError(.executableNotLoadable) }
        return try Data(contentsOf: place)
    }
}
