import PollData

/// Why a marker is hollow.
enum HollowReason: Int, CaseIterable, Sendable, Hashable {
    case provisional
    case derived
    case quoted
    case disputed
    case yearOnly

    /// All reasons that hold for a wave.
    static func reasons(for wave: Wave) -> [HollowReason] {
        var found: [HollowReason] = []
        switch wave.status {
        case .provisional: found.append(.provisional)
        case .derived: found.append(.derived)
        case .quoted: found.append(.quoted)
        case .final: break
        }
        if wave.isDisputed { found.append(.disputed) }
        if wave.placement?.precision == .year { found.append(.yearOnly) }
        return found
    }
}

extension ChartWords {
    func hollow(_ reason: HollowReason) -> String {
        switch reason {
        case .provisional: pick("provisional", "速報値", "잠정치")
        case .derived: pick("derived from other figures", "他の公表値から算出", "다른 공표 수치에서 산출")
        case .quoted:
            pick("stated only by an article", "記事のみにある値（公表元は未確認）", "기사에 인용된 값(원자료 미확인)")
        case .disputed: pick("reports differ", "報道により値が異なる", "보도마다 값이 다름")
        case .yearOnly: pick("only the year is known", "調査時期は年のみ判明", "조사 시기는 연도만 확인됨")
        }
    }

    /// The key of the hollow markers: their reasons in one line.
    func hollowKey(_ reasons: Set<HollowReason>) -> String {
        let names = HollowReason.allCases.filter(reasons.contains).map { hollow($0) }
        return pick("Hollow", "白抜き", "빈 표식") + colon + names.joined(separator: pick(", or ", "、または", ", 또는 "))
    }

    var dashedKey: String {
        pick(
            "Dotted line: wave missing, or \(compareWithCare)", "点線：欠けた回がある、または\(compareWithCare)",
            "점선: 조사 누락 또는 \(compareWithCare)")
    }

    var dashedSkippedKey: String { pick("Dotted line: waves missing", "点線：欠けた回がある", "점선: 조사 누락") }

    /// Where nothing joins two values although no break lies between them.
    var unpublishedKey: String {
        pick(
            "No line over a wave whose value was not published", "値が公表されていない回をはさむ区間は線なし",
            "값이 공표되지 않은 회차가 낀 구간은 선 없음")
    }

    /// Of a possible break.
    var compareWithCare: String { pick("compare with care", "前後の比較に注意", "전후 비교 주의") }

    /// Of a declared or an inferred break.
    var notComparable: String { pick("not comparable before and after", "前後は比較できない", "전후 비교 불가") }

    /// - Parameters:
    ///   - who: Whom it concerns, or when it was; empty for all.
    ///   - saysCertainty: Whether no key of the picture says how sure the break is.
    func breakNote(_ item: Break, who: String, saysCertainty: Bool) -> String {
        let certainty = item.certainty.cuts ? notComparable : compareWithCare
        return text(
            item.label[language].firstCapital,
            bracket: list([who, saysCertainty ? certainty : ""].filter { !$0.isEmpty }))
    }

    func unknownSize(_ list: String) -> String {
        pick(
            room("No interval where n is not known", "No interval, n unknown"), "標本数不明のため区間なし",
            "표본 크기 미상으로 구간 없음") + colon + list
    }

    func optIn(_ list: String) -> String {
        pick(
            room(
                "No interval for opt-in samples, which sampling error does not describe", "No interval, opt-in sample"),
            room("自主参加型（オプトイン）標本には標本誤差を適用できず、区間なし", "自主参加型標本のため区間なし"),
            room("자발적 참여(옵트인) 표본은 표본오차를 적용할 수 없어 구간 없음", "자발적 참여 표본으로 구간 없음")) + colon + list
    }

    func otherReadings(_ list: String) -> String {
        pick("Also reported", "別の報道", "다른 보도") + colon + list
    }

    /// What a total adds. It often has the name of one of its parts.
    func total(_ name: String, of parts: [String]) -> String {
        pick(
            "\(quoted(name)) (total): \(parts.map(quoted).joined(separator: " and "))",
            "\(quoted(name + "（計）"))は\(parts.map(quoted).joined(separator: "と"))の合計",
            "\(quoted(name)) 계: \(parts.map(quoted).joined(separator: " + ")) 합계")
    }

    func source(_ text: String) -> String { pick("Source", "出所", "출처") + colon + text }

    /// Which data a picture was drawn from; empty for an archive without a version.
    func archive(version: String) -> String {
        guard version.first?.isNumber ?? false else { return "" }
        return pick(
            "PollKit archive \(version)", "PollKitアーカイブ \(version)", "PollKit 아카이브 \(version)")
    }

    func leftOutQuoted(_ count: Int) -> String {
        pick(
            count == 1
                ? "1 figure stated only by an article is left out"
                : "\(count) figures stated only by articles are left out",
            "記事のみにある\(count)件の値は除外", "기사에만 나온 수치 \(count)건 제외")
    }
}
