/// The part of a poll taken in one population: how, when and how many.
public struct Sample: Sendable, Hashable {
    public enum Sampling: String, CaseIterable, Sendable, Hashable {
        case probability
        case quota
        /// Volunteers or a panel that people joined: no margin of sampling error exists.
        case optIn = "opt-in"
        case unknown
    }

    public enum Mode: String, CaseIterable, Sendable, Hashable {
        case faceToFace = "face-to-face"
        /// The questionnaire is left at the home and collected.
        case dropOff = "drop-off"
        case telephone
        case mail
        case web
        case mixed
    }

    /// Rates of different definitions are never compared.
    public enum ResponseRateKind: String, CaseIterable, Sendable, Hashable {
        /// 有効回収率: valid returns ÷ sample drawn.
        case validReturn = "valid-return"
        /// 응답률: completes ÷ (completes + refusals + break-offs), without non-contacts.
        case koreanCooperation = "korean-cooperation"
        case unknown
    }

    public internal(set) var poll: Poll.ID
    public let program: Program.ID
    public let population: Population
    /// The questionnaire's form, where a sample was split; else empty.
    public let form: String
    /// Whom the sample stands for: "adults 18+".
    public let universe: String
    public let conductor: String
    public let sponsor: String
    public let frame: String
    public let sampling: Sampling
    public let mode: Mode?
    public let fieldStart: CalendarDate?
    public let fieldEnd: CalendarDate?
    public let released: CalendarDate?
    public let sampleDrawn: Int?
    /// Interviews. `nil` is unknown, and then no interval can be given.
    public let size: Int?
    /// In percent.
    public let responseRate: Double?
    public let responseRateKind: ResponseRateKind?
    public let weighting: String
    public let designEffect: Double?
    /// The margin the publisher printed, in percentage points.
    public let publishedMarginOfError: Double?
    public let sourceURL: String
    public let sourceTitle: String
    public let note: String

    public var fieldPeriod: FieldPeriod? {
        guard let start = fieldStart ?? fieldEnd, let end = fieldEnd ?? fieldStart else { return nil }
        return FieldPeriod(start: start, end: end)
    }

    /// The middle of the fieldwork, else the day of release; `nil` where neither is known.
    public var placement: Placement? {
        if let period = fieldPeriod {
            return Placement(day: period.middle, precision: period.precision, basis: .fieldwork)
        }
        guard let released else { return nil }
        let middle = (Double(released.firstDay) + Double(released.lastDay)) / 2
        return Placement(day: middle, precision: released.precision, basis: .release)
    }
}
