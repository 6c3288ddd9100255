import Testing

@testable import PollData

@Suite("The disclosure of many samples")
struct DisclosureTallyTests {
    private func tally(_ program: String) throws -> DisclosureTally {
        let archive = try FixtureArchive().load()
        return DisclosureTally(archive.disclosures(of: archive.polls(of: Program.ID(program))))
    }

    @Test("averages what is wholly known, sample by sample")
    func averages() throws {
        let tally = try tally("cabinet-office")
        #expect(tally.samples.count == 4)
        // Strategy, universe, mode, dates; sponsor, sampling and n are known in part.
        #expect(tally.meanCount(ofAAPOR: .known) == 4)
        #expect(tally.meanCount(ofAAPOR: .partly) == 3)
        #expect(tally.meanCount(ofAAPOR: .unknown) == 4)
        #expect(tally.meanCount(ofMinimum: .known) == 5)
    }

    @Test("names what is missing most, the worst first, and nothing that has no column")
    func missing() throws {
        #expect(try tally("cabinet-office").mostOftenMissing() == [.instruments, .weighting])
        #expect(try tally("genron-eai").mostOftenMissing(9) == [.instruments, .sample, .weighting, .sponsor])
    }

    @Test("counts response rates by their definition and gives no rate of its own")
    func rates() throws {
        let rates = try tally("cabinet-office").responseRates
        #expect(rates.map(\.kind) == [.validReturn])
        #expect(rates.map(\.count) == [4])
        #expect(try tally("genron-eai").responseRates.isEmpty)
    }

    @Test("of no sample is zero")
    func none() {
        let tally = DisclosureTally([])
        #expect(tally.meanCount(ofAAPOR: .known) == 0)
        #expect(tally.mostOftenMissing().isEmpty)
    }
}
