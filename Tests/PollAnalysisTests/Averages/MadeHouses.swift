import Foundation
import PollData

@testable import PollAnalysis

/// Polls of a house that does not exist: one answer, every other month.
struct MadeHouse {
    var name: String
    var modes: [String]
    var construct = "economy-now"
    var population = "JP"
    var firstYear = 2020
    var polls = 4
    var percent = 40.0

    var program: Program.ID { Program.ID(name) }
}

/// An archive of such houses, written to files, read back and removed.
struct MadeArchive {
    let archive: Archive

    init(_ houses: [MadeHouse]) throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: "poll-made-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: folder) }
        var files = [
            "programs": ["program,name_en,name_ja,name_ko,country,url,note"],
            "questions": ["program,question,construct,kind,max_answers,object,text_en,text_ja,text_ko,note"],
            "options": [
                "program,question,option,order,role,valence,score,parts,label_en,label_ja,label_ko,valid_from,valid_to"
            ],
            "samples": [
                "poll,program,population,form,universe,conductor,sponsor,frame,sampling,mode,field_start,field_end,released,"
                    + "sample_drawn,sample_size,response_rate,response_rate_kind,weighting,design_effect,published_moe,"
                    + "source_url,source_title,note"
            ],
            "breaks": [
                "program,population,question,last_before,first_after,kind,certainty,label_en,label_ja,label_ko,source_url"
            ],
            "events": ["date,label_en,label_ja,label_ko,kind,source_url"],
            "wordings": ["program,question,population,language,first_poll,last_poll,text,source_url"],
        ]
        for house in houses {
            let name = house.name
            files["programs", default: []].append(
                "\(name),\(name),\(name),\(name),\(house.population),https://example.org/,")
            files["questions", default: []].append("\(name),now,\(house.construct),single,,economy,Now?,今は。,지금은?,")
            files["options", default: []].append("\(name),now,good,1,substantive,1,,,Good,良い,좋다,,")
            for index in 0..<house.polls {
                let month = 12 * house.firstYear + 2 * index
                let date = "\(month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
                let (poll, percent) = ("\(name)-\(date)", house.percent + Double(index))
                files["samples", default: []].append(
                    "\(poll),\(name),\(house.population),,adults 18+,,,,probability,\(house.modes[index % house.modes.count]),"
                        + "\(date)-05,\(date)-07,\(date)-10,,1000,,,,,,https://example.org/\(poll),\(poll),")
                files["results/\(name)/\(poll)"] = [
                    "poll,population,form,subgroup,question,option,measure,value,decimals,rounding,base,base_size,"
                        + "design_effect,status,reading,source_url,source_title,second_source_url,note",
                    "\(poll),\(house.population),,,now,good,percent,\(percent),1,,,,,final,1,https://example.org/\(poll),"
                        + "\(poll),,",
                ]
            }
        }
        for (name, lines) in files {
            let file = folder.appending(path: name + ".csv")
            try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try (lines + [""]).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        archive = try ArchiveLoader(folder: folder.path).load()
    }

    func average(_ construct: String = "economy-now", _ population: Population = .japan) throws -> ConstructAverage {
        let questions = try ConstructQuestions(construct, in: archive)
        let settings = EstimateSettings()
        let series = questions.series(
            try questions.answers([], in: archive), in: population, of: archive, settings: settings)
        return ConstructAverage(series, in: population, settings: settings)
    }
}
