import PollData

/// The words of disclosure: what a report of a poll should say, and whether it is known.
extension Phrases {
    func name(of item: AAPORItem) -> String {
        switch item {
        case .strategy: pick("strategy", "調査の種類", "조사 유형")
        case .sponsor: pick("sponsor and conductor", "依頼者と実施者", "의뢰자와 수행 기관")
        case .instruments: pick("wordings", "質問文", "질문 문항")
        case .population: pick("population", "母集団", "모집단")
        case .sample: pick("frame and sampling", "抽出枠と抽出法", "표집틀과 표집 방법")
        case .mode: pick("mode", "調査方法", "조사 방법")
        case .dates: pick("dates of fieldwork", "調査日", "조사일")
        case .precision: pick("n and precision", "標本数と精度", "표본 수와 정확도")
        case .weighting: pick("weighting", "ウエイト補正", "가중치")
        case .processing: pick("processing and quality", "データ処理と品質", "자료 처리와 품질")
        case .limitations: pick("limitations", "限界", "한계")
        }
    }

    func name(of item: MinimumItem) -> String {
        switch item {
        case .firm: pick("research firm", "調査会社", "조사 기관")
        case .sponsor: pick("sponsor", "依頼者", "의뢰자")
        case .universe: pick("universe", "母集団", "모집단")
        case .size: pick("n", "標本数", "표본 수")
        case .mode: pick("mode", "調査方法", "조사 방법")
        case .dates: pick("dates", "調査日", "조사일")
        }
    }

    func name(of state: DisclosureState) -> String {
        switch state {
        case .known: pick("known", "判明", "확인")
        case .partly: pick("partly known", "一部判明", "일부 확인")
        case .unknown: pick("unknown", "不明", "미상")
        }
    }

    /// One mark for a column of its own; no letter, so that it reads the same in every language.
    func mark(of state: DisclosureState) -> String {
        switch state {
        case .known: "+"
        case .partly: "~"
        case .unknown: "–"
        }
    }

    /// "AAPOR 4.1 of 11 items known on average, ESOMAR/WAPOR minimum 4.6 of 6; most often missing: weighting".
    func score(of tally: DisclosureTally) -> String {
        let aapor = tally.meanCount(ofAAPOR: .known).fixed(1)
        let minimum = tally.meanCount(ofMinimum: .known).fixed(1)
        let missing = tally.mostOftenMissing().map { name(of: $0) }
        let (items, least) = (AAPORItem.allCases.count, MinimumItem.allCases.count)
        let score = pick(
            "AAPOR \(aapor) of \(items) items known on average, ESOMAR/WAPOR minimum \(minimum) of \(least)",
            "AAPOR \(items)項目中、平均\(aapor)項目が判明。ESOMAR/WAPOR 最低限の\(least)項目中、平均\(minimum)項目が判明",
            "AAPOR \(items)개 항목 중 평균 \(aapor)개 확인, ESOMAR/WAPOR 최소 \(least)개 항목 중 평균 \(minimum)개 확인")
        guard !missing.isEmpty else { return score }
        return score
            + pick("; most often missing: ", "。最も欠けている項目：", "; 가장 많이 빠진 항목: ")
            + missing.joined(separator: pick(", ", "、", ", "))
    }

    /// What must be said beside every score.
    func disclosureNotes(_ tally: DisclosureTally) -> [String] {
        let absent = AAPORItem.allCases.filter { !$0.hasColumn }.map { name(of: $0) }
        var notes = [
            pick(
                "Known means known to this archive; a release may disclose more than the sources used here. "
                    + "What is partly known does not count.",
                "「判明」はこのアーカイブで分かるという意味で、公表資料にはより多くの情報がありうる。一部のみ判明した項目は数えない。",
                "‘확인’은 이 아카이브에서 확인된다는 뜻이며, 공표 자료에는 더 많은 정보가 있을 수 있다. 일부만 확인된 항목은 세지 않는다."),
            pick(
                "The archive has no column for \(absent.joined(separator: " and for ")); they count as unknown everywhere.",
                "\(absent.joined(separator: "と"))の列はアーカイブになく、常に不明と数える。",
                "\(absent.joined(separator: ", "))에 해당하는 열이 아카이브에 없어 항상 미상으로 센다."),
        ]
        let rates = tally.responseRates
        guard !rates.isEmpty else { return notes }
        let kinds = rates.map { rate in
            pick(
                "\(definition(of: rate.kind)): \(rate.count) of \(tally.samples.count) samples",
                "\(definition(of: rate.kind))：\(tally.samples.count)標本中\(rate.count)",
                "\(definition(of: rate.kind)): 표본 \(tally.samples.count)개 중 \(rate.count)개")
        }
        notes.append(
            pick(
                "Response rates have no part in the score, and rates of different definitions are never averaged or "
                    + "compared: ",
                "回答率は点数に含めず、定義の異なる率の平均や比較はしない。内訳：", "응답률은 점수에 넣지 않으며, 정의가 다른 비율은 평균하거나 비교하지 않는다: ")
                + kinds.joined(separator: pick("; ", "、", "; ")) + pick(".", "。", "."))
        return notes
    }

    /// A response rate by what it divides.
    private func definition(of kind: Sample.ResponseRateKind) -> String {
        switch kind {
        case .validReturn:
            pick(
                "valid return rate (有効回収率, valid returns ÷ people drawn)", "有効回収率（有効回収数÷抽出数）",
                "유효 회수율(有効回収率, 유효 회수 ÷ 추출 수)")
        case .koreanCooperation:
            pick(
                "Korean cooperation rate (응답률, without those not reached)", "韓国式応答率（응답률、非接触者を除く）",
                "응답률(비접촉자 제외)")
        case .unknown: name(of: kind)
        }
    }
}
