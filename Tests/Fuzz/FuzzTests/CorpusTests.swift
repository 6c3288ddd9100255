import Foundation
import FuzzCases
import Testing

@Suite("What fuzzing has found")
struct CorpusTests {
    static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus")

    @Test("every kept input is read or refused, and breaks nothing", arguments: FuzzCase.allCases)
    func replay(_ target: FuzzCase) throws {
        let folder = Self.corpus.appending(path: target.rawValue)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.isEmpty)
        for name in names {
            let bytes = try Data(contentsOf: folder.appending(path: name))
            #expect(target.fault(of: Array(bytes)) == nil, "\(target.rawValue)/\(name)")
        }
    }
}
