import PollAnalysis
import PollData
import PollStatistics

/// A percentage as somebody typed it: its decimals say how it was rounded.
public struct PrintedPercent: Sendable, Hashable {
    public let value: PublishedValue

    /// `nil` for what is no number from 0 to 100. A percent sign and a decimal comma are understood.
    ///
    /// - Parameter exact: The number was not rounded.
    public init?(_ text: String, exact: Bool = false) {
        var digits = text.trimmingBlanks.replacing(",", with: ".")
        if digits.hasSuffix("%") { digits = String(digits.dropLast()).trimmingBlanks }
        guard let number = Double(digits), (0...100).contains(number),
            digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
        else { return nil }
        let decimals = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        value = PublishedValue(percent: number, decimals: min(decimals, 9), roundingHalfWidth: exact ? 0 : nil)
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// `poll calc`: the poll calculator, for numbers at hand.
public struct CalcReport {
    private let settings: EstimateSettings
    private let language: Language

    public init(settings: EstimateSettings, language: Language) {
        self.settings = settings
        self.language = language
    }

    private var phrases: Phrases { Phrases(language) }

    /// The interval of one share by one method, or by all of them side by side.
    public func interval(
        _ percent: PrintedPercent, basis: SampleBasis, methods: [IntervalMethod]
    ) -> Report {
        let share = percent.value.roundedShare
        let estimates = methods.compactMap { method in
            share.map { (method, $0.estimate(basis: basis, level: settings.level, method: method)) }
        }
        let margin = share.map { marginOfError(share: $0.share, basis: basis, level: settings.level) } ?? 0
        // At 0 and 100 percent the formula gives 0, more certainty than any sample has.
        let words =
            margin > 0
            ? [
                phrases.pick(
                    "Margin of error ±\(NumberText.points(margin)) points (Wald).",
                    "標本誤差 ±\(NumberText.points(margin))ポイント（Wald）。", "표본오차 ±\(NumberText.points(margin))%포인트(Wald).")
            ] : []
        return Report(
            command: "calc interval", title: "\(percent.value.text) %, n = \(NumberText.count(basis.size))",
            selection: selection(basis) + [
                ("percent", .decimal(percent.value.percent, decimals: percent.value.decimals))
            ],
            columns: [
                Report.Column(phrases.pick("method", "方法", "방법")),
                Report.Column(level(phrases.pick("interval", "区間", "구간")), isNumber: true),
                Report.Column(phrases.pick("with rounding", "丸めを含む", "반올림 포함"), isNumber: true),
            ],
            rows: estimates.map { method, estimate in
                Report.Row(
                    [
                        method.name == estimate.interval.method
                            ? method.name : "\(method.name) → \(estimate.interval.method)",
                        NumberText.interval(estimate.interval),
                        NumberText.interval(estimate.intervalUnderRounding),
                    ],
                    fields: [
                        ("method", .string(method.rawValue)), ("interval", .interval(estimate.interval)),
                        ("interval_under_rounding", .interval(estimate.intervalUnderRounding)),
                    ])
            },
            words: words, notes: assumption(basis))
    }

    /// Two shares of independent samples, first minus second.
    public func difference(
        _ first: PrintedPercent, _ firstBasis: SampleBasis, _ second: PrintedPercent, _ secondBasis: SampleBasis
    ) -> Report? {
        guard let x = first.value.roundedShare, let y = second.value.roundedShare else { return nil }
        let comparison = differenceOfIndependentShares(
            x, firstBasis, y, secondBasis, level: settings.level, method: settings.differenceMethod)
        return report(
            "calc difference", first, second, comparison,
            selection(firstBasis) + [("second_n", .integer(secondBasis.size))], assumption(firstBasis))
    }

    /// The lead of one answer over another in one sample.
    ///
    /// - Parameter multiple: Several answers were allowed, so the joint share is unknown.
    public func lead(_ first: PrintedPercent, _ second: PrintedPercent, basis: SampleBasis, multiple: Bool) -> Report? {
        guard let x = first.value.roundedShare, let y = second.value.roundedShare else { return nil }
        let comparison =
            multiple
            ? multipleChoiceDifference(x, y, basis: basis, level: settings.level)
            : PollStatistics.lead(of: x, over: y, basis: basis, level: settings.level)
        return report("calc lead", first, second, comparison, selection(basis), assumption(basis))
    }

    /// How many interviews a margin of error needs.
    public func sampleSize(
        margin: Double, share: Proportion, designEffect: Double, populationSize: Int?
    ) -> Report {
        let size = requiredSampleSize(
            marginOfError: margin, share: share, level: settings.level, designEffect: designEffect,
            populationSize: populationSize)
        return Report(
            command: "calc sample-size", title: "",
            selection: [
                ("margin", .decimal(margin * 100, decimals: 3)), ("percent", .decimal(share.value * 100, decimals: 3)),
                ("level", .number(settings.level.value)), ("design_effect", .number(designEffect)),
                ("population_size", .count(populationSize)),
            ],
            columns: [
                Report.Column(level(phrases.pick("margin", "標本誤差", "표본오차"))),
                Report.Column(phrases.pick("interviews", "必要標本数", "필요 표본 수"), isNumber: true),
            ],
            rows: [
                Report.Row(
                    ["±\(NumberText.shortest(margin * 100))", NumberText.count(size)],
                    fields: [("margin", .decimal(margin * 100, decimals: 3)), ("n", .integer(size))])
            ])
    }

    private func report(
        _ command: String, _ first: PrintedPercent, _ second: PrintedPercent, _ comparison: Comparison,
        _ selection: [(key: String, value: JSONValue)], _ notes: [String]
    ) -> Report {
        let decimals = max(first.value.decimals, second.value.decimals)
        let points = comparison.estimate * 100
        return Report(
            command: command, title: "\(first.value.text) % − \(second.value.text) %",
            selection: selection + [
                ("first", .decimal(first.value.percent, decimals: first.value.decimals)),
                ("second", .decimal(second.value.percent, decimals: second.value.decimals)),
            ],
            columns: [
                Report.Column(phrases.pick("difference", "差", "차이"), isNumber: true),
                Report.Column(level(phrases.pick("interval", "区間", "구간")), isNumber: true),
                Report.Column(phrases.pick("rounding range", "丸めの幅", "반올림 범위"), isNumber: true),
                Report.Column("z", isNumber: true), Report.Column("p", isNumber: true),
                Report.Column(phrases.pick("verdict", "判定", "판정")),
                Report.Column(phrases.pick("break-even deff", "限界deff", "한계 deff"), isNumber: true),
            ],
            rows: [
                Report.Row(
                    [
                        NumberText.signed(points, decimals: decimals),
                        NumberText.differenceInterval(comparison.interval),
                        NumberText.signed(comparison.roundingRange.lowerBound * 100, decimals: decimals + 1) + " … "
                            + NumberText.signed(comparison.roundingRange.upperBound * 100, decimals: decimals + 1),
                        comparison.z.map { NumberText.signed($0, decimals: 2) } ?? "–",
                        comparison.p.map { $0 < 0.001 ? "< 0.001" : $0.fixed(3) } ?? "–",
                        phrases.name(of: comparison.verdict),
                        comparison.breakEvenDesignEffect.map { $0 > 99 ? "> 99" : $0.fixed(2) } ?? "–",
                    ],
                    fields: [
                        ("points", .decimal(points, decimals: 3)),
                        ("comparison", .comparison(comparison, missing: nil)),
                        ("z", comparison.z.map { .decimal($0, decimals: 4) } ?? .null),
                        ("p", comparison.p.map { .number($0) } ?? .null),
                    ])
            ],
            notes: [
                phrases.pick("Variance: ", "分散：", "분산: ") + phrases.name(of: comparison.kind) + " · "
                    + comparison.interval.method
            ]
                + notes)
    }

    private func level(_ what: String) -> String { "\(NumberText.level(settings.level)) % \(what)" }

    private func selection(_ basis: SampleBasis) -> [(key: String, value: JSONValue)] {
        [
            ("n", .integer(basis.size)), ("design_effect", .number(basis.designEffect)),
            ("level", .number(settings.level.value)),
        ]
    }

    private func assumption(_ basis: SampleBasis) -> [String] {
        if let effect = settings.designEffect { return [phrases.designEffect(effect)] }
        guard basis.designEffectIsAssumed else { return [] }
        return [
            phrases.pick(
                "As if a simple random sample; --deff says otherwise.", "単純無作為抽出とみなした値。--deff で変更できる。",
                "단순임의추출로 간주한 값. --deff로 바꿀 수 있다.")
        ]
    }
}
