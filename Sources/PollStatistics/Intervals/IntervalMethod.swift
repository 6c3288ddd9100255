/// How the interval around one share is computed.
public enum IntervalMethod: String, CaseIterable, Sendable, Hashable {
    case wilson
    case wald
    case agrestiCoull = "agresti-coull"
    case clopperPearson = "clopper-pearson"
    case jeffreys
    case logit

    /// For people: `Clopper–Pearson`.
    public var name: String {
        switch self {
        case .wilson: "Wilson"
        case .wald: "Wald"
        case .agrestiCoull: "Agresti–Coull"
        case .clopperPearson: "Clopper–Pearson"
        case .jeffreys: "Jeffreys"
        case .logit: "logit"
        }
    }

    /// The limits within 0...1; `nil` where the method has none, as the logit at 0 % and 100 %.
    func limits(_ sample: EffectiveShare, _ level: ConfidenceLevel) -> Limits? {
        switch self {
        case .wilson: sample.wilson(level)
        case .wald: sample.waldClipped(level)
        case .agrestiCoull: sample.agrestiCoull(level)
        case .clopperPearson: sample.clopperPearson(level)
        case .jeffreys: sample.jeffreys(level)
        case .logit: sample.logit(level)
        }
    }
}
