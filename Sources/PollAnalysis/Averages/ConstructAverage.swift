import PollData
import PollStatistics

/// One level under the polls of all houses that asked the same thing in one population, or the reason why there is none.
///
/// Houses need effects, and effects need houses that polled side by side (`HouseTies`). One house alone has a level of its
/// own in each of its comparable runs, without effects. Several that cannot be held against each other have none.
public struct ConstructAverage: Sendable, Hashable {
    /// Polls that each of two houses needs in the time that both cover.
    public static let pollsOfEachHouse = HouseTies.pollsOfEach

    /// Why there are no house effects.
    public enum Refusal: Sendable, Hashable {
        /// Nobody asked it, or nothing can be used.
        case noPolls
        /// Polls that can be used are of one program.
        case oneHouse(Program.ID)
        /// Fewer than two programs have a run with three polls that can be used.
        case fewPolls(of: [Program.ID])
        /// No two have three polls each in the time that both cover; the nearest pair and its polls in that time.
        case noCommonTime(HouseRun, HouseRun, polls: [Int])
        case notComputable(String)
    }

    /// The effect of one run of a house.
    public struct Effect: Sendable, Hashable {
        public let run: HouseRun
        /// In points, against the mean house.
        public let estimate: StateEstimate
    }

    /// Runs that share a level.
    public struct Level: Sendable, Hashable {
        public let runs: [HouseRun]
        public let average: PollAverage
        /// Empty for one house.
        public let effects: [Effect]
        /// What an effect is made of.
        public let meaning: EffectMeaning

        /// The level on a day; `nil` before the first poll used and after the last.
        public func level(on day: Int?) -> PollAverage.Day? {
            guard let day, let first = average.days.first?.day, average.days.indices.contains(day - first) else {
                return nil
            }
            return average.days[day - first]
        }

        /// Of the level on a day, in percent; no further than 0 and 100, where shares end and the walk does not.
        public func interval(_ day: PollAverage.Day, _ confidence: ConfidenceLevel) -> Interval {
            let interval = day.interval(confidence)
            return Interval(
                lower: min(max(interval.lower, 0), 100), upper: min(max(interval.upper, 0), 100),
                level: interval.level, method: interval.method)
        }

        /// On the day of the last poll used.
        public var last: PollAverage.Day? { average.days.last }

        /// A used poll without its house's effect.
        public func adjusted(_ poll: HousePoll, of run: HouseRun) -> Double? {
            guard poll.isUsed else { return nil }
            return effects.first { $0.run == run }.map { poll.wave.value.percent - $0.estimate.mean }
        }
    }

    /// What cannot be told apart from a house.
    public enum EffectMeaning: Sendable, Hashable {
        case noEffects
        /// All polls used have the same mode: effects are of houses alone.
        case house(Sample.Mode)
        /// Each house used one mode.
        case houseAndMode
        /// Modes are not known for these.
        case modeUnknown([Program.ID])
        /// These used several modes without a break, and their effect mixes them.
        case severalModes([Program.ID])

        init(_ runs: [HouseRun]) {
            let unknown = runs.filter { $0.modes.contains(nil) }.map(\.program)
            let mixed = runs.filter { $0.modes.count > 1 }.map(\.program)
            let all = runs.reduce(into: Set<Sample.Mode?>()) { $0.formUnion($1.modes) }
            if runs.count < 2 {
                self = .noEffects
            } else if !unknown.isEmpty {
                self = .modeUnknown(unknown)
            } else if !mixed.isEmpty {
                self = .severalModes(mixed)
            } else if all.count == 1, let mode = all.first ?? nil {
                self = .house(mode)
            } else {
                self = .houseAndMode
            }
        }
    }

    public let population: Population
    /// Of all houses, in the order of the archive, each by time.
    public let runs: [HouseRun]
    /// Most often one; several where groups of houses polled in different times.
    public let levels: [Level]
    /// Why there are no house effects; `nil` where there are.
    public let refusal: Refusal?

    /// - Parameters:
    ///   - series: Of one population and one construct, one for each question.
    ///   - from: Polls whose middle is earlier are left out.
    public init(
        _ series: [Series], in population: Population, from: CalendarDate? = nil, to: CalendarDate? = nil,
        settings: EstimateSettings
    ) {
        let first = from.map { Double($0.firstDay) } ?? -.greatestFiniteMagnitude
        let last = to.map { Double($0.lastDay) + 0.5 } ?? .greatestFiniteMagnitude
        let runs = series.flatMap { $0.houseRuns(days: first...max(first, last), settings: settings) }
        self.population = population
        self.runs = runs
        let ties = HouseTies(runs)
        let programs = Self.distinct(runs.filter { !$0.used.isEmpty }.map(\.program))
        var groups = ties.groups
        if programs.count == 1 {
            groups = runs.indices.filter { runs[$0].used.count >= PollAverage.leastObservations }.map { [$0] }
        }
        do {
            levels = try groups.map { try Self.level(of: $0.map { runs[$0] }) }
        } catch {
            (levels, refusal) = ([], .notComputable("\(error)"))
            return
        }
        let able = Self.distinct(runs.filter { $0.used.count >= HouseTies.pollsOfEach }.map(\.program))
        if !ties.groups.isEmpty {
            refusal = nil
        } else if programs.isEmpty {
            refusal = .noPolls
        } else if programs.count == 1 {
            refusal = .oneHouse(programs[0])
        } else if able.count < 2 {
            refusal = .fewPolls(of: able)
        } else if let nearest = ties.nearest {
            refusal = .noCommonTime(
                runs[nearest.first], runs[nearest.second], polls: [nearest.polls.0, nearest.polls.1])
        } else {
            refusal = .fewPolls(of: able)
        }
    }

    private static func level(of runs: [HouseRun]) throws(EstimationError) -> Level {
        var observations: [PollAverage.Observation] = []
        for (house, run) in runs.enumerated() {
            for poll in run.used {
                guard let day = poll.day, let variance = poll.variance else { continue }
                observations.append(
                    PollAverage.Observation(day: day, value: poll.wave.value.percent, variance: variance, house: house))
            }
        }
        let average = try PollAverage(
            observations,
            settings: PollAverage.Settings(houseEffects: runs.count > 1 ? .shrunk(.estimated) : .none))
        let effects = runs.count > 1 ? zip(runs, average.houseEffects).map { Effect(run: $0, estimate: $1) } : []
        return Level(runs: runs, average: average, effects: effects, meaning: EffectMeaning(runs))
    }

    private static func distinct(_ programs: [Program.ID]) -> [Program.ID] {
        var seen: Set<Program.ID> = []
        return programs.filter { seen.insert($0).inserted }
    }
}
