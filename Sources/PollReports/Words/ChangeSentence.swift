import PollData
import PollStatistics

/// A sentence about a difference that says no more than its verdict allows.
///
/// A verb of change ("rose", "leads") stands only where the verdict holds; otherwise the printed difference is given as
/// what it is.
struct ChangeSentence: Sendable {
    /// What the difference is between.
    enum Subject: Sendable {
        /// Between two waves: "since 2022".
        case waves(from: String, to: String)
        /// Between two populations or options.
        case sides(first: String, second: String)
    }

    let subject: Subject
    /// First minus second, or later minus earlier, in points as printed.
    let points: Double
    let decimals: Int
    let comparison: Comparison

    func text(in language: Language) -> String {
        let size = abs(points).fixed(decimals)
        return switch (subject, comparison.verdict) {
        case (.waves(let from, let to), .holds): changed(from, to, size, language)
        case (.waves(let from, let to), let verdict): unproven(from, to, verdict, language)
        case (.sides(let first, let second), .holds):
            points >= 0 ? ahead(first, second, size, language) : ahead(second, first, size, language)
        case (.sides(let first, let second), let verdict): level(first, second, verdict, language)
        }
    }

    private func changed(_ from: String, _ to: String, _ size: String, _ language: Language) -> String {
        let up = points > 0
        return switch language {
        case .english: "\(to): \(up ? "rose" : "fell") by \(size) points from \(from)."
        case .japanese: "\(to)：\(from)から\(size)ポイント\(up ? "上昇した" : "低下した")。"
        case .korean: "\(to): \(from)보다 \(size)%포인트 \(up ? "상승했다" : "하락했다")."
        }
    }

    private func unproven(_ from: String, _ to: String, _ verdict: Verdict, _ language: Language) -> String {
        let change = NumberText.signed(points, decimals: decimals)
        let rounding = verdict == .dependsOnRounding
        return switch language {
        case .english:
            "\(to): \(change) points from \(from) as printed, "
                + (rounding ? "beyond sampling error or not depending on rounding." : "within sampling error.")
        case .japanese:
            "\(to)：\(from)との差は公表値で\(change)ポイント。"
                + (rounding ? "標本誤差を超えるかどうかは丸めしだい。" : "標本誤差の範囲内。")
        case .korean:
            "\(to): \(from) 대비 공표값 기준 \(change)%포인트로, "
                + (rounding ? "표본오차를 넘는지는 반올림에 따라 다르다." : "표본오차 범위 안이다.")
        }
    }

    private func ahead(_ first: String, _ second: String, _ size: String, _ language: Language) -> String {
        switch language {
        case .english: "\(first) is \(size) points above \(second)."
        case .japanese: "\(first)は\(second)を\(size)ポイント上回る。"
        case .korean: "\(first) 쪽이 \(second)보다 \(size)%포인트 높다."
        }
    }

    private func level(_ first: String, _ second: String, _ verdict: Verdict, _ language: Language) -> String {
        let gap = NumberText.signed(points, decimals: decimals)
        let rounding = verdict == .dependsOnRounding
        return switch language {
        case .english:
            "\(first) minus \(second) is \(gap) points as printed, "
                + (rounding ? "beyond sampling error or not depending on rounding." : "within sampling error.")
        case .japanese:
            "\(first)と\(second)の差は公表値で\(gap)ポイント。" + (rounding ? "標本誤差を超えるかどうかは丸めしだい。" : "標本誤差の範囲内。")
        case .korean:
            "\(first)에서 \(second) 값을 뺀 차이는 공표값 기준 \(gap)%포인트로, "
                + (rounding ? "표본오차를 넘는지는 반올림에 따라 다르다." : "표본오차 범위 안이다.")
        }
    }
}
