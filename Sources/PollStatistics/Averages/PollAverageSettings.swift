extension PollAverage {
    /// One poll.
    public struct Observation: Sendable, Hashable {
        /// Of any calendar, counted in days.
        public let day: Int
        public let value: Double
        /// Of sampling, above 0, in the unit of the value squared.
        public let variance: Double
        /// Numbered from 0 without gaps.
        public let house: Int

        public init(day: Int, value: Double, variance: Double, house: Int = 0) {
            (self.day, self.value, self.variance, self.house) = (day, value, variance, house)
        }
    }

    /// A variance of the model.
    public enum Variance: Sendable, Hashable {
        case known(Double)
        /// From the polls; its uncertainty is in every interval.
        case estimated
    }

    /// What houses may differ by.
    public enum HouseEffects: Sendable, Hashable {
        /// Nothing: every house measures the same.
        case none
        /// Effects drawn from a normal law with this variance, and so drawn towards zero, most where a house has few polls.
        case shrunk(Variance)
        /// Effects without a prior, by generalised least squares.
        case free
    }

    /// By how much polls scatter beyond the variances that were given.
    public enum Overdispersion: Sendable, Hashable {
        /// Variances are multiplied by this; 1 for sampling alone.
        case factor(Double)
        /// The most likely factor from 1 up to 25.
        case estimated
    }

    public struct Settings: Sendable, Hashable {
        /// q, of the level's change from one day to the next.
        public let levelVariance: Variance
        public let houseEffects: HouseEffects
        public let overdispersion: Overdispersion

        public init(
            levelVariance: Variance = .estimated, houseEffects: HouseEffects = .shrunk(.estimated),
            overdispersion: Overdispersion = .factor(1)
        ) {
            (self.levelVariance, self.houseEffects) = (levelVariance, houseEffects)
            self.overdispersion = overdispersion
        }

        func check() throws(EstimationError) {
            if case .known(let variance) = levelVariance, !(variance >= 0 && variance.isFinite) {
                throw .outOfRange("the variance of a level", variance)
            }
            if case .shrunk(.known(let variance)) = houseEffects, !(variance >= 0 && variance.isFinite) {
                throw .outOfRange("the variance of house effects", variance)
            }
            if case .factor(let factor) = overdispersion, !(factor > 0 && factor.isFinite) {
                throw .outOfRange("a factor of variances", factor)
            }
        }
    }
}
