import Foundation
import Testing

@Suite("poll average")
struct AverageCommandTests {
    @Test("JSON has every poll raw and adjusted, the level with its interval, and an effect a house")
    func fields() throws {
        let run = try PollRun("average", "relations-current", "--population", "JP", "--json")
        #expect(run.status == 0, "\(run.errors)")
        let rows = try run.rows()
        let houses = rows.filter { $0["kind"] as? String == "house" }
        #expect(houses.count == 3)
        #expect(abs(houses.reduce(0) { $0 + ($1["effect"] as? Double ?? 9) }) < 0.01)
        for house in houses {
            #expect((house["polls_used"] as? Int ?? 0) >= 3)
            let interval = try #require(house["effect_interval"] as? [String: Any])
            #expect((interval["lower"] as? Double ?? 0) < (interval["upper"] as? Double ?? 0))
        }
        let polls = rows.filter { $0["kind"] as? String == "poll" }
        let used = polls.filter { $0["used"] as? Bool == true }
        #expect(used.count == 16 && polls.count > used.count)
        for poll in used {
            let effect = try #require(
                houses.first { $0["house"] as? String == poll["house"] as? String }?["effect"] as? Double)
            let (raw, adjusted) = (poll["percent"] as? Double ?? 0, poll["adjusted"] as? Double ?? 0)
            #expect(abs(raw - effect - adjusted) < 0.01)
            #expect(poll["level"] is Double && poll["interval"] is [String: Any])
        }
        #expect(polls.filter { $0["n"] is NSNull }.allSatisfy { $0["used"] as? Bool == false })
        let selection = try #require(try run.json()["selection"] as? [String: Any])
        #expect(selection["house_effects"] as? Bool == true && selection["refusal"] is NSNull)
    }

    @Test("where the rule refuses, polls stand side by side with the reason, in three languages")
    func refusals() throws {
        let reasons = [
            "en": "No average: two houses need 3 polls each in the time that both cover; "
                + "cabinet-office 2020–2024 and yomiuri-hankook have 2 and 2.",
            "ja": "平均なし：2機関の調査期間が重なる間にそれぞれ3回以上が必要（cabinet-office 2020–2024は2回、yomiuri-hankookは2回）。",
            "ko": "평균 없음: 두 기관의 조사 기간이 겹치는 동안 각각 3회 이상이 필요함"
                + "(cabinet-office 2020–2024 2회, yomiuri-hankook 2회).",
        ]
        for (language, reason) in reasons {
            let run = try PollRun("average", "affinity-other-country", "--population", "JP", "--lang", language)
            #expect(run.status == 0)
            #expect(run.output.contains(reason), "\(language)")
            #expect(run.output.contains("cabinet-office-2024") && run.output.contains("yomiuri-hankook-2024"))
        }
        let few = try PollRun("average", "impression-of-other-country", "--population", "KR")
        #expect(few.output.contains("a known n and month; only genron-eai has."))
        #expect(few.output.contains("Opt-in: 2 polls are shown and not used"))
        let one = try PollRun("average", "gallup-korea/president-approval", "--from", "2022", "--to", "2024")
        #expect(one.output.contains("No house effects: all polls that can be used are of one house, gallup-korea."))
        #expect(one.output.contains("the level of gallup-korea is "))
    }

    @Test("effects are said to be relative, with house and mode together, in three languages")
    func words() throws {
        let texts = [
            "en": ["points against the mean house of these, not against the truth", "two houses from here on"],
            "ja": ["機関の平均との差（ポイント）であり、真の値との差ではない", "前後を別の機関として扱う"],
            "ko": ["기관들의 평균과의 차이(%포인트)이며 참값과의 차이가 아니다", "전후를 별개의 기관으로 취급"],
        ]
        for (language, parts) in texts {
            let run = try PollRun("average", "relations-current", "--population", "JP", "--lang", language)
            for part in parts { #expect(run.output.contains(part), "\(language): \(part)") }
        }
        // The same archive with the modes that are not known filled in.
        let folder = FileManager.default.temporaryDirectory.appending(path: "poll-average-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: PollRun.package.appending(path: "datasets"), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "samples.csv")
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").map { line in
            line.hasPrefix("yomiuri-hankook")
                ? line.replacing(#/,(?<sampling>probability|quota|unknown),,/#) { ",\($0.output.sampling),telephone," }
                : line
        }
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        for (language, part) in [
            "en": "(each house used one mode, so this is house and mode together)",
            "ja": "（各機関の調査方法は1つだけで、機関と方法の効果は分けられない）",
            "ko": "(각 기관이 한 가지 방법만 써서 기관과 방법의 효과를 나눌 수 없음)",
        ] {
            let run = try PollRun(
                "average", "relations-current", "--population", "JP", "--from", "2020-10", "--lang", language,
                "--datasets", folder.path)
            #expect(run.output.contains(part), "\(language): \(run.errors)")
        }
    }

    @Test("the rule over all constructs names those that allow effects")
    func all() throws {
        let rows = try PollRun("average", "--all", "--json").rows()
        let allowed = rows.filter { $0["allows_house_effects"] as? Bool == true }
        #expect(
            allowed.map { "\($0["construct"] ?? "") \($0["population"] ?? "")" } == [
                "relations-current JP", "relations-current KR",
            ])
        #expect(rows.allSatisfy { $0["allows_house_effects"] as? Bool == true || $0["reason"] is String })
    }

    @Test("an answer is named in the words of each question, and a wrong name is an error with a hint")
    func options() throws {
        let bad = try PollRun(
            "average", "relations-current", "--population", "KR", "--option", "bad,not-good-net", "--json")
        let selection = try #require(try bad.json()["selection"] as? [String: Any])
        let answers = try #require(selection["answers"] as? [String])
        #expect(answers.contains("genron-eai/current-bilateral-relations/bad"))
        #expect(answers.contains("cabinet-office/relations-south-korea/not-good-net"))
        let two = try PollRun("average", "relations-current")
        #expect(two.status == 66)
        #expect(two.errors.contains("an average is of one population\n  hint: name one with --population JP"))
        let near = try PollRun("average", "relations-curent", "--population", "JP")
        #expect(near.errors.contains("did you mean 'relations-current'?"))
        #expect(try PollRun("average", "relations-current", "--population", "US").status == 66)
        #expect(try PollRun("average").status == 64)
        #expect(try PollRun("average", "x", "--from", "soon").status == 64)
    }

    @Test("CSV and Markdown have the same rows")
    func formats() throws {
        let csv = try PollRun("average", "relations-current", "--population", "KR", "--csv").output
        let lines = csv.split(separator: "\n")
        #expect(lines.first?.hasPrefix("kind,program,house,question,poll") == true)
        let json = try PollRun("average", "relations-current", "--population", "KR", "--json").rows()
        #expect(lines.count == json.count + 1)
        let table = try PollRun("average", "relations-current", "--population", "KR", "--markdown").output
        #expect(table.contains("**House effects**"))
    }
}

@Suite("poll trend: curves and breaks")
struct TrendCurveCommandTests {
    @Test("under fifteen waves the search is refused with the number, in three languages")
    func changePoints() throws {
        for (language, text) in [
            "en": "4 of 15 waves needed", "ja": "使える調査が4回（15回必要）", "ko": "쓸 수 있는 조사 4회(15회 필요)",
        ] {
            let run = try PollRun(
                "trend", "cabinet-office/affinity-south-korea", "--change-points", "--lang", language)
            #expect(run.status == 0)
            #expect(run.output.contains(text), "\(language)")
        }
        let run = try PollRun("trend", "cabinet-office/affinity-south-korea", "--change-points", "--across-breaks")
        #expect(
            run.output.contains(
                "a break of method lies here (Face-to-face to mail); the shift need not be one of opinion."))
        let json = try PollRun("trend", "gallup-korea/president-approval", "--change-points", "--json")
        let row = try #require(try json.rows().last)
        #expect(row["mean_before"] is Double && row["nearest_break"] is [String: Any])
        #expect((row["nearest_event"] as? [String: Any])?["days"] is Int)
        let selection = try #require(try json.json()["selection"] as? [String: Any])
        let found = try #require((selection["runs"] as? [[String: Any]])?.first)
        #expect((found["shifts"] as? Int) == (try json.rows().count))
        #expect(found["sup_f"] is Double && found["sup_f_p"] is Double)
    }

    @Test("curves are printed at the waves, with a standard error where the method has one")
    func smooth() throws {
        for method in ["lowess", "loess", "spline"] {
            let rows = try PollRun(
                "trend", "cabinet-office/affinity-south-korea", "--smooth", method, "--json"
            ).rows()
            #expect(rows.count == 28)
            #expect(rows.count { $0["smooth"] is Double } >= 19)
            #expect(rows.contains { $0["standard_error"] is Double } == (method == "loess"))
        }
    }

    @Test("Chow's test at a date, and what does not go together is refused")
    func breakAt() throws {
        let run = try PollRun("trend", "cabinet-office/affinity-south-korea", "--break-at", "2012-08-10", "--json")
        let row = try #require(try run.rows().first)
        #expect(row["waves_before"] as? Int == 15 && row["waves_after"] as? Int == 4)
        #expect((row["p"] as? Double ?? 1) < 0.001)
        let cut = try PollRun("trend", "cabinet-office/affinity-south-korea", "--break-at", "2020")
        #expect(cut.output.contains("a break lies at this date"))
        for arguments in [
            ["--break-at", "soon"], ["--change-points", "--smooth", "loess"],
            ["--smooth", "loess", "--method", "logit"],
        ] {
            #expect(try PollRun(["trend", "cabinet-office/affinity-south-korea"] + arguments).status == 64)
        }
    }
}
