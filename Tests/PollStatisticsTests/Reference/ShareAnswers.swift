import PollStatistics

@Sendable func answerProportionIntervals(_ input: JSONValue) throws -> [String: JSONValue] {
    let (x, n) = (try input.number("x"), try input.whole("n"))
    let level = try input.level()
    let basis = try SampleBasis(
        size: n, designEffect: input["deff"].double ?? 1, populationSize: input["populationSize"].double.map { Int($0) }
    )
    let sample = EffectiveShare(try need(Proportion(x / Double(n)), "share"), basis: basis)
    return [
        "p": .number(sample.share), "nEff": .number(basis.effectiveSize), "se": .number(sample.standardError),
        "wald": .limits(sample.wald(level)), "waldClipped": .limits(sample.waldClipped(level)),
        "wilson": .limits(sample.wilson(level)), "wilsonContinuity": .limits(sample.wilsonContinuity(level)),
        "agrestiCoull": .limits(sample.agrestiCoull(level)),
        "agrestiCoullUnclipped": .limits(sample.agrestiCoullUnclipped(level)),
        "clopperPearson": .limits(sample.clopperPearson(level)), "jeffreys": .limits(sample.jeffreys(level)),
        "jeffreysEqualTailed": .limits(sample.jeffreysEqualTailed(level)), "logit": .limits(sample.logit(level)),
    ]
}

@Sendable func answerProportionDifference(_ input: JSONValue) throws -> [String: JSONValue] {
    let level = try input.level()
    let table = try need(
        TwoByTwo(try input.whole("x1"), of: try input.whole("n1"), try input.whole("x2"), of: try input.whole("n2")),
        "counts")
    let difference = table.difference
    return [
        "difference": .number(difference.estimate), "seUnpooled": .number(difference.standardError),
        "wald": .limits(difference.wald(level)), "waldContinuity": .limits(difference.waldContinuity(level)),
        "newcombe": .limits(difference.newcombe(level)), "agrestiCaffo": .limits(difference.agrestiCaffo(level)),
        "miettinenNurminen": .limits(difference.miettinenNurminen(level)), "mee": .limits(difference.mee(level)),
        "sePooled": .number(difference.pooledStandardError), "zPooled": .number(difference.pooledTest?.z),
        "pPooled": .number(difference.pooledTest?.p), "fisherP": .number(table.fisherExactP),
        "chiSquare": .chiSquare(table.chiSquare), "chiSquareYates": .chiSquare(table.chiSquareYates),
    ]
}

@Sendable func answerGapOfGaps(_ input: JSONValue) throws -> [String: JSONValue] {
    let level = try input.level()
    func fields(_ changeA: Double, _ changeB: Double, _ test: NormalTest?, _ limits: Limits) -> [String: JSONValue] {
        [
            "gapA": .number(changeA), "gapB": .number(changeB), "estimate": .number(test?.estimate),
            "se": .number(test?.standardError), "z": .number(test?.z), "p": .number(test?.p),
            "interval": .limits(limits),
        ]
    }
    switch try input.string("type") {
    case "independent":
        let deff = try input.numbers("deff")
        let shares = try zip(["a1", "a2", "b1", "b2"], deff).map { key, deff in
            let (x, n) = (try input[key].number("x"), try input[key].number("n"))
            return try need(EffectiveShare(share: x / n, size: n / deff), key)
        }
        let gap = PlainGapOfGaps(a1: shares[0], a2: shares[1], b1: shares[2], b2: shares[3])
        var answer = fields(gap.changeA, gap.changeB, gap.test, gap.wald(level))
        // The reference leaves it out under design effects, which a logistic regression does not know.
        answer["logOddsRatio"] = .normalTest(deff.allSatisfy { $0 == 1 } ? gap.logOddsRatio : nil)
        return answer
    case "panel":
        func panel(_ key: String) throws -> PairedCounts {
            let counts = try input.numbers(key).map { Int($0) }
            return try need(
                PairedCounts(both: counts[0], onlyFirst: counts[1], onlySecond: counts[2], neither: counts[3]), key)
        }
        let gap = PanelGapOfGaps(a: try panel("a"), b: try panel("b"))
        return fields(gap.changeA, gap.changeB, gap.test, gap.wald(level))
    case let other:
        throw NotCovered("type \(other)")
    }
}
