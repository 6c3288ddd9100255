import PollStatistics

@Sendable func answerPooling(_ input: JSONValue) throws -> [String: JSONValue] {
    switch try input.string("type") {
    case "mean": try answerPooledMean(input)
    case "metaRegression": try answerHouseRegression(input)
    case let other: throw NotCovered("type \(other)")
    }
}

extension JSONValue {
    fileprivate func betweenVariance() throws -> BetweenVariance {
        let methods: [String: BetweenVariance] = [
            "FE": .fixedEffect, "DL": .derSimonianLaird, "REML": .restrictedMaximumLikelihood,
            "ML": .maximumLikelihood, "PM": .pauleMandel,
        ]
        return try need(methods[try string("method")], "method")
    }

    fileprivate static func interval(_ interval: Interval?) -> JSONValue {
        interval.map { .numbers([$0.lower, $0.upper]) } ?? .null
    }
}

private func answerPooledMean(_ input: JSONValue) throws -> [String: JSONValue] {
    let pooled = try PooledEstimate(
        values: try input.numbers("y"), standardErrors: try input.numbers("standardErrors"),
        method: try input.betweenVariance(), knappHartung: input["knappHartung"] == .flag(true))
    let level = try input.level()
    return [
        "mu": .number(pooled.mean), "se": .number(pooled.standardError), "statistic": .number(pooled.statistic),
        "p": .number(pooled.p), "interval": .interval(pooled.interval(level)),
        "tau2": .number(pooled.betweenVariance), "Q": .number(pooled.heterogeneity.statistic),
        "qDf": .number(pooled.heterogeneity.degreesOfFreedom), "qP": .number(pooled.heterogeneity.p),
        "I2": .number(pooled.inconsistency), "H2": .number(pooled.excess), "weights": .numbers(pooled.weights),
        "df": .number(pooled.model.degreesOfFreedom), "predictionInterval": .interval(pooled.predictionInterval(level)),
    ]
}

private func answerHouseRegression(_ input: JSONValue) throws -> [String: JSONValue] {
    let regression = try HouseRegression(
        values: try input.numbers("y"), standardErrors: try input.numbers("standardErrors"),
        houses: try input.numbers("house").map { Int($0) }, times: input["time"].doubles,
        method: try input.betweenVariance(), knappHartung: input["knappHartung"] == .flag(true))
    let model = regression.model
    let intervals = model.coefficients.indices.map { model.interval($0) }
    let last = try need(regression.effects.last, "a house")
    return [
        "coefficients": .numbers(model.coefficients), "se": .numbers(model.standardErrors),
        "statistic": .list(model.coefficients.indices.map { .number(model.statistic($0)) }),
        "p": .list(model.coefficients.indices.map { .number(model.p($0)) }),
        "lower": .numbers(intervals.map(\.lower)), "upper": .numbers(intervals.map(\.upper)),
        "lastHouseEffect": .number(last.estimate), "lastHouseSE": .number(last.standardError),
        "tau2": .number(model.betweenVariance), "QE": .number(model.heterogeneity.statistic),
        "qeDf": .number(model.heterogeneity.degreesOfFreedom), "qeP": .number(model.heterogeneity.p),
        "qmHouses": .number(regression.houseStatistic),
    ]
}
