import Foundation
import Testing

@Suite("poll trend and poll compare")
struct TrendCommandTests {
    @Test("slopes by every method agree in sign and say how many waves they used")
    func methods() throws {
        for method in ["wls", "ols-hc3", "ols-newey-west", "logit", "cochran-armitage"] {
            let run = try PollRun(
                "trend", "genron-eai/impression-of-other-country", "--population", "KR", "--method", method, "--json")
            let row = try #require(try run.rows().first)
            #expect(row["method"] as? String == method)
            #expect(row["waves_used"] as? Int == 11)
            #expect((row["slope"] as? Double ?? 0) > 0)
            let interval = try #require(row["interval"] as? [String: Any])
            let excludes = (interval["lower"] as? Double ?? 0) > 0
            #expect((row["verdict"] as? String == "holds") == excludes)
        }
    }

    @Test("the exact and the normal p of Mann–Kendall are named methods")
    func rankP() throws {
        func p(_ kind: String) throws -> Double? {
            try PollRun("trend", "cabinet-office/affinity-south-korea", "--rank-p", kind, "--json").rows().last?[
                "mann_kendall_p"] as? Double
        }
        // Five rising waves: 2/120 exactly; z = 9/√(50/3) by the normal distribution.
        #expect(try abs((p("exact") ?? 0) - 2.0 / 120) < 1e-12)
        #expect(try abs((p("normal") ?? 0) - 0.027486) < 1e-6)
        #expect(try p("auto") == p("exact"))
    }

    @Test("an event is found by date, by part of its label in any language, and by near spelling")
    func events() throws {
        func before(_ event: String) throws -> String? {
            try PollRun("trend", "genron-eai/impression-of-other-country", "--event", event, "--json").rows().first?[
                "before"] as? String
        }
        #expect(try before("2015-12-28") == "genron-eai-2015")
        #expect(try before("Comfort women agreement") == "genron-eai-2015")
        #expect(try before("위안부 문제 한일 합의") == "genron-eai-2015")
        #expect(try before("2020-04") == "genron-eai-2019")
        let near = try PollRun("trend", "favourability-japan", "--event", "camp daivd")
        #expect(near.status == 66)
        #expect(
            near.errors
                == "error: no event 'camp daivd'\n  hint: did you mean 'Camp David trilateral summit' (2023-08-18)?\n")
        let several = try PollRun("trend", "favourability-japan", "--event", "gsomia")
        #expect(several.errors.hasPrefix("error: 4 events match 'gsomia'\n  hint: name one by its date: 2012-06-29"))
    }

    @Test("a segmented regression needs eight comparable waves on each side, and names the counts")
    func segmented() throws {
        let few = try PollRun("trend", "cabinet-office/affinity-south-korea", "--event", "2015-12-28")
        #expect(few.output.contains("18 comparable waves before and 1 after; it needs 8 on each side"))
        let many = try PollRun(
            "trend", "cabinet-office/affinity-south-korea", "--event", "2010-08-10", "--across-breaks", "--json")
        let found = try #require(try many.rows().first?["segmented"] as? [String: Any])
        #expect((found["waves_before"] as? Int ?? 0) >= 8 && (found["waves_after"] as? Int ?? 0) >= 8)
    }

    @Test("whole distributions only where the parts sum to 100, else the reason")
    func compare() throws {
        let whole = try PollRun(
            "compare", "fukushima-contamination-worry", "--between",
            "gallup-korea-2024-08-w5,gallup-korea-2023-06-w5", "--json")
        let measures = try whole.rows().compactMap { $0["measure"] as? String }
        #expect(
            measures == [
                "total-variation", "jensen-shannon-bits", "hellinger", "chi-square", "mean", "median", "agreement",
            ])
        let parts = try PollRun(
            "compare", "genron-eai/impression-of-other-country", "--between", "JP,KR", "--poll", "genron-eai-2023")
        #expect(parts.output.contains("sum to 70.2 and 82.2, not to 100 within rounding (±0.10)"))
        let several = try PollRun("compare", "genron-eai/military-threat-countries", "--between", "JP,KR")
        #expect(several.output.contains("several answers were allowed"))
        let cut = try PollRun(
            "compare", "cabinet-office/affinity-south-korea", "--between", "cabinet-office-2019,cabinet-office-2020")
        #expect(cut.output.contains("Answer by answer only: break: Face-to-face to mail."))
    }

    @Test("adjusted p values are never smaller, and none leaves them alone")
    func adjustment() throws {
        for adjust in ["holm", "bonferroni", "hochberg", "hommel", "bh", "by", "none"] {
            let rows = try PollRun(
                "compare", "keri/favourability-partner-country", "--between", "JP,KR", "--adjust", adjust, "--json"
            ).rows().filter { $0["option"] != nil }
            #expect(rows.count == 3)
            for row in rows {
                let p = try #require(row["p"] as? Double)
                if adjust == "none" {
                    #expect(row["p_adjusted"] is NSNull)
                } else {
                    #expect((row["p_adjusted"] as? Double ?? 0) >= p)
                }
            }
        }
    }

    @Test("gaps carry their usual change, how both were asked, and a trend of reported answers")
    func gap() throws {
        let run = try PollRun("gap", "genron-eai/impression-of-other-country", "--option", "good", "--between", "JP,KR")
        #expect(run.output.contains("in the reported gap, Japan minus South Korea, no trend beyond the scatter"))
        #expect(run.output.contains("The usual change of the gap between waves is 7.0 points"))
        #expect(run.output.contains("drop-off / face-to-face"))
    }
}
