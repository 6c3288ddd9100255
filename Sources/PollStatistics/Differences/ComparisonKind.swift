/// What is compared with what, from which the variance follows.
public enum ComparisonKind: String, Sendable, Hashable, CaseIterable {
    /// One share in two samples, as of two populations or of two waves.
    case independentSamples = "independent-samples"
    /// Two options of one single-choice question in one sample.
    case singleChoiceLead = "single-choice-lead"
    /// Two options of one multiple-choice question in one sample; how many chose both is not known.
    case multipleChoiceBounds = "multiple-choice-bounds"
    /// A total and a part of it in one sample.
    case nestedShares = "nested-shares"
    /// Positive less negative answers to one question in one sample.
    case netScore = "net-score"
    /// Net scores of two samples.
    case netScoreDifference = "net-score-difference"
    /// The change of one population less the change of another: four samples.
    case gapOfGaps = "gap-of-gaps"

    /// For people: `difference of independent samples`.
    public var name: String {
        switch self {
        case .independentSamples: "difference of independent samples"
        case .singleChoiceLead: "lead within a single-choice question"
        case .multipleChoiceBounds: "difference within a multiple-choice question"
        case .nestedShares: "total less its part"
        case .netScore: "net score"
        case .netScoreDifference: "difference of net scores"
        case .gapOfGaps: "gap of gaps"
        }
    }
}
