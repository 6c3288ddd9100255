import Foundation
import PollData
import Testing

/// Runs the built program as a user would, in the package's folder.
struct PollRun {
    let status: Int32
    let output: String
    let errors: String

    /// The folder of the package.
    static let package: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The program beside the tests that are running.
    static let program: URL = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "poll")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return package.appending(path: ".build/debug/poll")
    }()

    init(
        _ arguments: String..., environment: [String: String] = [:], folder: URL = PollRun.package
    ) throws {
        try self.init(arguments, environment: environment, folder: folder)
    }

    /// - Parameters:
    ///   - through: A program and its arguments that run this one, such as strace.
    ///   - input: What comes in on standard input; `nil` for nothing.
    init(
        _ arguments: [String], environment: [String: String] = [:], folder: URL = PollRun.package,
        through: [String] = [], input: String? = nil
    ) throws {
        let process = Process()
        process.executableURL = through.first.map { URL(fileURLWithPath: $0) } ?? Self.program
        process.arguments = through.dropFirst() + (through.isEmpty ? [] : [Self.program.path]) + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files and not pipes: a full pipe would stop the program.
        let place = FileManager.default.temporaryDirectory.appending(path: "poll-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let out = place.appending(path: "out")
        let err = place.appending(path: "err")
        try Data().write(to: out)
        try Data().write(to: err)
        let outHandle = try FileHandle(forWritingTo: out)
        let errHandle = try FileHandle(forWritingTo: err)
        process.standardOutput = outHandle
        process.standardError = errHandle
        let typed = place.appending(path: "in")
        try Data((input ?? "").utf8).write(to: typed)
        process.standardInput = try FileHandle(forReadingFrom: typed)
        try process.run()
        process.waitUntilExit()
        try outHandle.close()
        try errHandle.close()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
    }

    /// The output as a JSON object.
    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    func rows() throws -> [[String: Any]] { try #require(try json()["rows"] as? [[String: Any]]) }
}
