/// What any published report of a poll should name at the least, after ESOMAR and WAPOR.
///
/// Source: ESOMAR/WAPOR Guideline on Opinion Polls and Published Surveys (2014), key requirement 7,
/// <https://wapor.org/publications/esomar-wapor-guide-to-opinion-polls/>.
public enum MinimumItem: String, CaseIterable, Sendable, Hashable {
    /// The research company.
    case firm
    case sponsor
    case universe
    case size
    case mode
    case dates

    /// What the archive knows of it.
    func state(of sample: Sample) -> DisclosureState {
        switch self {
        case .firm: sample.conductor.isEmpty ? .unknown : .known
        case .sponsor: sample.sponsor.isEmpty ? .unknown : .known
        case .universe: sample.universeDisclosure
        case .size: sample.size == nil ? .unknown : .known
        case .mode: sample.modeDisclosure
        case .dates: sample.dateDisclosure
        }
    }
}
