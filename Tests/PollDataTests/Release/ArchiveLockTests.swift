import Foundation
import Testing

@testable import PollData

@Suite("The lock of an archive")
struct ArchiveLockTests {
    /// An archive as a process leaves it that is killed after some of its files are in place.
    private struct Half {
        let archive: FixtureArchive
        let before: [String: Data]

        init() throws {
            archive = try FixtureArchive(["CHANGES.md": "# Changes\n"])
            before = try archive.snapshot()
            let loaded = try archive.load()
            let release = try Release.read(
                Array(FixtureArchive.release.utf8), file: "release.csv", against: loaded
            ).release
            let changes = try ReleaseAddition(release, to: loaded).changes
            let journal = ChangeJournal(
                folder: archive.folder,
                entries: changes.map { change in
                    ChangeJournal.Entry(
                        path: String(change.path.dropFirst(archive.folder.count + 1)),
                        before: change.before.map(Checksum.of), after: Checksum.of(change.bytes))
                })
            try FileManager.default.createDirectory(
                atPath: ChangeJournal.staging(in: archive.folder), withIntermediateDirectories: true)
            for (index, change) in changes.enumerated() {
                if change.before != nil { try FilePath.rename(change.path, to: journal.oldCopy(index)) }
                try FilePath.create(change.path, change.bytes)
            }
            try journal.write()
        }
    }

    @Test("is one's own, and says whose it is")
    func busy() throws {
        let archive = try FixtureArchive()
        let lock = try ArchiveLock(folder: archive.folder)
        let error = #expect(throws: AdditionError.self) { try ArchiveLock(folder: archive.folder, waiting: 0.05) }
        #expect(error == .busy(process: Int(getpid())))
        #expect(error?.message == "another poll add is writing (process \(getpid())); try again")
        withExtendedLifetime(lock) {}
    }

    @Test("is given back with nothing left behind")
    func released() throws {
        let archive = try FixtureArchive()
        let before = try archive.snapshot()
        for _ in 0..<3 { #expect(try ArchiveLock(folder: archive.folder).recovery == nil) }
        #expect(try archive.snapshot() == before)
    }

    @Test("while a change is half done, readers see the archive as it was")
    func readThrough() throws {
        let half = try Half()
        let archive = try half.archive.load()
        #expect(archive.poll(Poll.ID("genron-eai-2017")) == nil)
        #expect(archive.polls.count == 7)
        #expect(ArchiveCheck(archive).diagnostics().allSatisfy { $0.severity == .warning })
    }

    @Test("whoever takes it next undoes a half change and says so")
    func recovered() throws {
        let half = try Half()
        let recovery = try ArchiveLock(folder: half.archive.folder).recovery
        #expect(
            recovery == """
                a change that was cut short has been undone: results/genron-eai/genron-eai-2017.csv, samples.csv, CHANGES.md
                """)
        #expect(try half.archive.snapshot() == half.before)
    }

    @Test("a file that somebody else wrote meanwhile is not lost")
    func edited() throws {
        let half = try Half()
        try half.archive.write("samples.csv", "by hand")
        let error = #expect(throws: AdditionError.self) { try ArchiveLock(folder: half.archive.folder) }
        #expect(error?.code == "interrupted")
        #expect(error?.hint.contains("N.old") == true)
        #expect(try half.archive.text("samples.csv") == "by hand")
        #expect(!FileBytes.exists(half.archive.path(".pollkit-lock")))
    }

    @Test(
        "a journal that names files elsewhere is not followed", arguments: ["../x", "/etc/x", "a//b", ".x", "a/../b"])
    func outside(_ path: String) throws {
        #expect(ChangeJournal(Array("pollkit-change 1\n- 1f \(path)\nend\n".utf8), folder: "datasets") == nil)
        #expect(ChangeJournal(Array("pollkit-change 1\n- 1f a/x\nend\n".utf8), folder: "datasets") != nil)
        #expect(ChangeJournal(Array("pollkit-change 1\n- 1f a/x\n".utf8), folder: "datasets") == nil)
    }

    @Test("links in the place of its files are refused")
    func links() throws {
        let archive = try FixtureArchive()
        symlink("/etc", ChangeJournal.staging(in: archive.folder))
        let error = #expect(throws: AdditionError.self) { try ArchiveLock(folder: archive.folder) }
        #expect(error?.message.hasSuffix("/.pollkit-change' is a symbolic link") == true)
        let other = try FixtureArchive()
        symlink("elsewhere", other.path(".pollkit-lock"))
        let second = #expect(throws: AdditionError.self) { try ArchiveLock(folder: other.folder) }
        #expect(second?.message.hasSuffix("/.pollkit-lock' is a symbolic link") == true)
        #expect(!FileBytes.exists(other.path("elsewhere")))
    }
}
