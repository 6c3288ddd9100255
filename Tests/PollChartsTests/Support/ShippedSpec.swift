import Foundation
import PollCharts
import PollData
import Testing

/// A specification of `charts/` with the shipped archive.
struct ShippedSpec: CustomTestStringConvertible, Sendable {
    let name: String

    var testDescription: String { name }

    static let package: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    static let archive = Result { try ArchiveLoader(folder: package.appending(path: "datasets").path).load() }

    static func all() throws -> [ShippedSpec] {
        try FileManager.default.contentsOfDirectory(atPath: package.appending(path: "charts").path)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { ShippedSpec(name: String($0.dropLast(5))) }
    }

    var spec: ChartSpec {
        get throws {
            let file = Self.package.appending(path: "charts/\(name).yaml")
            return try ChartSpec.parse(String(contentsOf: file, encoding: .utf8), file: file.path, name: name)
        }
    }
}
