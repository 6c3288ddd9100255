/// The items for immediate disclosure of AAPOR's Transparency Initiative, in its order and its numbering.
///
/// Source: AAPOR Code of Professional Ethics and Practices (April 2021), section III.A,
/// <https://aapor.org/standards-and-ethics/disclosure-standards/>. Response rates are not among them: section III.B has
/// the disposition of sample records, on request.
public enum AAPORItem: String, CaseIterable, Sendable, Hashable {
    case strategy
    case sponsor
    case instruments
    case population
    case sample
    case mode
    case dates
    case precision
    case weighting
    case processing
    case limitations

    /// 1 to 11.
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// Whether the archive has a column for it. What it has none for counts as unknown in every sample.
    public var hasColumn: Bool { self != .processing && self != .limitations }

    /// What the archive knows of it.
    ///
    /// - Parameter wordings: How many of the sample's questions the archive has the wording of, or its address.
    func state(of sample: Sample, wordings: DisclosureState) -> DisclosureState {
        switch self {
        // All releases of the archive are surveys of samples; nothing else is taken in.
        case .strategy: .known
        case .sponsor: DisclosureState(allOf: !sample.sponsor.isEmpty, !sample.conductor.isEmpty)
        case .instruments: wordings
        case .population: sample.universeDisclosure
        case .sample: DisclosureState(allOf: !sample.frame.isEmpty, sample.sampling != .unknown)
        case .mode: sample.modeDisclosure
        case .dates: sample.dateDisclosure
        case .precision: precision(of: sample)
        case .weighting: sample.weighting.isEmpty ? .unknown : .known
        case .processing, .limitations: .unknown
        }
    }

    /// The number of interviews, and what the publisher says of their precision; an opt-in sample has no such margin.
    private func precision(of sample: Sample) -> DisclosureState {
        let isStated = sample.publishedMarginOfError != nil || sample.designEffect != nil
        return DisclosureState(allOf: sample.size != nil, isStated || (sample.size != nil && sample.sampling == .optIn))
    }
}
