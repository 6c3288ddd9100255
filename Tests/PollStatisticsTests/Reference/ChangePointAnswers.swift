import PollStatistics

@Sendable func answerChangePoints(_ input: JSONValue) throws -> [String: JSONValue] {
    switch try input.string("type") {
    case "meanShift": try answerMeanShifts(input)
    case "supF": try answerMeanShiftTest(input)
    case "chow": try answerChow(input)
    case "interruptedTimeSeries": try answerInterrupted(input)
    case let other: throw NotCovered("type \(other)")
    }
}

/// Break points of the files count from one.
private func counted(_ breaks: [Int]) -> JSONValue { .numbers(breaks.map { Double($0 + 1) }) }

private func answerMeanShifts(_ input: JSONValue) throws -> [String: JSONValue] {
    let values = try input.numbers("y")
    let shifts = try MeanShifts(values: values, minimumSegment: try input.whole("minimumSegment"))
    guard shifts.sumsOfSquares.count == (try input.whole("maximumBreaks")) + 1,
        Int(try input.number("h") * Double(values.count)) == shifts.minimumSegment
    else { throw NotCovered("another number of breaks") }
    return [
        "rss": .numbers(shifts.sumsOfSquares), "bic": .numbers(shifts.criteria),
        "logLikelihood": .numbers(shifts.logLikelihoods),
        "breaksByCount": .list(shifts.breaksByCount.dropFirst().map(counted)), "selected": counted(shifts.breaks),
    ]
}

private func answerMeanShiftTest(_ input: JSONValue) throws -> [String: JSONValue] {
    let test = try MeanShiftTest(values: try input.numbers("y"), trimming: try input.number("from"))
    return [
        "firstIndex": .number(Double(test.trimmed)), "F": .numbers(test.statistics), "supF": .number(test.supremum),
        "argMax": .number(Double(test.lastBefore + 1)), "pSupF": .number(test.p), "aveF": .number(test.average),
        "expF": .number(test.exponential),
    ]
}

private func answerChow(_ input: JSONValue) throws -> [String: JSONValue] {
    let times = try input.numbers("t")
    let test = try ChowTest(times: times, values: try input.numbers("y"), at: times[try input.whole("point")])
    return [
        "F": .number(test.f), "df1": .number(test.numeratorDegreesOfFreedom),
        "df2": .number(test.denominatorDegreesOfFreedom), "p": .number(test.p),
    ]
}

private func answerInterrupted(_ input: JSONValue) throws -> [String: JSONValue] {
    let times = try input.numbers("t")
    let series = try InterruptedSeries(
        times: times, values: try input.numbers("y"), at: times[try input.whole("lastBefore")])
    let lag = try input.whole("neweyWestLag")
    let intervals = series.intervals()
    return [
        "coefficients": .numbers(series.coefficients), "se": .numbers(series.standardErrors()),
        "p": .list(series.p().map { .number($0) }),
        "neweyWestSE": .numbers(series.standardErrors(.neweyWest(lag: lag, adjusted: false))),
        "hc3": .numbers(series.standardErrors(.hc3)), "rss": .number(series.sumOfSquares),
        "df": .number(series.degreesOfFreedom), "lower": .numbers(intervals.map(\.lower)),
        "upper": .numbers(intervals.map(\.upper)),
    ]
}
