import PollAnalysis
import PollData
import PollStatistics

/// Numbers as tables print them: percent with the published decimals, intervals with one more than they deserve at most.
enum NumberText {
    /// "32.0–39.4": the limits of a share in percent with one decimal.
    static func interval(_ interval: Interval?) -> String {
        guard let interval else { return "–" }
        return points(interval.lower) + "–" + points(interval.upper)
    }

    /// "-6.0 … +1.2": the limits of a difference in points, with signs, so that zero is seen to lie inside.
    static func differenceInterval(_ interval: Interval?) -> String {
        guard let interval else { return "–" }
        return signed(interval.lower * 100, decimals: 1) + " … " + signed(interval.upper * 100, decimals: 1)
    }

    /// A value on the 0...1 scale in percent with one decimal.
    static func points(_ value: Double) -> String { (value * 100).fixed(1) }

    /// "95", "99.9": a level in percent, with the decimals that tell it from 100.
    static func level(_ level: ConfidenceLevel) -> String { shortest(level.value * 100) }

    /// With as many decimals as it needs: "3", "0.04". A hundred times 0.57 is 56.99999999999999, and prints as 57.
    static func shortest(_ value: Double) -> String {
        let texts = (0...9).lazy.map { value.fixed($0) }
        return texts.first { abs((Double($0) ?? 0) - value) < 1e-10 } ?? "\(value)"
    }

    /// "+4.1", "−4.1", "0.0".
    static func signed(_ value: Double, decimals: Int) -> String {
        let text = value.fixed(decimals)
        if text.hasPrefix("-") { return "−" + text.dropFirst() }
        return text.contains(where: { $0 != "0" && $0 != "." }) ? "+" + text : text
    }

    /// A signed change, with a star where it is larger than what is usual for its series.
    static func change(_ change: Change, usual: Double?) -> String {
        let text = signed(change.points, decimals: change.decimals)
        return change.exceeds(usual: usual).map { text + ($0 ? "*" : " ") } ?? text
    }

    /// "0.043", "< 0.001".
    static func p(_ p: Double?) -> String { p.map { $0 < 0.001 ? "< 0.001" : $0.fixed(3) } ?? "–" }

    /// "3,000".
    static func count(_ number: Int?) -> String {
        guard let number else { return "–" }
        var digits = String(abs(number))
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
    }
}

extension JSONValue {
    /// An interval on the 0...1 scale as an object in percent.
    static func interval(_ interval: Interval?) -> JSONValue {
        guard let interval else { return .null }
        return .object([
            ("lower", .decimal(interval.lower * 100, decimals: 3)),
            ("upper", .decimal(interval.upper * 100, decimals: 3)), ("level", .number(interval.level.value)),
            ("method", .string(interval.method)),
        ])
    }

    /// A comparison in points, with what its verdict rests on.
    static func comparison(_ comparison: Comparison?, missing: String?) -> JSONValue {
        guard let comparison else { return .null }
        return .object([
            ("kind", .string(comparison.kind.rawValue)),
            ("points", .decimal(comparison.estimate * 100, decimals: 3)),
            ("interval", interval(comparison.interval)),
            (
                "rounding_range",
                .array([
                    .decimal(comparison.roundingRange.lowerBound * 100, decimals: 3),
                    .decimal(comparison.roundingRange.upperBound * 100, decimals: 3),
                ])
            ),
            ("verdict", .string(comparison.verdict.rawValue)),
            ("break_even_design_effect", comparison.breakEvenDesignEffect.map { .decimal($0, decimals: 2) } ?? .null),
            ("design_effect_assumed", .bool(comparison.designEffectIsAssumed)),
        ])
    }
}

extension String {
    /// With a capital first letter, to open a sentence.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
