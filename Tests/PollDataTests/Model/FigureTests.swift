import Testing

@testable import PollData

@Suite("Printed figures")
struct FigureTests {
    @Test("half a unit of the last digit is their rounding", arguments: [(0, 0.5), (1, 0.05), (2, 0.005)])
    func rounding(_ decimals: Int, _ half: Double) {
        #expect(PublishedValue(percent: 1, decimals: decimals).roundingHalfWidth == half)
    }

    @Test(
        "numbers print as they were printed",
        arguments: [
            (55.0, 1, "55.0"), (59.1, 1, "59.1"), (0.285, 2, "0.29"), (80, 0, "80"), (-0.04, 1, "0.0"),
            (-0.05, 1, "-0.1"),
            (99.95, 1, "100.0"), (2.5, 0, "3"),
        ])
    func printing(_ value: Double, _ decimals: Int, _ text: String) { #expect(value.fixed(decimals) == text) }

    @Test("the shortest form has the decimals it needs", arguments: [(100, "100"), (0.05, "0.05"), (99.85, "99.85")])
    func shortest(_ value: Double, _ text: String) { #expect(value.shortest == text) }

    @Test("readings agree when one unrounded value can be behind both")
    func agreement() throws {
        let polls = try FixtureArchive().load()
        func figures(_ poll: String, _ option: String) -> [Figure] {
            polls.poll(Poll.ID(poll))?.figures.filter { $0.option.rawValue == option } ?? []
        }
        let threats = figures("genron-eai-2016", "japan")
        #expect(threats.map(\.value.text) == ["37.7", "38"])
        #expect(threats[0].agrees(with: threats[1]))
        let bad = figures("genron-eai-2013", "bad")
        #expect(bad.map(\.value.text) == ["37.3", "37.7"])
        #expect(!bad[0].agrees(with: bad[1]))
    }
}
