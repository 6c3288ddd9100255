import Foundation
import Testing

@testable import PollData

/// A small `datasets/` folder of published figures in a temporary place, removed with the value.
///
/// The figures: Cabinet Office of Japan, Survey on Diplomacy, 2016-11 to 2023; Genron NPO and EAI, joint polls 2013,
/// 2015 and 2016, with the quoted threats of 2016.
final class FixtureArchive {
    let folder: String

    init(_ changes: [String: String] = [:]) throws {
        folder = NSTemporaryDirectory() + "poll-data-" + UUID().uuidString
        for (path, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) { try write(path, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func load() throws -> Archive { try ArchiveLoader(folder: folder).load() }

    func path(_ path: String) -> String { "\(folder)/\(path)" }

    func write(_ path: String, _ text: String) throws {
        let file = URL(fileURLWithPath: self.path(path))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
        try String(decoding: FileBytes.read(self.path(path)), as: UTF8.self)
    }

    /// A results file without its header.
    func body(of path: String) throws -> String {
        String(try text(path).dropFirst(Self.resultsHeader.count))
    }

    /// Every file of the folder, hidden ones too, with its bytes.
    func snapshot() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            files[name] = FileManager.default.contents(atPath: path(name)) ?? Data("a folder".utf8)
        }
        return files
    }

    /// The messages of a release that is refused, without the folder's name.
    func faults(of release: String, file: String = "release.csv") throws -> [String] {
        do {
            _ = try Release.read(Array(release.utf8), file: file, against: load())
            return []
        } catch let error as DatasetError {
            return error.diagnostics.map(\.description)
        }
    }

    /// The messages with which the folder fails to load.
    func loadingFaults() throws -> [String] {
        do {
            _ = try load()
            return []
        } catch ArchiveLoader.Failure.data(let error) {
            return error.diagnostics.map { $0.description.replacing("\(folder)/", with: "") }
        }
    }

    /// The findings of the check, without the folder's name.
    func findings() throws -> [String] {
        try ArchiveCheck(load()).diagnostics().map { $0.description.replacing("\(folder)/", with: "") }
    }
}
