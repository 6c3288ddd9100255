import PollStatistics

private let log2OfE = 1.4426950408889634

@Sendable func answerDistributions(_ input: JSONValue) throws -> [String: JSONValue] {
    switch try input.string("type") {
    case "distance": try answerDistance(input)
    case "ordinal": try answerOrdinal(input)
    case "estebanRay": try answerEstebanRay(input)
    case "quantile": try answerQuantile(input)
    case "weightedQuantile": try answerWeightedQuantile(input)
    case let other: throw NotCovered("type \(other)")
    }
}

private func answerDistance(_ input: JSONValue) throws -> [String: JSONValue] {
    let p = try AnswerDistribution(try input.numbers("p"))
    let q = try AnswerDistribution(try input.numbers("q"))
    let divergence = try p.jensenShannon(to: q)
    return [
        "totalVariation": .number(try p.totalVariation(to: q)), "hellinger": .number(try p.hellinger(to: q)),
        "jensenShannonNats": .number(divergence), "jensenShannonBits": .number(divergence * log2OfE),
        "jensenShannonDistanceNats": .number(divergence.squareRoot()),
        "jensenShannonDistanceBits": .number((divergence * log2OfE).squareRoot()),
        "kullbackLeiblerNats": .number(try p.kullbackLeibler(from: q)),
        "wasserstein": .number(try p.wasserstein(to: q)), "kolmogorov": .number(try p.kolmogorov(to: q)),
    ]
}

private func answerOrdinal(_ input: JSONValue) throws -> [String: JSONValue] {
    let answers = try AnswerDistribution(try input.numbers("counts"))
    return [
        "vanDerEijkA": .number(answers.vanDerEijkAgreement), "leikDispersion": .number(answers.leikDispersion),
        "blairLacy": .number(answers.blairLacyConcentration), "consensus": .number(answers.consensus),
        "entropyNats": .number(answers.entropy), "entropyBits": .number(answers.entropy * log2OfE),
        "entropyNormalised": .number(answers.normalisedEntropy), "simpson": .number(answers.simpson),
        "effectiveNumber": .number(answers.effectiveNumber), "reynalQuerol": .number(answers.reynalQuerol),
        "estebanRay1": .number(try answers.estebanRay(alpha: 1)),
        "estebanRay13": .number(try answers.estebanRay(alpha: 1.3)),
        "estebanRay16": .number(try answers.estebanRay(alpha: 1.6)), "mean": .number(answers.mean),
        "variance": .number(answers.variance),
    ]
}

private func answerEstebanRay(_ input: JSONValue) throws -> [String: JSONValue] {
    let answers = try AnswerDistribution(try input.numbers("shares"))
    let value = try answers.estebanRay(alpha: try input.number("alpha"), positions: try input.numbers("positions"))
    return ["value": .number(value)]
}

private func answerQuantile(_ input: JSONValue) throws -> [String: JSONValue] {
    let (values, probabilities) = (try input.numbers("x"), try input.numbers("probabilities"))
    var answer: [String: JSONValue] = [:]
    for rule in QuantileRule.allCases {
        answer["type\(rule.rawValue)"] = .numbers(
            try probabilities.map { try quantile(of: values, at: $0, rule: rule) })
    }
    return answer
}

private func answerWeightedQuantile(_ input: JSONValue) throws -> [String: JSONValue] {
    let values = try WeightedValues(try input.numbers("x"), weights: try input.numbers("weights"))
    let probabilities = try input.numbers("probabilities")
    var answer: [String: JSONValue] = [:]
    for rule in QuantileRule.allCases {
        answer["hf\(rule.rawValue)"] = .numbers(try probabilities.map { try values.quantile(at: $0, rule: rule) })
    }
    // The other names of the first two types.
    answer["math"] = answer["hf1"]
    answer["school"] = answer["hf2"]
    let frequency = try probabilities.map { try values.frequencyQuantile(at: $0) }
    answer["hmisc"] = frequency.contains(nil) ? .null : .list(frequency.map { .number($0) })
    answer["mean"] = .number(values.mean)
    answer["variancePopulation"] = .number(values.populationVariance)
    answer["varianceSvy"] = .number(values.sampleVariance)
    answer["varianceFrequency"] = .number(values.frequencyVariance)
    answer["skewnessPopulation"] = .number(values.skewness)
    return answer
}
