import Foundation
import Testing

@Suite("poll gap names the variance that fits")
struct GapCommandTests {
    private func comparisons(_ arguments: [String]) throws -> [[String: Any]] {
        let run = try PollRun(["gap"] + arguments + ["--json"])
        #expect(run.status == 0, "\(run.errors)")
        return try run.rows().compactMap { $0["comparison"] as? [String: Any] }
    }

    @Test("bounds for two countries of the multiple-choice list of threats in 2016")
    func threats() throws {
        let found = try comparisons([
            "genron-eai/military-threat-countries", "--between", "china,north-korea", "--poll", "genron-eai-2016",
            "--include", "quoted",
        ])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0["kind"] as? String == "multiple-choice-bounds" })
        let text = try PollRun(
            "gap", "genron-eai/military-threat-countries", "--between", "china,north-korea", "--poll",
            "genron-eai-2016", "--include", "quoted")
        #expect(text.output.contains("bounds over the unpublished joint share"))
        #expect(text.output.contains("genron-eai-2016 JP china: another report prints 80"))
        #expect(text.output.contains("genron-eai-2016 JP north-korea 73: quoted"))
    }

    @Test("without --include quoted, the pairs that only an article states stay out, and a note says so")
    func quotedLeftOut() throws {
        let run = try PollRun(
            "gap", "genron-eai/military-threat-countries", "--between", "china,north-korea", "--poll",
            "genron-eai-2016")
        #expect(run.status == 0)
        #expect(run.output.contains("--include quoted takes them in"))
    }

    @Test("the multinomial lead for the United States or China, where one answer was allowed")
    func lead() throws {
        let found = try comparisons([
            "yomiuri-hankook/us-or-china-more-important", "--between", "usa,china", "--poll", "yomiuri-hankook-2024",
        ])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0["kind"] as? String == "single-choice-lead" })
    }

    @Test("independent samples between two populations, and the gap of gaps over four")
    func populations() throws {
        let found = try comparisons([
            "genron-eai/impression-of-other-country", "--option", "good", "--between", "JP,KR",
        ])
        #expect(found.count >= 9)
        #expect(found.allSatisfy { $0["kind"] as? String == "independent-samples" })
    }

    @Test("the remainder for a total and its own part")
    func nested() throws {
        let found = try comparisons([
            "cabinet-office/affinity-south-korea", "--between", "do-not-feel-affinity-net,do-not-feel-affinity",
        ])
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0["kind"] as? String == "nested-shares" })
    }

    @Test("names the variance of net scores, and none where a break leaves nothing to compare")
    func basisNotes() throws {
        let net = try PollRun("gap", "genron-eai/impression-of-other-country", "--between", "JP,KR", "--net")
        #expect(net.output.contains("• Variance: net scores of independent samples"))
        #expect(!net.output.contains("Variance: independent samples"))
        let cut = try PollRun(
            "gap", "favourability-japan", "--between", "gallup-korea-2022-08-w2,gallup-korea-2019-07-w2")
        #expect(cut.output.contains("break: "))
        #expect(!cut.output.contains("Variance"))
        #expect(!cut.output.contains("simple random sample"))
    }

    @Test("says which values are disputed or not final, between populations and between polls")
    func caveats() throws {
        let populations = try PollRun(
            "gap", "genron-eai/impression-of-other-country", "--option", "good", "--between", "JP,KR")
        #expect(populations.output.contains("• genron-eai-2019 KR: another report prints 31.3"))
        let polls = try PollRun(
            "gap", "genron-eai/impression-of-other-country", "--option", "good", "--between",
            "genron-eai-2019,genron-eai-2018")
        #expect(polls.output.contains("• genron-eai-2019 KR: another report prints 31.3"))
        let derived = try PollRun("gap", "yomiuri-hankook/current-bilateral-relations", "--between", "JP,KR")
        #expect(derived.output.contains("• yomiuri-hankook-2002 JP 47: derived"))
    }

    @Test("options that do not go together are refused, not ignored")
    func unusedOptions() throws {
        let impression = "genron-eai/impression-of-other-country"
        let poll = try PollRun("gap", impression, "--between", "JP,KR", "--poll", "genron-eai-2016")
        #expect(poll.status == 64)
        #expect(poll.errors.contains("--poll goes with two answers"))
        #expect(try PollRun("gap", impression, "--between", "good,bad", "--option", "good").status == 64)
        #expect(try PollRun("gap", impression, "--between", "good,bad", "--net").status == 64)
    }

    @Test("net scores have the minus of every other number")
    func minus() throws {
        let run = try PollRun("gap", "genron-eai/impression-of-other-country", "--between", "JP,KR", "--net")
        #expect(run.output.contains("  −6.2  −64.4  +58.2"))
    }

    @Test("a misspelt answer gets the near one, a population that was not asked the list")
    func mistakes() throws {
        let option = try PollRun("gap", "yomiuri-hankook/us-or-china-more-important", "--between", "usa,chna")
        #expect(option.status == 66)
        #expect(
            option.errors
                == "error: yomiuri-hankook/us-or-china-more-important has no option 'chna'\n  hint: did you mean 'china'?\n"
        )
        let population = try PollRun("gap", "yomiuri-hankook/us-or-china-more-important", "--between", "JP,FR")
        #expect(
            population.errors
                == "error: yomiuri-hankook/us-or-china-more-important was not asked in 'FR'\n  hint: its populations: JP, KR\n"
        )
    }
}
