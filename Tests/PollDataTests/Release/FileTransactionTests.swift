import Foundation
import Glibc
import Testing

@testable import PollData

@Suite("Writing all or nothing")
struct FileTransactionTests {
    private func addition(to archive: FixtureArchive) throws -> ReleaseAddition {
        let loaded = try archive.load()
        let bytes = Array(FixtureArchive.release.utf8)
        return try ReleaseAddition(Release.read(bytes, file: "release.csv", against: loaded).release, to: loaded)
    }

    private func fixture() throws -> FixtureArchive {
        try FixtureArchive([
            "CHANGES.md": "# Changes\n",
            "datapackage.json": "{\"resources\": [{\"name\": \"results\", \"path\": [\"results/a.csv\"]}]}",
        ])
    }

    /// Refuses the write with a message, and leaves the folder as it was.
    private func expectRefusal(
        of addition: ReleaseAddition, in archive: FixtureArchive, _ message: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let before = try archive.snapshot()
        let error = #expect(throws: AdditionError.self, sourceLocation: sourceLocation) { try addition.write() }
        #expect(
            error?.description.replacing("\(archive.folder)/", with: "") == message, sourceLocation: sourceLocation)
        #expect(try archive.snapshot() == before, sourceLocation: sourceLocation)
    }

    @Test("a failure at any step leaves every byte and no file behind")
    func failures() throws {
        let steps: [FileTransaction.Step] =
            (0..<4).flatMap { [.writing($0), .renaming($0)] } + [.settling]
        for step in steps {
            let archive = try fixture()
            let changes = try addition(to: archive).changes.filter { !$0.path.hasSuffix("package.json") }
            let before = try archive.snapshot()
            let transaction = FileTransaction(changes, in: archive.folder) { $0 == step ? ENOSPC : nil }
            let reached = step != .writing(3) && step != .renaming(3)
            if reached {
                let error = #expect(throws: AdditionError.self) {
                    try transaction.commit(under: ArchiveLock(folder: archive.folder))
                }
                #expect(error?.message.hasSuffix(": No space left on device") == true)
                #expect(try archive.snapshot() == before, "after a failure at \(step)")
            }
        }
    }

    @Test("a new folder is removed again")
    func newFolder() throws {
        let archive = try fixture()
        let before = try archive.snapshot()
        let new = ReleaseAddition.Change(
            path: archive.path("results/nhk/nhk-2015.csv"), isNew: true, bytes: [65], before: nil)
        let failing = FileTransaction([new], in: archive.folder) { $0 == .settling ? EIO : nil }
        #expect(throws: AdditionError.self) { try failing.commit(under: ArchiveLock(folder: archive.folder)) }
        #expect(try archive.snapshot() == before)
        try FileTransaction([new], in: archive.folder).commit(under: ArchiveLock(folder: archive.folder))
        #expect(try archive.text("results/nhk/nhk-2015.csv") == "A")
    }

    @Test("keeps the mode of a replaced file")
    func mode() throws {
        let archive = try fixture()
        chmod(archive.path("samples.csv"), 0o640)
        try addition(to: archive).write()
        #expect(FilePath.permissions(of: archive.path("samples.csv")) == 0o640)
    }

    @Test("a plain file where a folder belongs is refused")
    func fileForFolder() throws {
        let archive = try fixture()
        let addition = try addition(to: archive)
        try FileManager.default.removeItem(atPath: archive.path("results/genron-eai"))
        try archive.write("results/genron-eai", "not a folder")
        try expectRefusal(
            of: addition, in: archive,
            "'results/genron-eai' is not a folder\n  hint: nothing was changed; put a plain file in its place")
    }

    @Test("symbolic links are refused, of a file and of a folder")
    func links() throws {
        let archive = try fixture()
        let addition = try addition(to: archive)
        let samples = archive.path("samples.csv")
        try FileManager.default.moveItem(atPath: samples, toPath: archive.path("elsewhere.csv"))
        symlink("elsewhere.csv", samples)
        try expectRefusal(
            of: addition, in: archive,
            "'samples.csv' is a symbolic link\n  hint: nothing was changed; put a plain file in its place")
        let second = try fixture()
        let other = try self.addition(to: second)
        let folder = second.path("results/genron-eai")
        try FileManager.default.moveItem(atPath: folder, toPath: second.path("elsewhere"))
        symlink("../elsewhere", folder)
        try expectRefusal(
            of: other, in: second,
            "'results/genron-eai' is a symbolic link\n  hint: nothing was changed; put a plain file in its place")
    }

    @Test("a file that changed since the plan was made is not overwritten")
    func changedMeanwhile() throws {
        let archive = try fixture()
        let addition = try addition(to: archive)
        try archive.write("samples.csv", FixtureArchive.samples + "\n")
        try expectRefusal(
            of: addition, in: archive,
            "'samples.csv' changed while the release was being added\n  hint: nothing was changed; add it again")
    }

    @Test("a results file that appeared meanwhile is not overwritten")
    func appearedMeanwhile() throws {
        let archive = try fixture()
        let addition = try addition(to: archive)
        try archive.write("results/genron-eai/genron-eai-2017.csv", "another's work")
        try expectRefusal(
            of: addition, in: archive,
            "'results/genron-eai/genron-eai-2017.csv' changed while the release was being added\n"
                + "  hint: nothing was changed; add it again")
    }

    @Test("a folder that is gone is an error of the system's words")
    func missingFolder() throws {
        let archive = try fixture()
        let addition = try addition(to: archive)
        try FileManager.default.removeItem(atPath: archive.path("samples.csv"))
        try expectRefusal(
            of: addition, in: archive,
            "cannot read 'samples.csv': No such file or directory\n"
                + "  hint: nothing was changed; see whether the folder is there, may be written, and has room")
    }

    @Test("a folder that may not be written is an error", .disabled(if: getuid() == 0, "root may write anywhere"))
    func readOnly() throws {
        let archive = try fixture()
        let addition = try addition(to: archive)
        chmod(archive.path("results/genron-eai"), 0o555)
        defer { chmod(archive.path("results/genron-eai"), 0o755) }
        try expectRefusal(
            of: addition, in: archive,
            "cannot write 'results/genron-eai/genron-eai-2017.csv': Permission denied\n"
                + "  hint: nothing was changed; see whether the folder is there, may be written, and has room")
    }
}
