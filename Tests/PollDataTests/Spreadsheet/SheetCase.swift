import Foundation
import Testing

@testable import PollData

/// A file as somebody may hand it in, and how it is to be read.
struct SheetCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let options: ReadingOptions

    var testDescription: String { name }

    init(_ name: String, bytes: [UInt8], options: ReadingOptions = ReadingOptions()) {
        self.name = name
        self.bytes = bytes
        self.options = options
    }

    init(_ name: String, _ text: String, options: ReadingOptions = ReadingOptions()) {
        self.init(name, bytes: Array(text.utf8), options: options)
    }

    /// The base with some of its text replaced.
    init(
        _ name: String, _ changes: [(String, String)], in base: String = SheetBase.english,
        options: ReadingOptions = ReadingOptions()
    ) {
        var text = base
        for (old, new) in changes {
            precondition(text.contains(old), "\(name): '\(old)' is not in the base")
            text = text.replacing(old, with: new)
        }
        self.init(name, text, options: options)
    }

    /// Everything that the reader says about the file: what it read, repaired and warned of, or why it refused.
    func outcome(_ archive: Archive) -> String {
        do {
            let (release, warnings, repairs) = try Release.read(bytes, file: "f", against: archive, options: options)
            return Self.text(of: release) + Repair.summary(of: repairs).map { "repaired: \($0)\n" }.joined()
                + warnings.map { "\($0)\n" }.joined()
        } catch {
            return error.diagnostics.map { "\($0)\n" }.joined()
        }
    }

    private static func text(of release: Release) -> String {
        var lines: [String] = []
        for sample in release.samples {
            let dates = sample.fieldPeriod?.description ?? sample.released?.description ?? "-"
            let facts = [sample.mode?.rawValue, sample.size.map { "n=\($0)" }, sample.note.isEmpty ? nil : sample.note]
            let figures = release.figures.filter { $0.population == sample.population }.map {
                "\($0.option)=\($0.value.text)" + ($0.note.isEmpty ? "" : " (\($0.note))")
            }
            lines.append(
                ([release.poll.rawValue, sample.population.rawValue, dates] + facts.compactMap(\.self) + figures)
                    .joined(separator: " "))
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

/// Releases that differ in their language alone.
enum SheetBase {
    static let english = """
        poll,population,field_start,field_end,released,sample_size,question,option,percent,source_url,note
        genron-eai-2017,JP,2017-06-17,2017-07-02,2017-07-21,1000,impression-of-other-country,good,26.9,https://a.org/,
        genron-eai-2017,JP,2017-06-17,2017-07-02,2017-07-21,1000,impression-of-other-country,bad,48.6,https://a.org/,
        genron-eai-2017,KR,2017-06-11,2017-06-29,2017-07-21,1003,impression-of-other-country,good,26.8,https://a.org/,
        genron-eai-2017,KR,2017-06-11,2017-06-29,2017-07-21,1003,impression-of-other-country,bad,56.1,https://a.org/,

        """

    static let japanese = """
        調査名,国,調査開始日,調査終了日,公表日,回答者数,質問,選択肢,割合,出典,備考
        genron-eai-2017,日本,2017/6/17,2017/7/2,2017年7月21日,1000,impression-of-other-country,良い印象,26.9,https://a.org/,言論NPO調べ
        genron-eai-2017,日本,2017/6/17,2017/7/2,2017年7月21日,1000,impression-of-other-country,良くない印象,48.6,https://a.org/,
        genron-eai-2017,韓国,2017/6/11,2017/6/29,2017年7月21日,1003,impression-of-other-country,良い印象,26.8,https://a.org/,
        genron-eai-2017,韓国,2017/6/11,2017/6/29,2017年7月21日,1003,impression-of-other-country,良くない印象,56.1,https://a.org/,

        """

    static let korean = """
        조사명,국가,조사시작일,조사종료일,공표일,사례수,문항,보기,비율,출처,비고
        genron-eai-2017,일본,2017. 6. 17.,2017. 7. 2.,2017년 7월 21일,1000,impression-of-other-country,좋은 인상,26.9,https://a.org/,동아시아연구원 발표
        genron-eai-2017,일본,2017. 6. 17.,2017. 7. 2.,2017년 7월 21일,1000,impression-of-other-country,좋지 않은 인상,48.6,https://a.org/,
        genron-eai-2017,한국,2017. 6. 11.,2017. 6. 29.,2017년 7월 21일,1003,impression-of-other-country,좋은 인상,26.8,https://a.org/,
        genron-eai-2017,한국,2017. 6. 11.,2017. 6. 29.,2017년 7월 21일,1003,impression-of-other-country,좋지 않은 인상,56.1,https://a.org/,

        """
}

/// The expectations of a group of cases: one text file, a section for each case.
///
///     == name of the case
///     what the reader says, word for word
enum SheetExpectation {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func sections(of group: String) throws -> [String: String] {
        let file = folder.appending(path: "Expected/\(group).txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        var sections: [String: String] = [:]
        for section in text.split(separator: "== ", omittingEmptySubsequences: true) {
            let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            sections[String(lines[0])] = lines.count > 1 ? String(lines[1]) : ""
        }
        return sections
    }

    /// Compares all cases of a group; what differs is written beside the file, to be looked at.
    static func check(_ group: String, _ cases: [SheetCase], _ archive: Archive) throws {
        let expected = try sections(of: group)
        var text = ""
        var differs = Set(cases.map(\.name)) != Set(expected.keys)
        #expect(Set(cases.map(\.name)).count == cases.count, "two cases of \(group) have one name")
        for example in cases {
            let outcome = example.outcome(archive)
            text += "== \(example.name)\n" + outcome
            #expect(outcome == expected[example.name] ?? "", "\(group): \(example.name)")
            if outcome != expected[example.name] { differs = true }
        }
        let new = folder.appending(path: "Expected/\(group).new.txt")
        if differs {
            try text.write(to: new, atomically: true, encoding: .utf8)
            Issue.record("\(group): see Expected/\(group).new.txt")
        } else {
            try? FileManager.default.removeItem(at: new)
        }
    }
}
