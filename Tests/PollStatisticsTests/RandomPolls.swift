import Testing

@testable import PollStatistics

extension SplitMix64 {
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &self)]
    }

    /// A share as polls print it: 0, 1 or 2 decimals or unrounded, with the ends and small shares well represented.
    mutating func share() -> RoundedShare {
        let kind = Int.random(in: 0..<8, using: &self)
        let value =
            switch kind {
            case 0: 0.0
            case 1: 1.0
            case 2: Double.random(in: 0...0.01, using: &self)
            case 3: Double.random(in: 0.99...1, using: &self)
            default: Double.random(in: 0...1, using: &self)
            }
        let halfWidth = pick([0.0, 0.005, 0.0005, 0.00005, 0.01])
        let unit = 2 * halfWidth
        let printed = unit > 0 ? (value / unit).rounded() * unit : value
        return RoundedShare(share: Proportion(clamping: printed), roundingHalfWidth: halfWidth)
    }

    /// Two parts of one question: together at most 1 before rounding.
    mutating func parts() -> (RoundedShare, RoundedShare) {
        let first = share()
        let raw = share()
        let room = 1 - first.share.value
        let second = RoundedShare(
            share: Proportion(clamping: raw.share.value * room), roundingHalfWidth: raw.roundingHalfWidth)
        return (first, second)
    }

    mutating func basis() -> SampleBasis {
        let size = pick([1, 2, 10, 100, 407, 1000, 1006, 2500, 100_000, 1_000_000_000])
        let effect = pick([0.7, 1, 1, 1.4, 2.5])
        let population = Bool.random(using: &self) ? nil : size * 3
        do {
            return try SampleBasis(size: size, designEffect: effect, populationSize: population)
        } catch {
            fatalError("\(error)")
        }
    }

    mutating func level() -> ConfidenceLevel {
        ConfidenceLevel(pick([0.5, 0.8, 0.9, 0.95, 0.99, 0.999])) ?? .percent95
    }

    /// Somewhere in the box of a share.
    mutating func point(in share: RoundedShare) -> RoundedShare {
        let box = share.box
        let value = Double.random(in: 0...1, using: &self)
        let point = box.lowerBound + value * (box.upperBound - box.lowerBound)
        return RoundedShare(share: Proportion(clamping: point), roundingHalfWidth: 0)
    }
}

/// A wider level than most, for nesting.
func wider(_ level: ConfidenceLevel) -> ConfidenceLevel {
    ConfidenceLevel(1 - (1 - level.value) / 2) ?? level
}

extension Interval {
    func isInside(_ other: Interval) -> Bool {
        lower >= other.lower - 1e-12 && upper <= other.upper + 1e-12
    }

    var isFinite: Bool { lower.isFinite && upper.isFinite }
}
