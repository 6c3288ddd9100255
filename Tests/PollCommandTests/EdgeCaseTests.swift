import Foundation
import Testing

/// A small archive of awkward series, in a temporary folder.
final class AwkwardArchive: Sendable {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "poll-edge-" + UUID().uuidString
        let questions = ["empty", "single", "equal", "no-n", "ends", "years", "plain", "few"]
        try write(
            "programs.csv", "program,name_en,name_ja,name_ko,country,url,note\nlab,Lab,,,JP KR,https://lab.example,\n")
        try write(
            "questions.csv",
            "program,question,construct,kind,max_answers,object,text_en,text_ja,text_ko,note\n"
                + questions.map { "lab,\($0),\($0),single,,,The \($0) question?,,,\n" }.joined())
        try write(
            "options.csv",
            "program,question,option,order,role,valence,score,parts,label_en,label_ja,label_ko,valid_from,valid_to\n"
                + questions.flatMap {
                    [
                        "lab,\($0),yes,1,substantive,1,,,Yes,,,,\n", "lab,\($0),no,2,substantive,-1,,,No,,,,\n",
                        "lab,\($0),dont-know,3,dont-know,,,,Don't know,,,,\n",
                    ]
                }.joined())
        try write("wordings.csv", "program,question,population,language,first_poll,last_poll,text,source_url\n")
        try write(
            "breaks.csv",
            "program,population,question,last_before,first_after,kind,certainty,label_en,label_ja,label_ko,source_url\n"
        )
        try write(
            "events.csv",
            "date,label_en,label_ja,label_ko,kind,source_url\n2012-06-15,A day,,,other,https://lab.example\n")
        var samples =
            "poll,program,population,form,universe,conductor,sponsor,frame,sampling,mode,field_start,field_end,"
            + "released,sample_drawn,sample_size,response_rate,response_rate_kind,weighting,design_effect,"
            + "published_moe,source_url,source_title,note\n"
        let values: [(String, (Int) -> (String, String)?)] = [
            ("single", { $0 == 3 ? ("40", "50") : nil }), ("equal", { _ in ("40", "50") }),
            ("no-n", { ("\(30 + $0)", "\(60 - $0)") }), ("ends", { $0 % 2 == 0 ? ("0", "100") : ("100", "0") }),
            ("years", { ("\(30 + 2 * $0)", "\(60 - 2 * $0)") }), ("plain", { ("\(30 + 3 * $0)", "\(60 - 3 * $0)") }),
            ("few", { $0 < 3 ? ("\(30 + 3 * $0)", "50") : nil }),
        ]
        for (question, value) in values {
            for wave in 0..<6 {
                guard let (yes, no) = value(wave) else { continue }
                let poll = "lab-\(question)-\(2010 + wave)"
                let date = question == "years" ? "\(2010 + wave)" : "\(2010 + wave)-03"
                var rows =
                    "poll,population,form,subgroup,question,option,measure,value,decimals,rounding,base,base_size,"
                    + "design_effect,status,reading,source_url,source_title,second_source_url,note\n"
                for population in ["JP", "KR"] {
                    let size = question == "no-n" ? "" : "1000"
                    samples +=
                        "\(poll),lab,\(population),,adults,Lab,,,probability,mail,\(date),\(date),,,\(size),,,,,,"
                        + "https://lab.example,Lab,\n"
                    for (option, percent) in [("yes", yes), ("no", no)] {
                        rows +=
                            "\(poll),\(population),,,\(question),\(option),percent,\(percent),0,0.5,,,,final,1,"
                            + "https://lab.example,Lab,,\n"
                    }
                    let rest = 100 - (Int(yes) ?? 0) - (Int(no) ?? 0)
                    rows +=
                        "\(poll),\(population),,,\(question),dont-know,percent,\(rest),0,0.5,,,,final,1,"
                        + "https://lab.example,Lab,,\n"
                }
                try write("results/lab/\(poll).csv", rows)
            }
        }
        try write("samples.csv", samples)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ path: String, _ text: String) throws {
        let file = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

@Suite("Awkward series get a clear answer or a clear error")
struct EdgeCaseTests {
    static let archive = Result { try AwkwardArchive() }
    static let questions = ["empty", "single", "equal", "no-n", "ends", "years", "few"]

    /// Every command that takes a question, as a user may ask it.
    static func commands(_ question: String) -> [[String]] {
        let methods = ["wls", "ols-hc3", "ols-newey-west", "logit", "cochran-armitage"]
        return [
            ["summary", question], ["summary", question, "--net"], ["trend", question, "--event", "2012-06-15"],
            ["trend", question, "--sampling-error-only"], ["trend", question, "--net"],
            ["gap", question, "--between", "JP,KR"], ["gap", question, "--between", "yes,no"],
            ["gap", question, "--between", "lab-\(question)-2011,lab-\(question)-2010"],
            ["compare", question, "--between", "JP,KR"],
            ["compare", question, "--between", "JP,KR", "--dont-know", "out"],
            [
                "compare", question, "--between", "lab-\(question)-2011,lab-\(question)-2010", "--population", "JP",
                "--adjust", "hommel",
            ],
        ] + methods.map { ["trend", question, "--method", $0] } + [["trend", "--all"]]
    }

    private func run(_ arguments: [String]) throws -> PollRun {
        let archive = try Self.archive.get()
        return try PollRun(arguments + ["--datasets", archive.folder])
    }

    private func text(_ arguments: String...) throws -> String { try run(arguments).output }

    @Test("on every command, without a crash or a number that is none", arguments: questions)
    func all(_ question: String) throws {
        for command in Self.commands(question) {
            for extra in [[], ["--json", "--lang", "ko"]] {
                let run = try run(command + extra)
                #expect([0, 66].contains(run.status), "\(command) \(run.status) \(run.errors)")
                if run.status == 66 { #expect(run.errors.contains("hint:"), "\(run.errors)") }
                #expect(run.status != 0 || !run.output.isEmpty, "\(command)")
                let words = run.output.lowercased().split { !$0.isLetter }
                #expect(!words.contains("nan") && !words.contains("inf"), "\(command): \(run.output)")
                if !extra.isEmpty, run.status == 0 { _ = try run.json() }
            }
        }
    }

    @Test("an empty series says so")
    func empty() throws {
        let run = try run(["summary", "empty"])
        #expect(run.status == 66)
        #expect(
            run.errors
                == "error: no figure of lab/empty was published\n  hint: 'poll list questions' names others\n")
        #expect(try text("summary", "empty", "--option", "yes").contains("No wave published this"))
    }

    @Test("a single wave has an interval, and no change or slope")
    func single() throws {
        let summary = try text("summary", "single")
        #expect(summary.contains("37.0–43.1"))
        #expect(try text("trend", "single").contains("1 of 4 waves needed"))
    }

    @Test("equal waves have a slope of zero, no verb and no rank test")
    func equal() throws {
        let trend = try text("trend", "equal")
        #expect(trend.contains("does not hold"))
        #expect(!trend.contains("rose") && !trend.contains("fell"))
        #expect(try text("trend", "equal", "--method", "ols-hc3").contains("no scatter to judge a slope by"))
    }

    @Test("without n there is no interval, and only unweighted slopes")
    func unknownSize() throws {
        #expect(try text("summary", "no-n").contains("n was not published"))
        #expect(try text("trend", "no-n").contains("0 of 4 waves needed"))
        #expect(try text("trend", "no-n", "--option", "yes", "--method", "ols-newey-west").contains("6/6"))
    }

    @Test("0 and 100 percent have intervals with a width")
    func ends() throws {
        let summary = try text("summary", "ends", "--population", "JP")
        #expect(summary.contains("0.0–0.4"))
        #expect(summary.contains("99.6–100.0"))
    }

    @Test("waves of a year only have values and intervals, and no slope or side of an event in that year")
    func years() throws {
        #expect(try text("trend", "years").contains("0 of 4 waves needed"))
        #expect(try text("trend", "years", "--event", "2012-06-15").contains("lab-years-2012"))
    }

    @Test("under five waves a rank test cannot reach 5 %")
    func few() throws {
        #expect(try text("trend", "few").contains("cannot reach 5 %"))
    }
}
