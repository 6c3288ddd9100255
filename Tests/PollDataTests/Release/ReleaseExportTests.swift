import Foundation
import Testing

@testable import PollData

@Suite("A poll given back as a release")
struct ReleaseExportTests {
    /// The archive that is shipped, beside the package's sources.
    private static let shipped: String = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "datasets").path
    }()

    @Test("every poll of the shipped archive reads back with the same samples, figures and rounding boxes")
    func shippedPolls() throws {
        let archive = try ArchiveLoader(folder: Self.shipped).load()
        for poll in archive.polls where !poll.figures.isEmpty {
            let text = try ReleaseExport(of: poll, in: archive).text
            let release = try Release.read(Array(text.utf8), file: "\(poll.id).csv", against: archive).release
            #expect(release.poll == poll.id)
            #expect(release.program == poll.program)
            #expect(release.figures == poll.figures, "\(poll.id)")
            #expect(Set(release.samples) == Set(poll.samples), "\(poll.id)")
        }
    }

    @Test("keeps the text of every cell, so that 29 stays 29 and 55.0 stays 55.0")
    func cells() throws {
        let fixture = try FixtureArchive()
        let archive = try fixture.load()
        for poll in archive.polls {
            let text = try ReleaseExport(of: poll, in: archive).text
            let release = try Release.read(Array(text.utf8), file: "release.csv", against: archive).release
            let body = try fixture.body(of: "results/\(poll.program)/\(poll.id).csv")
            #expect(release.figureRows.map { CSVWriter.record($0) }.joined() == body)
            let rows = release.sampleRows.map { CSVWriter.record($0) }
            #expect(rows.allSatisfy { FixtureArchive.samples.contains("\n" + $0) }, "\(rows)")
        }
    }

    @Test("the title of a figure's source is not given to a sample with an address of its own")
    func titles() throws {
        let fixture = try FixtureArchive()
        let archive = try fixture.load()
        let header = "poll,population,field_start,question,option,percent,source_url,source_title,sample_source_url\n"
        let row = "genron-eai-2017,JP,2017-06,impression-of-other-country,good,26.9,https://a.org/,A,"
        let own = try Release.read(Array((header + row + "https://b.org/\n").utf8), file: "r.csv", against: archive)
        #expect(own.release.samples.map(\.sourceTitle) == [""])
        let none = try Release.read(Array((header + row + "\n").utf8), file: "r.csv", against: archive)
        #expect(none.release.samples.map(\.sourceTitle) == ["A"])
        #expect(none.release.samples.map(\.sourceURL) == ["https://a.org/"])
    }

    @Test("leaves out the columns that are empty, and gives the expected ones even when they are")
    func columns() throws {
        let fixture = try FixtureArchive()
        let archive = try fixture.load()
        let text = try ReleaseExport(of: archive.findPoll("cabinet-office-2016-11"), in: archive).text
        #expect(
            text.prefix { $0 != "\n" }
                == "poll,program,population,universe,sponsor,sampling,mode,field_start,field_end,released,sample_drawn,"
                + "sample_size,response_rate,response_rate_kind,sample_source_url,question,option,percent,decimals,"
                + "status,reading,source_url")
    }

    @Test("writes out what a file leaves to be understood, as adding would")
    func understood() throws {
        let name = "results/cabinet-office/cabinet-office-2019.csv"
        let fixture = try FixtureArchive()
        let bare = """
            poll,population,question,option,value
            cabinet-office-2019,JP,affinity-south-korea,feel-affinity-net,26.7
            cabinet-office-2019,JP,affinity-south-korea,do-not-feel-affinity-net,
            cabinet-office-2019,JP,affinity-south-korea,do-not-feel-affinity-net,72

            """
        try fixture.write(name, bare)
        let archive = try fixture.load()
        let poll = try archive.findPoll("cabinet-office-2019")
        let text = try ReleaseExport(of: poll, in: archive).text
        let rows = text.split(separator: "\n").dropFirst()
        #expect(rows.map { $0.hasSuffix(",26.7,1,final,1,") || $0.hasSuffix(",72,0,final,1,") } == [true, true])
        #expect(try Release.read(Array(text.utf8), file: "r.csv", against: archive).release.figures == poll.figures)
    }

    @Test("a measure that is no percentage stands in the column value")
    func measures() throws {
        let fixture = try FixtureArchive()
        let name = "results/genron-eai/genron-eai-2015.csv"
        let row = "genron-eai-2015,JP,,,impression-of-other-country,good,mean,23.8,1,,,,,final,1,,,,\n"
        try fixture.write(name, FixtureArchive.resultsHeader + row)
        let archive = try fixture.load()
        let poll = try archive.findPoll("genron-eai-2015")
        let text = try ReleaseExport(of: poll, in: archive).text
        #expect(text.contains(",measure,value,decimals,"))
        #expect(!text.contains("percent"))
        #expect(try Release.read(Array(text.utf8), file: "r.csv", against: archive).release.figures == poll.figures)
    }

    @Test("a sample without figures travels in a row without a value")
    func unanswered() throws {
        let fixture = try FixtureArchive()
        let name = "results/genron-eai/genron-eai-2016.csv"
        let kept = try fixture.text(name).split(separator: "\n").filter { !$0.contains(",KR,") }
        try fixture.write(name, kept.joined(separator: "\n") + "\n")
        let archive = try fixture.load()
        let poll = try archive.findPoll("genron-eai-2016")
        let text = try ReleaseExport(of: poll, in: archive).text
        let release = try Release.read(Array(text.utf8), file: "r.csv", against: archive).release
        #expect(release.samples == poll.samples)
        #expect(release.figures == poll.figures)
    }

    @Test("a poll without figures is no release, and the error says what there is instead")
    func noFigures() throws {
        let fixture = try FixtureArchive()
        try fixture.write("results/cabinet-office/cabinet-office-2019.csv", FixtureArchive.resultsHeader)
        let archive = try fixture.load()
        let poll = try archive.findPoll("cabinet-office-2019")
        let error = #expect(throws: ReleaseExport.Failure.self) { try ReleaseExport(of: poll, in: archive) }
        #expect(
            error?.description == "cabinet-office-2019 has no figures, and a release is a row for each figure\n"
                + "  hint: 'poll show cabinet-office-2019' prints what is known of its samples")
    }
}
