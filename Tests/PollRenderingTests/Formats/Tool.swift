import Foundation
import Testing

/// A program of the system.
struct Tool {
    static let xmllint = Tool(name: "xmllint")
    static let rsvg = Tool(name: "rsvg-convert")
    static let pdffonts = Tool(name: "pdffonts")
    static let pdfinfo = Tool(name: "pdfinfo")
    static let pdftotext = Tool(name: "pdftotext")
    static let identify = Tool(name: "identify")
    static let pngcheck = Tool(name: "pngcheck")
    static let ghostscript = Tool(name: "gs")

    let name: String

    private var path: String? {
        ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
            .first(where: FileManager.default.isExecutableFile)
    }

    var isInstalled: Bool { path != nil }

    func run(_ options: [String], on file: [UInt8], ending: String, after: [String] = []) throws -> String {
        String(decoding: try output(options, on: file, ending: ending, after: after), as: UTF8.self)
    }

    /// What it writes, on either stream, about a file that is there only meanwhile.
    func output(_ options: [String], on file: [UInt8], ending: String, after: [String] = []) throws -> [UInt8] {
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(ending)")
        try Data(file).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = options + [place.path] + after
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(data)
    }
}
