import Foundation
import Testing

@Suite("poll add that is killed", .disabled(if: Strace.path == nil, "strace is not installed, or may not trace"))
struct KilledAdditionTests {
    /// Every call that changes a file but `open`, which one of these always follows: the process is killed before its
    /// nth call, and so after all that went before it.
    static let calls = [
        "write", "pwrite64", "ftruncate", "fchmod", "fsync", "link", "rename", "mkdir", "unlink", "rmdir",
    ]

    @Test("leaves the archive as it was or as it shall be, and the next run tidies up", arguments: calls)
    func killed(_ call: String) throws {
        let whole = try SafetyArchive.added()
        let old = try SafetyArchive().content()
        for number in 1..<400 {
            let archive = try SafetyArchive()
            let run = try archive.run(
                "add", archive.release, through: try Strace.injecting(call, "signal=KILL", at: number))
            if run.status == 0 {
                #expect(number > 1, "\(call) is never called")
                #expect(try archive.content() == whole)
                return
            }
            // A reader comes first, every other time: it sees one of both and changes nothing.
            if number.isMultiple(of: 2) {
                let half = try archive.content()
                let list = try archive.run("show", "genron-eai-2023")
                #expect(list.status == 0, "\(call) \(number): \(list.errors)")
                #expect(try archive.content() == half)
                let check = try archive.run("check")
                #expect(check.status == 0, "\(call) \(number): \(check.output)")
                var tidy = try archive.content()
                // The lock of the dead may lie about; it is no one's.
                tidy[".pollkit-lock"] = nil
                #expect(tidy == old || tidy == whole || tidy.keys.contains(".pollkit-change"), "\(call) \(number)")
            }
            let again = try archive.run("add", archive.release)
            #expect(
                again.status == 0 || (again.status == 65 && again.errors.contains("is in the archive already")),
                "\(call) \(number): \(again.errors)")
            #expect(try archive.content() == whole, "\(call) \(number)")
        }
        Issue.record("\(call): no end was reached")
    }

    @Test("an error of the system changes nothing", arguments: ["write", "fsync", "link", "rename", "mkdir", "unlink"])
    func refused(_ call: String) throws {
        let whole = try SafetyArchive.added()
        let old = try SafetyArchive().content()
        for number in 1..<400 {
            let archive = try SafetyArchive()
            let error = number.isMultiple(of: 2) ? "EIO" : "ENOSPC"
            let run = try archive.run(
                "add", archive.release, through: try Strace.injecting(call, "error=\(error)", at: number))
            let isWritten = run.status == 0 || run.errors.contains("standard output")
            var content = try archive.content()
            // What cannot be removed stays until the next run.
            if call == "unlink" || call == "write" { _ = try archive.run("check") }
            content = try archive.content()
            content[".pollkit-lock"] = nil
            #expect(content == (isWritten ? whole : old), "\(call) \(number) \(error): \(run.errors)")
            if !isWritten {
                #expect(run.status == 73, "\(call) \(number): \(run.errors)")
                #expect(run.errors.contains("nothing was changed"), "\(run.errors)")
            }
            if run.status == 0, run.errors.isEmpty, content == whole, try untouched(call, number) { return }
        }
        Issue.record("\(call): no end was reached")
    }

    /// Whether the program makes fewer calls than the number: then no error was injected.
    private func untouched(_ call: String, _ number: Int) throws -> Bool {
        let archive = try SafetyArchive()
        let run = try archive.run(
            "add", archive.release, through: try Strace.injecting(call, "signal=KILL", at: number))
        return run.status == 0
    }

    @Test("a full disk changes nothing", .enabled(if: getuid() == 0, "only root may mount a small disk"))
    func fullDisk() throws {
        let archive = try SafetyArchive()
        let disk = archive.folder.path + ".disk"
        let manager = FileManager.default
        try manager.createDirectory(atPath: disk, withIntermediateDirectories: true)
        defer { try? manager.removeItem(atPath: disk) }
        // The copy has about 60 kB in pages of 4; the room above it goes in steps.
        for room in stride(from: 56, through: 160, by: 8) {
            guard system("mount -t tmpfs -o size=\(room)k none '\(disk)' 2>/dev/null") == 0 else { return }
            defer { _ = system("umount '\(disk)'") }
            guard system("cp -r '\(archive.folder.path)' '\(disk)/datasets' 2>/dev/null") == 0 else { continue }
            let before = try contents(disk)
            let run = try PollRun(["add", archive.release, "--datasets", disk + "/datasets"])
            if run.status == 0 { return }
            #expect(run.status == 73 && run.errors.contains("No space left on device"), "\(run.errors)")
            #expect(try contents(disk) == before)
        }
    }

    private func contents(_ folder: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where !name.hasSuffix(".pollkit-lock") {
            found[name] = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
        }
        return found
    }

    private func system(_ command: String) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        guard (try? process.run()) != nil else { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }
}
