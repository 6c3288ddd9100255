import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A `poll chart --watch` that runs meanwhile.
private final class Watch {
    let folder: URL
    private let process = Process()
    private let errors: URL

    var picture: URL { folder.appending(path: "out/good.en.svg") }
    var spec: URL { folder.appending(path: "charts/good.yaml") }

    init(_ options: [String] = []) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "poll-watch-\(UUID().uuidString)")
        errors = folder.appending(path: "errors")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "charts"), withIntermediateDirectories: true)
        try Data().write(to: errors)
        try write(title: "First")
        process.executableURL = PollRun.program
        process.arguments =
            ["chart", "good", "--watch", "--format", "svg", "--charts", folder.appending(path: "charts").path]
            + ["--output", folder.appending(path: "out").path] + options
        process.currentDirectoryURL = PollRun.package
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
    }

    func start() throws { try process.run() }

    deinit {
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(at: folder)
    }

    func write(title: String) throws {
        let text =
            "kind: trend\nquestion: genron-eai/impression-of-other-country\noption: good\ntitle:\n  en: \(title)\n"
        try text.write(to: spec, atomically: true, encoding: .utf8)
    }

    var drawn: String { (try? String(contentsOf: picture, encoding: .utf8)) ?? "" }
    var said: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

    /// Waits for something that comes in a moment; the limit only ends a test that would hang.
    func until(_ what: Comment, _ isDone: () -> Bool) throws {
        let limit = Date(timeIntervalSinceNow: 120)
        while !isDone() {
            guard Date() < limit, process.isRunning else {
                Issue.record("no \(what)\n\(said)")
                throw CancellationError()
            }
            usleep(20_000)
        }
    }

    /// Ctrl-C, and the status of the program's own exit.
    func interrupt() -> Int32 {
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }
}

@Suite("poll chart --watch", .serialized)
struct ChartWatchTests {
    @Test("draws again when the specification changes, explains errors and goes on, and ends at Ctrl-C")
    func specification() throws {
        let watch = try Watch()
        try watch.start()
        try watch.until("first picture") { watch.drawn.contains("First") && watch.said.contains("watching") }
        try watch.write(title: "Second")
        try watch.until("second picture") { watch.drawn.contains("Second") }
        try "kind: trnd\n".write(to: watch.spec, atomically: true, encoding: .utf8)
        try watch.until("error") { watch.said.contains("good.yaml:1:7: error:") }
        #expect(watch.drawn.contains("Second"))
        try watch.write(title: "Third")
        try watch.until("third picture") { watch.drawn.contains("Third") }
        #expect(watch.interrupt() == 130)
        let left = try FileManager.default.contentsOfDirectory(atPath: watch.folder.appending(path: "out").path)
        #expect(left == ["good.en.svg"])
    }

    @Test("draws again when the archive or a theme file changes, and not when another file does")
    func archive() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "poll-watch-data-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: PollRun.package.appending(path: "datasets"), to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let watch = try Watch(["--datasets", place.path])
        try watch.start()
        try watch.until("first picture") { watch.said.contains("watching") }
        let rounds = { watch.said.components(separatedBy: "watching").count - 1 }
        try "note".write(to: watch.folder.appending(path: "charts/note.txt"), atomically: true, encoding: .utf8)
        let programs = place.appending(path: "programs.csv")
        let text = try String(contentsOf: programs, encoding: .utf8)
        try text.replacing("Genron NPO", with: "Tested NPO").write(to: programs, atomically: true, encoding: .utf8)
        try watch.until("picture of the new archive") { watch.drawn.contains("Tested NPO") && rounds() >= 2 }
        #expect(rounds() == 2)
        try FileManager.default.removeItem(at: programs)
        try watch.until("error") { rounds() == 3 }
        #expect(watch.said.contains("programs.csv"))
        try text.write(to: programs, atomically: true, encoding: .utf8)
        try watch.until("picture of the old archive") { !watch.drawn.contains("Tested NPO") && rounds() == 4 }
        #expect(watch.interrupt() == 130)
    }
}
