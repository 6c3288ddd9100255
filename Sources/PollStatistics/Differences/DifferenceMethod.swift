/// How the interval around the difference of two independent shares is computed.
public enum DifferenceMethod: String, CaseIterable, Sendable, Hashable {
    case newcombe
    case wald
    case agrestiCaffo = "agresti-caffo"
    case miettinenNurminen = "miettinen-nurminen"
    case mee

    /// For people: `Newcombe`.
    public var name: String {
        switch self {
        case .newcombe: "Newcombe"
        case .wald: "Wald"
        case .agrestiCaffo: "Agresti–Caffo"
        case .miettinenNurminen: "Miettinen–Nurminen"
        case .mee: "Mee"
        }
    }

    /// Limits that rise with the first share and fall with the second have their extremes over a box of roundings
    /// at its corners. For Newcombe this follows from Wilson's limits rising with p, for the score methods from the
    /// pooled z doing so; Wald and Agresti–Caffo turn around near 0 and 1.
    var isMonotone: Bool {
        switch self {
        case .newcombe, .miettinenNurminen, .mee: true
        case .wald, .agrestiCaffo: false
        }
    }

    func limits(_ difference: ShareDifference, z: Double) -> Limits {
        switch self {
        case .newcombe: difference.newcombe(z: z)
        case .wald: difference.wald(z: z)
        case .agrestiCaffo: difference.agrestiCaffo(z: z)
        case .miettinenNurminen: difference.scoreLimits(z: z, factor: difference.miettinenNurminenFactor)
        case .mee: difference.scoreLimits(z: z, factor: 1)
        }
    }

    /// The z at which the limits touch zero, where a formula gives it.
    func critical(_ difference: ShareDifference) -> Double? {
        switch self {
        case .newcombe, .wald, .agrestiCaffo: nil
        case .miettinenNurminen: difference.pooledZ(factor: difference.miettinenNurminenFactor)
        case .mee: difference.pooledZ(factor: 1)
        }
    }
}
