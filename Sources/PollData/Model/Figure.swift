/// The share that gave one option in one sample, as published.
public struct Figure: Sendable, Hashable {
    public enum Status: String, CaseIterable, Sendable, Hashable {
        case final
        case provisional
        /// Computed from a published change or sum; its rounding says how well.
        case derived
        /// Stated by an article, with no release found behind it.
        case quoted
    }

    public internal(set) var poll: Poll.ID
    public let population: Population
    public let form: String
    /// Part of the sample ("age 18-29"); empty for all of it.
    public let subgroup: String
    public let question: Question.ID
    public let option: Question.Option.ID
    public let measure: String
    public let value: PublishedValue
    /// Who was asked this, where not everyone was ("those who know of it"); empty for all.
    public let base: String
    public let baseSize: Int?
    public let designEffect: Double?
    public let status: Status
    /// 1 is used; others are different prints of the same figure.
    public let reading: Int
    public let sourceURL: String
    public let sourceTitle: String
    public let secondSourceURL: String
    public let note: String

    /// Everything but the reading: two figures with the same key are prints of one figure.
    public var key: Key {
        Key(
            population: population, form: form, subgroup: subgroup, question: question, option: option,
            measure: measure)
    }

    public struct Key: Sendable, Hashable {
        public let population: Population
        public let form: String
        public let subgroup: String
        public let question: Question.ID
        public let option: Question.Option.ID
        public let measure: String
    }

    /// Whether both prints may come from one unrounded value: their rounding boxes touch.
    public func agrees(with other: Figure) -> Bool {
        abs(value.percent - other.value.percent)
            <= value.roundingHalfWidth + other.value.roundingHalfWidth + 1e-9
    }
}

/// A printed percentage: its value, its decimals, and how far the unrounded value may lie from it.
public struct PublishedValue: Sendable, Hashable {
    /// In percent: 59.1.
    public let percent: Double
    /// Printed digits after the point.
    public let decimals: Int
    /// In percentage points: 0.05 for 59.1, 0.5 for 80, more for a figure derived from others.
    public let roundingHalfWidth: Double

    /// - Parameter roundingHalfWidth: Where `nil`, half a unit of the last printed digit.
    public init(percent: Double, decimals: Int, roundingHalfWidth: Double? = nil) {
        self.percent = percent
        self.decimals = decimals
        self.roundingHalfWidth = roundingHalfWidth ?? Self.halfUnit(decimals: decimals)
    }

    /// Half a unit of the last of `decimals` digits: 0.5, 0.05, 0.005.
    public static func halfUnit(decimals: Int) -> Double {
        var unit = 0.5
        for _ in 0..<max(0, min(decimals, 12)) { unit /= 10 }
        return unit
    }

    /// As printed, "59.1" and "55.0".
    public var text: String { percent.fixed(decimals) }
}
