import Testing

@testable import PollData

@Suite("The order of waves")
struct WaveOrderTests {
    /// A wave of a poll with fieldwork as precise as the texts are.
    private func wave(_ poll: String, _ start: String, _ end: String? = nil) -> Wave {
        let sample = Sample(
            poll: Poll.ID(poll), program: Program.ID("p"), population: .korea, form: "", universe: "", conductor: "",
            sponsor: "", frame: "", sampling: .unknown, mode: nil, fieldStart: CalendarDate(start),
            fieldEnd: CalendarDate(end ?? start), released: nil, sampleDrawn: nil, size: nil, responseRate: nil,
            responseRateKind: nil, weighting: "", designEffect: nil, publishedMarginOfError: nil, sourceURL: "",
            sourceTitle: "", note: "")
        return Wave(sample: sample, terms: [])
    }

    private func order(_ waves: [Wave]) -> [String] { WaveOrder(waves).waves.map(\.poll.rawValue) }

    @Test("a numbered week without days stands between its numbered neighbours")
    func weeks() {
        let waves = [
            wave("p-2022-08-w1", "2022-08"), wave("p-2022-08-w2", "2022-08-09", "2022-08-11"),
            wave("p-2022-08-w4", "2022-08"), wave("p-2022-08-w3", "2022-08-16", "2022-08-18"),
        ]
        #expect(order(waves) == ["p-2022-08-w1", "p-2022-08-w2", "p-2022-08-w3", "p-2022-08-w4"])
        #expect(order(waves.reversed()) == order(waves))
    }

    @Test("days never run backwards, and stay in the span that the date can mean")
    func days() throws {
        let waves = WaveOrder([
            wave("p-2022-10-w4", "2022-10"), wave("p-2022-10-w3", "2022-10-18", "2022-10-20"),
            wave("p-2022-10-w5", "2022-10"),
        ]).waves
        let days = try waves.map { try #require($0.placement?.day) }
        #expect(days == days.sorted())
        #expect(Set(days).count == 3)
        #expect(days[2] <= Double(CalendarDate.dayNumber(year: 2022, month: 10, day: 31)))
    }

    @Test("known days decide against names, and names without a number say nothing")
    func known() {
        #expect(
            order([wave("p-2022-08-w1", "2022-08-20"), wave("p-2022-08-w2", "2022-08-10")]) == [
                "p-2022-08-w2", "p-2022-08-w1",
            ])
        #expect(
            order([wave("p-2022-09-late", "2022-09-27", "2022-09-29"), wave("p-2022-09-w4", "2022-09")]) == [
                "p-2022-09-w4", "p-2022-09-late",
            ])
    }

    @Test("a lone wave of a month stands in its middle")
    func middle() throws {
        let alone = wave("p-2016", "2016-11")
        #expect(WaveOrder([alone]).waves == [alone])
    }
}
