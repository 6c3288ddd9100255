import PollStatistics

@Sendable func answerSmoothers(_ input: JSONValue) throws -> [String: JSONValue] {
    switch try input.string("type") {
    case "lowess": try answerLowess(input)
    case "loess": try answerLoess(input)
    case "naturalSplineInterpolation": try answerNaturalSpline(input)
    case "smoothingSpline": try answerSmoothingSpline(input)
    case "whittaker": try answerWhittaker(input)
    case let other: throw NotCovered("type \(other)")
    }
}

private func answerLowess(_ input: JSONValue) throws -> [String: JSONValue] {
    let curve = try Lowess(
        x: try input.numbers("x"), y: try input.numbers("y"), span: try input.number("f"),
        iterations: try input.whole("iterations"), delta: try input.number("delta"))
    return ["fitted": .numbers(curve.fitted)]
}

private func answerLoess(_ input: JSONValue) throws -> [String: JSONValue] {
    let families = ["gaussian": Loess.Family.gaussian, "symmetric": .symmetric]
    let surfaces = ["direct": LoessSurface.direct, "interpolate": .interpolated]
    let settings = Loess.Settings(
        span: try input.number("span"), degree: try need(Loess.Degree(rawValue: try input.whole("degree")), "degree"),
        family: try need(families[try input.string("family")], "family"),
        surface: try need(surfaces[try input.string("surface")], "surface"))
    let curve = try Loess(
        x: try input.numbers("x"), y: try input.numbers("y"), weights: try input.numbers("weights"), settings: settings)
    let predictions = try curve.predictions(at: try input.numbers("newX"))
    return [
        "fitted": .numbers(curve.fitted), "predicted": .numbers(predictions.map(\.value)),
        "predictedSE": .numbers(predictions.map(\.standardError)), "residualScale": .number(curve.residualScale),
        "equivalentParameters": .number(curve.equivalentParameters), "trace": .number(curve.trace),
        "oneDelta": .number(curve.oneDelta), "twoDelta": .number(try curve.twoDelta()),
        "df": .number(try curve.degreesOfFreedom()),
    ]
}

private func answerNaturalSpline(_ input: JSONValue) throws -> [String: JSONValue] {
    let curve = try NaturalSpline(x: try input.numbers("x"), y: try input.numbers("y"))
    let points = try input.numbers("newX")
    return [
        "values": .numbers(points.map(curve.value)), "firstDerivative": .numbers(points.map(curve.firstDerivative)),
        "secondDerivative": .numbers(points.map(curve.secondDerivative)),
    ]
}

private func answerSmoothingSpline(_ input: JSONValue) throws -> [String: JSONValue] {
    let spline = try SmoothingSpline(
        x: try input.numbers("x"), y: try input.numbers("y"), weights: try input.numbers("weights"),
        lambda: try input.number("lambda"))
    return [
        "fitted": .numbers(spline.fitted), "df": .number(spline.degreesOfFreedom),
        "weightedRss": .number(spline.weightedSumOfSquares), "leverages": .numbers(spline.leverages),
        "gcv": .number(spline.generalizedCrossValidation),
    ]
}

private func answerWhittaker(_ input: JSONValue) throws -> [String: JSONValue] {
    let smooth = try Whittaker(
        values: try need(input["y"].list, "y").map(\.double), weights: try input.numbers("weights"),
        order: try input.whole("order"), lambda: try input.number("lambda"))
    return ["fitted": .numbers(smooth.fitted), "leverages": .numbers(smooth.leverages)]
}
