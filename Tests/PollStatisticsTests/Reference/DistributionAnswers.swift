import PollStatistics

@Sendable func answerDistributionFunctions(_ input: JSONValue) throws -> [String: JSONValue] {
    let parameters = try input.numbers("parameters")
    let name = try input.string("distribution")
    let law: any ProbabilityDistribution
    switch (name, parameters.count) {
    case ("normal", 0): law = NormalDistribution.standard
    case ("t", 1): law = StudentT(degreesOfFreedom: parameters[0])
    case ("chiSquare", 1): law = ChiSquared(degreesOfFreedom: parameters[0])
    case ("f", 2):
        law = FisherF(numeratorDegreesOfFreedom: parameters[0], denominatorDegreesOfFreedom: parameters[1])
    case ("beta", 2): law = BetaDistribution(a: parameters[0], b: parameters[1])
    case ("binomial", 2): law = BinomialDistribution(trials: parameters[0], probability: parameters[1])
    default: throw NotCovered("distribution \(name)")
    }
    let compute = try function(law, try input.string("function"))
    return ["values": .numbers(try input.numbers("x").map(compute))]

    func function(_ law: any ProbabilityDistribution, _ name: String) throws -> (Double) -> Double {
        switch name {
        case "cdf": return law.cdf
        case "upperTail": return law.upperTail
        case "quantile": return law.quantile
        case "upperQuantile": return law.upperQuantile
        case "logCdf": return law.logCdf
        case "density": return try need(law as? any ContinuousDistribution, "density").density
        case "pmf": return try need(law as? BinomialDistribution, "mass").mass
        default: throw NotCovered("function \(name)")
        }
    }
}
