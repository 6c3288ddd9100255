import PollCharts
import PollData

@testable import PollData

/// Archives that the tests draw from: real figures in the fixture, made-up ones where a case must be extreme.
enum Archives {
    static let folder = String(#filePath.dropLast("Support/Archives.swift".count)) + "Fixtures/datasets"

    static func fixture() throws -> Archive { try ArchiveLoader(folder: folder).load() }

    /// A wave of made-up figures: for each population the values of the options in order.
    struct Wave {
        var date: String
        var size: Int?
        var values: [String: [Double?]]
        var sampling = "probability"
        var status = "final"
    }

    /// An archive of one program `p` with one question `q`.
    static func made(
        _ waves: [Wave], options: [String] = ["Yes", "No"], kind: String = "single", breaks: String = "",
        events: String = "", roles: [String] = [], valences: [Int?]? = nil,
        parts: [Int: [Int]] = [:]
    ) throws -> Archive {
        var builder = ArchiveBuilder(folder: "made")
        func read(_ text: String, _ table: String) {
            builder.read(Array(text.utf8), as: table, file: "\(table).csv")
        }
        read("program,name_en,name_ja,name_ko,country,url,note\np,Program,番組,프로그램,JP KR,,\n", "programs")
        var rows =
            "program,question,option,order,role,valence,score,parts,label_en,label_ja,label_ko,valid_from,valid_to\n"
        for (index, label) in options.enumerated() {
            let role = index < roles.count ? roles[index] : "substantive"
            let valence =
                valences.map { index < $0.count ? $0[index].map { "\($0)" } ?? "" : "" } ?? (index == 0 ? "1" : "")
            let sum = (parts[index] ?? []).map { "o\($0)" }.joined(separator: " ")
            rows += "p,q,o\(index),\(index + 1),\(role),\(valence),,\(sum),\(label),\(label),\(label),,\n"
        }
        read(rows, "options")
        read(
            "program,question,construct,kind,max_answers,object,text_en,text_ja,text_ko,note\n"
                + "p,q,q,\(kind),,,Do you?,そうですか。,그렇습니까?,\n", "questions")
        var samples =
            "poll,program,population,form,universe,conductor,sponsor,frame,sampling,mode,field_start,field_end,released,"
            + "sample_drawn,sample_size,response_rate,response_rate_kind,weighting,design_effect,published_moe,source_url,"
            + "source_title,note\n"
        for wave in waves {
            for code in wave.values.keys.sorted() {
                let size = wave.size.map { "\($0)" } ?? ""
                samples +=
                    "p-\(wave.date),p,\(code),,adults 18+,,,,\(wave.sampling),telephone,\(wave.date),\(wave.date),,,\(size)"
                    + ",,,,,,https://example.org,,\n"
            }
        }
        read(samples, "samples")
        read(
            "program,population,question,last_before,first_after,kind,certainty,label_en,label_ja,label_ko,source_url\n\(breaks)",
            "breaks")
        read("date,label_en,label_ja,label_ko,kind,source_url\n\(events)", "events")
        read("program,question,population,language,first_poll,last_poll,text,source_url\n", "wordings")
        for wave in waves {
            var text =
                "poll,population,form,subgroup,question,option,measure,value,decimals,rounding,base,base_size,"
                + "design_effect,status,reading,source_url,source_title,second_source_url,note\n"
            for (code, values) in wave.values.sorted(by: { $0.key < $1.key }) {
                for (index, value) in values.enumerated() {
                    guard let value else { continue }
                    text +=
                        "p-\(wave.date),\(code),,,q,o\(index),percent,\(value.fixed(1)),1,,,,,\(wave.status),1,"
                        + "https://example.org,,,\n"
                }
            }
            builder.take(
                ResultsFile(Array(text.utf8), program: "p", poll: "p-\(wave.date)", file: "p-\(wave.date).csv"))
        }
        return try builder.archive()
    }

    static func scene(
        _ spec: ChartSpec, of archive: Archive, in language: Language = .english
    ) throws -> Scene {
        try ChartBuilder(archive: archive, measurer: FixedMeasurer()).scene(for: spec, language: language)
    }
}
