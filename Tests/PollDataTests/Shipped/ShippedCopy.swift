import Foundation
import PollData

/// A copy of the shipped archive in a temporary place, to be damaged or added to; removed with the value.
final class ShippedCopy {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "shipped-" + UUID().uuidString
        // A folder that is a link would be copied as a link, and the damage done to the archive itself.
        let original = URL(fileURLWithPath: ShippedArchive.folder).resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: original, to: URL(fileURLWithPath: folder))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func text(_ path: String) throws -> String {
        try String(decoding: FileBytes.read("\(folder)/\(path)"), as: UTF8.self)
    }

    func write(_ path: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
    }

    /// Replaces the first place where `old` stands.
    func replace(_ old: String, with new: String, in path: String) throws {
        let text = try text(path)
        guard let range = text.range(of: old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(path, text.replacingCharacters(in: range, with: new))
    }

    /// Adds a release as `poll add` does.
    func add(_ release: String) throws {
        let archive = try ArchiveLoader(folder: folder).load()
        let release = try Release.read(Array(release.utf8), file: "release.csv", against: archive).release
        try ReleaseAddition(release, to: archive).write()
    }

    /// A release that sorts behind every other of its program, and its program not last.
    static let release = """
        poll,population,field_start,field_end,sample_size,question,option,percent,source_url
        nhk-kbs-2030,JP,2030-06-01,2030-06-03,1000,like-or-dislike-other-country,like,48,https://example.org/
        nhk-kbs-2030,KR,2030-06-01,2030-06-03,1000,like-or-dislike-other-country,like,47,https://example.org/

        """
}
