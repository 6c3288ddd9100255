import Foundation
import Testing

/// What PollKit answers to the input of one kind of reference case: a value for each field it covers.
typealias ReferenceAnswer = @Sendable (_ input: JSONValue) throws -> [String: JSONValue]

/// The kinds that are covered; a file of another kind fails by name.
let referenceAnswers: [String: ReferenceAnswer] = [
    "proportion-intervals": answerProportionIntervals,
    "proportion-difference": answerProportionDifference,
    "multinomial": answerMultinomial,
    "gap-of-gaps": answerGapOfGaps,
    "distribution-functions": answerDistributionFunctions,
    "trend-tests": answerTrendTests,
    "multiple-comparisons": answerMultipleComparisons,
    "distributions": answerDistributions,
    "smoothers": answerSmoothers,
    "poll-aggregation": answerPooling,
    "state-space": answerStateSpace,
    "change-points": answerChangePoints,
]

@Suite("Reference cases of other programs")
struct ReferenceTests {
    @Test("every field of every case agrees", arguments: try ReferenceFile.names())
    func agrees(_ name: String) throws {
        let file = try ReferenceFile.load(name)
        let answer = try #require(referenceAnswers[file.kind], "\(file.kind): not covered by any test")
        var fields = 0
        for example in file.cases {
            let got: [String: JSONValue]
            do { got = try answer(example.input) } catch {
                Issue.record("\(name)/\(example.name): not covered: \(error)")
                continue
            }
            for (field, expected) in example.expected {
                guard let value = got[field] else {
                    Issue.record("\(name)/\(example.name): field \(field) not covered")
                    continue
                }
                fields += 1
                let differences = differences(expected, value, file.tolerance(of: field, in: example), at: field)
                for difference in differences { Issue.record("\(name)/\(example.name): \(difference)") }
            }
        }
        print("reference \(name): \(file.cases.count) cases, \(fields) fields")
    }

    @Test("no file has fewer cases than its README promises")
    func counts() throws {
        let promised = try ReferenceFile.promisedCounts()
        let names = try ReferenceFile.names()
        for name in names {
            let count = try ReferenceFile.load(name).cases.count
            let expected = try #require(promised[name], "\(name).json is not in the table of README.md")
            #expect(count >= expected, "\(name).json has \(count) cases, README.md promises \(expected)")
        }
        for name in promised.keys where !names.contains(name) {
            Issue.record("README.md promises \(name).json, which is not there")
        }
    }
}

/// Where two values differ, with their path, what was expected and what was got.
func differences(
    _ expected: JSONValue, _ got: JSONValue, _ tolerance: ReferenceFile.Tolerance, at path: String
) -> [String] {
    switch (expected, got) {
    case (.number(let want), .number(let have)):
        return tolerance.allows(have, for: want) ? [] : ["\(path): expected \(want), got \(have)"]
    case (.list(let want), .list(let have)) where want.count == have.count:
        return zip(want, have).enumerated().flatMap { index, pair in
            differences(pair.0, pair.1, tolerance, at: "\(path)[\(index)]")
        }
    case (.object(let want), .object(let have)):
        return want.flatMap { key, value in
            have[key].map { differences(value, $0, tolerance, at: "\(path).\(key)") } ?? ["\(path).\(key): not covered"]
        }
    default:
        return expected == got ? [] : ["\(path): expected \(expected), got \(got)"]
    }
}
