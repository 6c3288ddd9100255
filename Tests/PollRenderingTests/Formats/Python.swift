import Foundation
import Testing

/// Scripts in the `python3` of the search path; each test is skipped, and says so, where a package is missing.
enum Python {
    /// Whether the packages can be imported.
    static func has(_ packages: String...) -> Bool {
        (try? start(["-c", "import " + packages.joined(separator: ", ")]).status) == 0
    }

    /// What a script prints about a file that is there only meanwhile, its first argument.
    static func run(_ script: String, on file: [UInt8], ending: String) throws -> String {
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(ending)")
        try Data(file).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let (status, output) = try start(["-c", script, place.path])
        #expect(status == 0)
        return output
    }

    static func start(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        // A package that is not there is no news.
        if arguments.first == "-c", arguments.count == 2 { process.standardError = FileHandle.nullDevice }
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
