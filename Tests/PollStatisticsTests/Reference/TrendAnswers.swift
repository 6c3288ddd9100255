import PollStatistics

@Sendable func answerTrendTests(_ input: JSONValue) throws -> [String: JSONValue] {
    switch try input.string("type") {
    case "cochranArmitage": try answerCochranArmitage(input)
    case "mannKendall": try answerMannKendall(input)
    case "weightedLeastSquares": try answerWeightedTrend(input)
    case "ols": try answerOrdinaryTrend(input)
    case "binomialLogit": try answerLogitTrend(input)
    case let other: throw NotCovered("type \(other)")
    }
}

extension JSONValue {
    static func pair(_ pair: LinePair?) -> JSONValue {
        pair.map { .numbers([$0.intercept, $0.slope]) } ?? .null
    }

    static func interval(_ interval: Interval) -> JSONValue { .numbers([interval.lower, interval.upper]) }
}

private func answerCochranArmitage(_ input: JSONValue) throws -> [String: JSONValue] {
    let test = try CochranArmitage(
        successes: try input.numbers("successes"), trials: try input.numbers("trials"),
        scores: try input.numbers("scores"))
    return [
        "z": .number(test.z), "p": .number(test.p), "chiSquare": .number(test.chiSquare.statistic),
        "df": .number(test.chiSquare.degreesOfFreedom),
    ]
}

private func answerMannKendall(_ input: JSONValue) throws -> [String: JSONValue] {
    let (times, values) = (try input.numbers("t"), try input.numbers("y"))
    let test = try MannKendall(times: times, values: values)
    let sen = try SenSlope(times: times, values: values)
    return [
        "S": .number(test.s), "varS": .number(test.variance), "z": .number(test.z), "p": .number(test.normalP),
        "tauB": .number(test.tauB), "senSlope": .number(sen.coefficients.slope),
        "senIntercept": .number(sen.coefficients.intercept),
        "senInterval": .interval(sen.slopeInterval(try input.level())),
    ]
}

private func answerWeightedTrend(_ input: JSONValue) throws -> [String: JSONValue] {
    let trend = try WeightedTrend(
        times: try input.numbers("t"), values: try input.numbers("y"),
        standardErrors: try input.numbers("standardErrors"), origin: try input.number("origin"))
    let (estimates, errors) = (trend.coefficients, trend.samplingErrors)
    let tests = [
        NormalTest(estimate: estimates.intercept, standardError: errors.intercept),
        NormalTest(estimate: estimates.slope, standardError: errors.slope),
    ]
    let scaled: JSONValue =
        trend.scatter.map { .numbers([errors.intercept * $0, errors.slope * $0]) } ?? .list([.null, .null])
    return [
        "coefficients": .pair(estimates), "se": .pair(errors), "covariance": .number(trend.samplingCovariance),
        "Q": .number(trend.heterogeneity?.statistic ?? 0), "qDf": .number(trend.heterogeneity?.degreesOfFreedom ?? 0),
        "qP": .number(trend.heterogeneity?.p), "seScaled": scaled,
        "z": .list(tests.map { .number($0?.z) }), "p": .list(tests.map { .number($0?.p) }),
    ]
}

private func answerOrdinaryTrend(_ input: JSONValue) throws -> [String: JSONValue] {
    let trend = try OrdinaryTrend(times: try input.numbers("t"), values: try input.numbers("y"))
    let lag = try input.whole("neweyWestLag")
    return [
        "coefficients": .pair(trend.coefficients), "se": .pair(trend.standardErrors()), "t": .pair(trend.t()),
        "p": .pair(trend.p()), "df": .number(trend.degreesOfFreedom), "sigma": .number(trend.residualDeviation),
        "rSquared": .number(trend.rSquared), "durbinWatson": .number(trend.durbinWatson),
        "hc0": .pair(trend.standardErrors(.hc0)), "hc1": .pair(trend.standardErrors(.hc1)),
        "hc2": .pair(trend.standardErrors(.hc2)), "hc3": .pair(trend.standardErrors(.hc3)),
        "neweyWest": .pair(trend.standardErrors(.neweyWest(lag: lag, adjusted: false))),
        "neweyWestAdjusted": .pair(trend.standardErrors(.neweyWest(lag: lag, adjusted: true))),
    ]
}

private func answerLogitTrend(_ input: JSONValue) throws -> [String: JSONValue] {
    let trend = try LogitTrend(
        times: try input.numbers("t"), successes: try input.numbers("successes"), trials: try input.numbers("trials"))
    let times = try input.numbers("newT")
    let level = try input.level()
    return [
        "coefficients": .pair(trend.coefficients), "se": .pair(trend.standardErrors), "z": .pair(trend.z),
        "p": .pair(trend.p), "covariance": .number(trend.covariance), "deviance": .number(trend.deviance),
        "nullDeviance": .number(trend.nullDeviance), "residualDf": .number(trend.degreesOfFreedom),
        "pearsonChiSquare": .number(trend.pearsonChiSquare), "dispersion": .number(trend.dispersion),
        "seQuasi": .pair(trend.quasiErrors), "logLikelihood": .number(trend.logLikelihood),
        "link": .numbers(times.map(trend.link)), "linkSE": .numbers(times.map(trend.linkStandardError)),
        "predicted": .numbers(times.map(trend.share)),
        "predictedLower": .numbers(times.map { trend.interval(at: $0, level: level).lower }),
        "predictedUpper": .numbers(times.map { trend.interval(at: $0, level: level).upper }),
    ]
}
