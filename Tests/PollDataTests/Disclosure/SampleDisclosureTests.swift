import Testing

@testable import PollData

@Suite("The disclosure of a sample")
struct SampleDisclosureTests {
    /// A release of one sample with a single cell changed, and what the archive then knows of it.
    private func disclosure(
        _ changes: [String: String], wordings: String = "", poll: String = "cabinet-office-2019"
    ) throws -> SampleDisclosure {
        var lines = FixtureArchive.samples.split(separator: "\n").map(String.init)
        let columns = FixtureArchive.samplesHeader.dropLast().split(separator: ",").map(String.init)
        let row = try #require(lines.firstIndex { $0.hasPrefix(poll + ",") })
        var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for (name, value) in changes { cells[try #require(columns.firstIndex(of: name))] = value }
        lines[row] = cells.joined(separator: ",")
        let header = "program,question,population,language,first_poll,last_poll,text,source_url\n"
        let archive = try FixtureArchive([
            "samples.csv": lines.joined(separator: "\n") + "\n", "wordings.csv": header + wordings,
        ]).load()
        return try #require(archive.disclosures(of: [archive.findPoll(poll)]).first)
    }

    @Test(
        "an item is known, partly known or unknown by its columns",
        arguments: [
            (AAPORItem.strategy, [:], DisclosureState.known),
            (.sponsor, ["sponsor": "", "conductor": ""], .unknown),
            (.sponsor, [:], .partly),
            (.sponsor, ["conductor": "Nippon Research Center"], .known),
            (.population, [:], .known),
            (.population, ["universe": "eligible voters"], .known),
            (.population, ["universe": "adults nationwide"], .partly),
            (.population, ["universe": ""], .unknown),
            (.sample, [:], .partly),
            (.sample, ["frame": "Basic Resident Register"], .known),
            (.sample, ["frame": "RDD", "sampling": "unknown"], .partly),
            (.sample, ["sampling": ""], .unknown),
            (.mode, [:], .known),
            (.mode, ["mode": "mixed"], .partly),
            (.mode, ["mode": ""], .unknown),
            (.dates, [:], .known),
            (.dates, ["field_start": "2019-10", "field_end": "2019-10"], .partly),
            (.dates, ["field_end": ""], .partly),
            (.dates, ["field_start": "", "field_end": ""], .unknown),
            (.precision, [:], .partly),
            (.precision, ["published_moe": "2.5"], .known),
            (.precision, ["design_effect": "1.2"], .known),
            (.precision, ["sampling": "opt-in"], .known),
            (.precision, ["sample_size": "", "sampling": "opt-in"], .unknown),
            (.weighting, [:], .unknown),
            (.weighting, ["weighting": "sex and age"], .known),
            (.processing, [:], .unknown),
            (.limitations, [:], .unknown),
        ])
    func items(_ item: AAPORItem, _ changes: [String: String], _ expected: DisclosureState) throws {
        #expect(try disclosure(changes).state(of: item) == expected)
    }

    @Test(
        "wordings cover the polls between their first and last",
        arguments: [
            (",,,Text,", DisclosureState.known), (",,,,https://example.org/", .known), (",,,,", .unknown),
            (",cabinet-office-2019,,Text,", .known), (",cabinet-office-2020,,Text,", .unknown),
            (",,cabinet-office-2016-11,Text,", .unknown),
            (",cabinet-office-2016-11,cabinet-office-2020,Text,", .known),
        ])
    func wordings(_ row: String, _ expected: DisclosureState) throws {
        let text = "cabinet-office,affinity-south-korea,JP,ja\(row)\n"
        #expect(try disclosure([:], wordings: text).state(of: .instruments) == expected)
    }

    @Test("a wording of one of two questions is known in part, and of another population not at all")
    func someWordings() throws {
        let row = "genron-eai,impression-of-other-country,JP,ja,,,Text,\n"
        let archive = try FixtureArchive([
            "wordings.csv": "program,question,population,language,first_poll,last_poll,text,source_url\n" + row
        ]).load()
        let poll = try archive.findPoll("genron-eai-2016")
        let states = archive.disclosures(of: [poll]).map { $0.state(of: .instruments) }
        let asked = poll.samples.map { sample in
            Set(poll.figures.filter { $0.population == sample.population }.map(\.question)).count
        }
        #expect(states == [asked[0] > 1 ? .partly : .known, .unknown])
    }

    @Test("the minimum of ESOMAR and WAPOR takes the research firm and the sponsor apart")
    func minimum() throws {
        let sample = try disclosure([:])
        #expect(sample.state(of: .firm) == .unknown)
        #expect(sample.state(of: MinimumItem.sponsor) == .known)
        #expect(sample.count(ofMinimum: .known) == 5)
        #expect(sample.count(ofAAPOR: .known) == 4)
        #expect(DisclosureState.allCases.map { sample.count(ofAAPOR: $0) }.reduce(0, +) == 11)
    }
}
