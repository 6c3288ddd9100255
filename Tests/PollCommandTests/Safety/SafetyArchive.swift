import Foundation
import Testing

/// A copy of the small archive that a test may change and wreck, with a release beside it; removed at its end.
final class SafetyArchive {
    let folder: URL
    let release: String

    static let poll = "genron-eai-2026"

    init() throws {
        let manager = FileManager.default
        folder = manager.temporaryDirectory.appending(path: "poll-safety-\(UUID().uuidString)")
        try manager.copyItem(at: PollRun.package.appending(path: "Tests/SmallArchive"), to: folder)
        release = folder.path + ".csv"
        try Self.text(Self.poll).write(toFile: release, atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
        try? FileManager.default.removeItem(atPath: release)
    }

    /// A release of one answer.
    static func text(_ poll: String, percent: String = "26.9") -> String {
        """
        poll,program,population,field_start,field_end,released,sample_size,question,option,percent,source_url
        \(poll),genron-eai,JP,2026-06-17,2026-07-02,2026-07-21,1000,impression-of-other-country,good,\(percent),https://example.org/1

        """
    }

    /// Every file's bytes by its path below the folder, hidden ones too.
    func content() throws -> [String: Data] {
        var content: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            content[name] = FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data()
        }
        return content
    }

    func run(_ arguments: String..., through: [String] = []) throws -> PollRun {
        // In its own folder, away from charts that are of another archive.
        try PollRun(arguments, environment: ["POLL_DATASETS": folder.path], folder: folder, through: through)
    }

    /// What the archive is once the release is in it.
    static func added() throws -> [String: Data] {
        let archive = try SafetyArchive()
        let run = try archive.run("add", archive.release)
        try #require(run.status == 0, "\(run.errors)")
        return try archive.content()
    }
}

/// strace, which ends a program or lets its calls fail at a place of one's choice.
enum Strace {
    static let path: String? = ["/usr/bin/strace", "/bin/strace"].first {
        FileManager.default.isExecutableFile(atPath: $0) && works($0)
    }

    /// A container may forbid it.
    private static func works(_ path: String) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-f", "-o", "/dev/null", "/bin/true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// The words before a program that let something happen at the nth of its calls.
    static func injecting(_ call: String, _ what: String, at number: Int) throws -> [String] {
        let names = calls(call)
        return [
            try #require(path), "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(names)", "-e",
            "inject=\(names):\(what):when=\(number)",
        ]
    }

    /// The system's names for a call; not every machine has each, so unknown ones are passed over.
    private static func calls(_ call: String) -> String {
        [
            "rename": "?rename,?renameat,?renameat2", "link": "?link,?linkat", "unlink": "?unlink,?unlinkat",
            "mkdir": "?mkdir,?mkdirat", "rmdir": "?rmdir",
        ][call] ?? call
    }
}
