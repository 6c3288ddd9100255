/// One release of a program: who asked whom, when, and what they answered.
public struct Poll: Sendable, Hashable, Identifiable {
    public struct ID: ArchiveName {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    public let id: ID
    public let program: Program.ID
    /// One for each population asked (and form of the questionnaire), in the order of `samples.csv`.
    public let samples: [Sample]
    /// The toplines, in the order of the results file.
    public let figures: [Figure]

    public func sample(of population: Population, form: String = "") -> Sample? {
        samples.first { $0.population == population && $0.form == form }
    }

    /// When the poll stands among the others: its first placed sample.
    public var placement: Placement? { samples.lazy.compactMap(\.placement).min { $0.day < $1.day } }
}

/// Where a sample stands in time, and how sure that is.
public struct Placement: Sendable, Hashable {
    public enum Basis: String, Sendable, Hashable {
        /// The middle of the field period.
        case fieldwork
        /// The day of publication, where the field period is unknown.
        case release
    }

    /// Days since 1970-01-01.
    public let day: Double
    public let precision: CalendarDate.Precision
    public let basis: Basis

    /// The date as precise as it is known, for tables: `2016-06-26`, `2016-06` or `2016`.
    public var date: CalendarDate? {
        let (year, month, day) = CalendarDate.day(number: Int(day.rounded(.down)))
        return switch precision {
        case .day: CalendarDate(year: year, month: month, day: day)
        case .month: CalendarDate(year: year, month: month)
        case .year: CalendarDate(year: year)
        }
    }
}
