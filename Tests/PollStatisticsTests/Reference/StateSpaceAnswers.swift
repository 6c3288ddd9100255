import PollStatistics

@Sendable func answerStateSpace(_ input: JSONValue) throws -> [String: JSONValue] {
    switch try input.string("type") {
    case "localLevel": try answerLocalLevel(input)
    case "localLinearTrend": try answerLocalLinearTrend(input)
    case "localLevelMLE": try answerLocalLevelMLE(input)
    case "localLevelMLEBoth": try answerLocalLevelMLEBoth(input)
    case "localLevelHouses": try answerLocalLevelHouses(input)
    case let other: throw NotCovered("type \(other)")
    }
}

extension JSONValue {
    fileprivate func observations() throws -> [Double?] { try need(self["y"].list, "y").map(\.double) }

    fileprivate static func path(_ path: LocalLinearTrend.Path) -> JSONValue {
        .object(fields(path.filtered, "filtered").merging(fields(path.smoothed, "smoothed")) { first, _ in first })
    }
}

private func fields(_ states: [StateEstimate?], _ name: String) -> [String: JSONValue] {
    [
        name: .list(states.map { .number($0?.mean) }),
        name + "Variance": .list(states.map { .number($0?.variance) }),
    ]
}

private func answerLocalLevel(_ input: JSONValue) throws -> [String: JSONValue] {
    let initial = input["initial"]
    let start: LocalLevel.Start =
        initial == .text("diffuse")
        ? .diffuse : .known(mean: try initial.number("mean"), variance: try initial.number("variance"))
    let level = try LocalLevel(
        times: try input.numbers("times"), values: try input.observations(),
        observationVariances: try input.numbers("observationVariance"),
        levelVariance: try input.number("levelVariance"), start: start)
    var answer = fields(level.filtered, "filtered").merging(fields(level.smoothed, "smoothed")) { first, _ in first }
    answer["logLikelihood"] = .number(level.logLikelihood)
    answer["innovations"] = .list(level.innovations.map { .number($0?.mean) })
    answer["innovationVariance"] = .list(level.innovations.map { .number($0?.variance) })
    return answer
}

private func answerLocalLinearTrend(_ input: JSONValue) throws -> [String: JSONValue] {
    var start = LocalLinearTrend.Start.diffuse
    if let mean = input["initial"]["mean"].doubles {
        let rows = try need(input["initial"]["covariance"].list, "covariance").map { try need($0.doubles, "a row") }
        start = .known(
            level: StateEstimate(mean: mean[0], variance: rows[0][0]),
            slope: StateEstimate(mean: mean[1], variance: rows[1][1]), covariance: rows[0][1])
    }
    let trend = try LocalLinearTrend(
        times: try input.numbers("times"), values: try input.observations(),
        observationVariances: try input.numbers("observationVariance"),
        levelVariance: try input.number("levelVariance"), slopeVariance: try input.number("slopeVariance"),
        start: start)
    return [
        "logLikelihood": .number(trend.logLikelihood), "level": .path(trend.level), "slope": .path(trend.slope),
    ]
}

private func answerLocalLevelMLE(_ input: JSONValue) throws -> [String: JSONValue] {
    let level = try LocalLevel.mostLikely(
        times: try input.numbers("times"), values: try input.observations(),
        observationVariances: try input.numbers("observationVariance"))
    var answer = fields(level.smoothed, "smoothed")
    answer["levelVariance"] = .number(level.levelVariance)
    answer["logLikelihood"] = .number(level.logLikelihood)
    return answer
}

private func answerLocalLevelMLEBoth(_ input: JSONValue) throws -> [String: JSONValue] {
    let found = try LocalLevel.mostLikely(times: try input.numbers("times"), values: try input.observations())
    var answer = fields(found.level.smoothed, "smoothed")
    answer["levelVariance"] = .number(found.level.levelVariance)
    answer["observationVariance"] = .number(found.observationVariance)
    answer["logLikelihood"] = .number(found.level.logLikelihood)
    return answer
}

private func answerLocalLevelHouses(_ input: JSONValue) throws -> [String: JSONValue] {
    let times = try input.numbers("times")
    let houses = try input.numbers("house").map { Int($0) }
    let (values, variances) = (try input.numbers("y"), try input.numbers("observationVariance"))
    let days = times.map { Int($0) }
    guard days.map(Double.init) == times else { throw NotCovered("times between days") }
    let average = try PollAverage(
        days.indices.map { .init(day: days[$0], value: values[$0], variance: variances[$0], house: houses[$0]) },
        settings: .init(levelVariance: .known(try input.number("levelVariance")), houseEffects: .free))
    let states = days.map { average.days[$0 - days[0]].level }
    return fields(states, "smoothed").merging([
        "logLikelihood": .number(average.logLikelihood),
        "houseEffects": .numbers(average.houseEffects.map(\.mean)),
        "houseEffectSE": .numbers(average.houseEffects.map { $0.variance.squareRoot() }),
    ]) { first, _ in first }
}
