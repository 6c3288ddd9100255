import PollData

extension ChartWords {
    /// `10 May 2022 – 4 Apr 2025`, or `since 4 Jun 2025`.
    func dates(of span: SpecSpan) -> String {
        guard let to = span.to else {
            return pick("since \(date(span.from))", "\(date(span.from))～", "\(date(span.from))~")
        }
        return date(span.from) + pick(" – ", "～", " ~ ") + date(to)
    }

    var referenceLine: String { pick("Reference line", "基準線", "기준선") }

    /// A record, with its value as it stands in the picture, and the years that it is a record of where these are not
    /// all.
    func record(_ isHigh: Bool, _ value: String, years: ClosedRange<Int>? = nil) -> String {
        if let years {
            let (first, last) = (years.lowerBound, years.upperBound)
            // 2013～23年, as a Japanese newspaper writes it.
            let short = first / 100 == last / 100 && last % 100 > 9 ? "\(last % 100)" : "\(last)"
            let end = first == last ? "" : dash + pick("\(last)", short, "\(last)")
            return pick(
                "\(first)\(end) \(isHigh ? "high" : "low") \(value)",
                "\(first)\(end)年の\(isHigh ? "最高" : "最低") \(value)",
                "\(first)\(end)년 \(isHigh ? "최고" : "최저") \(value)")
        }
        return isHigh
            ? pick("High \(value)", "最高\(value)", "최고 \(value)") : pick("Low \(value)", "最低\(value)", "최저 \(value)")
    }

    /// Other years with the same value.
    func also(_ years: [Int]) -> String {
        years.isEmpty
            ? ""
            : pick(
                ", also \(yearList(years))", "（\(yearList(years))も同値）", "(\(yearList(years)) 동률)")
    }

    /// What the records are records of.
    var recordsKey: String {
        pick(
            room(
                "High and low: of the published values that can be compared; the margin of error may be wider than what sets them apart",
                "High, low: published values, margin of error ignored"),
            room("最高・最低は、比較できる期間の公表値による（標本誤差は考慮していない）", "最高・最低は公表値による（標本誤差は考慮せず）"),
            room("최고·최저: 비교 가능한 기간의 공표값 기준(표본오차 미반영)", "최고·최저: 공표값 기준(표본오차 미반영)"))
    }

    /// A reason for a hollow marker in a word or two, for a label beside it.
    func shortHollow(_ reason: HollowReason) -> String {
        switch reason {
        case .provisional: pick("provisional", "速報値", "잠정치")
        case .derived: pick("derived", "算出値", "산출값")
        case .quoted: pick("quoted by an article", "記事の値", "기사 인용값")
        case .disputed: pick("reports differ", "報道で相違", "보도마다 다름")
        case .yearOnly: pick("only the year known", "時期は年のみ判明", "연도만 확인")
        }
    }
}

extension ChartWords {
    /// Where whole percents do not add to 100.
    var sumsAreRounded: String {
        pick("Figures may not add to 100 because of rounding", "四捨五入のため合計が100にならない場合がある", "반올림으로 합계가 100이 되지 않을 수 있음")
    }

    /// Above the differences beside a dumbbell.
    var differenceHead: String { pick("Difference, points", "差（ポイント）", "차이(%포인트)") }

    /// Where a printed difference is not that of the printed figures.
    var differencesAreBeforeRounding: String {
        pick("Differences are computed before rounding", "差は四捨五入前の値から算出", "차이는 반올림 전 수치로 계산")
    }
}

/// A difference as a picture prints it: from the figures as published, never from the whole percents beside it.
enum PrintedDifference {
    /// Whether whole percents beside it make a difference seem wrong: 46 − 33 beside 12, for 45.6 − 33.4.
    static func seemsOff(_ first: Double, minus second: Double) -> Bool {
        let difference = ((first - second) * 1e6).rounded() / 1e6
        return difference.rounded() != first.rounded() - second.rounded()
    }
}
