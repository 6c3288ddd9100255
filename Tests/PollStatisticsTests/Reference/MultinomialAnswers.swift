import PollStatistics

@Sendable func answerMultinomial(_ input: JSONValue) throws -> [String: JSONValue] {
    switch try input.string("type") {
    case "lead": try answerLead(input)
    case "simultaneous": try answerSimultaneous(input)
    case "netScore": try answerNetScore(input)
    case "multipleChoice": try answerMultipleChoice(input)
    case let other: throw NotCovered("type \(other)")
    }
}

private func answerLead(_ input: JSONValue) throws -> [String: JSONValue] {
    let counts = try input.numbers("counts")
    let total = counts.reduce(0, +)
    let lead = try need(
        MultinomialLead(
            first: counts[try input.whole("first")] / total, second: counts[try input.whole("second")] / total,
            size: total / (input["deff"].double ?? 1)), "lead")
    return [
        "lead": .number(lead.estimate), "se": .number(lead.standardError),
        "interval": .limits(lead.wald(try input.level())), "z": .number(lead.test?.z), "p": .number(lead.test?.p),
        "probabilityOfLead": .number(lead.probabilityOfLead), "zNull": .number(lead.nullTest?.z),
    ]
}

private func answerSimultaneous(_ input: JSONValue) throws -> [String: JSONValue] {
    let level = try input.level()
    let counts = try need(AnswerCounts(try input.numbers("counts").map { Int($0) }), "counts")
    func both(_ limits: [Limits]) -> [String: JSONValue] {
        ["lower": .numbers(limits.map(\.lower)), "upper": .numbers(limits.map(\.upper))]
    }
    let sisonGlaz = try need(counts.sisonGlaz(level), "Sison-Glaz")
    var fields = both(sisonGlaz.limits)
    fields["c"] = .number(Double(sisonGlaz.halfWidth))
    fields["gamma"] = .number(sisonGlaz.gamma)
    return ["goodman": .object(both(counts.goodman(level))), "sisonGlaz": .object(fields)]
}

private func answerNetScore(_ input: JSONValue) throws -> [String: JSONValue] {
    let counts = try input.numbers("counts")
    let total = counts.reduce(0, +)
    let score = try MeanScore(
        shares: counts.map { $0 / total }, scores: try input.numbers("scores"), size: total)
    return [
        "score": .number(score.mean), "se": .number(score.standardError),
        "seSample": .number(score.sampleStandardError), "interval": .limits(score.wald(try input.level())),
    ]
}

private func answerMultipleChoice(_ input: JSONValue) throws -> [String: JSONValue] {
    let paired = try need(
        PairedCounts(
            both: try input.whole("both"), onlyFirst: try input.whole("onlyA"), onlySecond: try input.whole("onlyB"),
            neither: try input.whole("neither")), "counts")
    return [
        "pA": .number(paired.firstShare), "pB": .number(paired.secondShare),
        "difference": .number(paired.lead.estimate), "se": .number(paired.lead.standardError),
        "interval": .limits(paired.lead.wald(try input.level())), "covariance": .number(paired.covariance),
        "mcnemar": .chiSquare(paired.mcNemar), "mcnemarContinuity": .chiSquare(paired.mcNemarContinuity),
        "mcnemarExactP": .number(paired.mcNemarExactP),
    ]
}
