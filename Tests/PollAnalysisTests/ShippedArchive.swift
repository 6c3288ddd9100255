import Foundation
import PollAnalysis
import PollData
import Testing

/// The archive that the package ships.
enum ShippedArchive {
    static let loaded = Result {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return try ArchiveLoader(folder: folder.appending(path: "datasets").path).load()
    }

    static func series(
        _ question: String, _ option: String, _ population: Population, includingQuoted: Bool = false
    ) throws -> Series {
        let archive = try loaded.get()
        return archive.series(
            of: try archive.findQuestion(question), .option(Question.Option.ID(option)), in: population,
            includingQuoted: includingQuoted)
    }
}
