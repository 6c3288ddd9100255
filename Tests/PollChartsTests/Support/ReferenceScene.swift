import Foundation
import PollCharts
import Testing

/// Compares a scene with its reference file; a scene that differs lands beside the old one, to be looked at.
enum ReferenceScene {
    static let folder = String(#filePath.dropLast("Support/ReferenceScene.swift".count)) + "Scenes"

    static func check(_ scene: Scene, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try check(text: scene.description, name, sourceLocation: sourceLocation)
    }

    static func check(text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = "\(folder)/\(name).txt"
        let new = "\(folder)/\(name).new.txt"
        let expected = try? String(contentsOfFile: file, encoding: .utf8)
        guard expected != text else {
            try? FileManager.default.removeItem(atPath: new)
            return
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: new, atomically: true, encoding: .utf8)
        Issue.record("\(name) differs from its reference: compare \(new) with \(file)", sourceLocation: sourceLocation)
    }
}
