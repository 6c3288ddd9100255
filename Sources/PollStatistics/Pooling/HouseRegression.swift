/// A common level of polls by several houses, with effects of the houses that sum to zero.
///
///     y = μ + hⱼ + β t + u + e        Σ hⱼ = 0
///
/// The level is thus that of the mean house, each house counting the same however often it polled. Effects are differences
/// between houses; what all of them share no poll can show.
///
/// Source: `MetaRegression`, with sum-to-zero contrasts.
public struct HouseRegression: Sendable, Hashable {
    /// Coefficients μ, h of all houses but the last, and β where times were given.
    public let model: MetaRegression
    /// Of each house; they sum to zero.
    public let effects: [LinearCombination]

    /// μ; with times, at time 0.
    public var level: LinearCombination { model.combination(unit(0)) }

    /// β per unit of time; `nil` without times.
    public var slope: LinearCombination? {
        model.coefficients.count > effects.count ? model.combination(unit(effects.count)) : nil
    }

    /// b′V⁻¹b of all effects together, chi-square with one degree less than houses; `nil` under Knapp and Hartung.
    public var houseStatistic: Double? { model.waldStatistic(1..<effects.count) }

    /// - Parameters:
    ///   - houses: The house of each poll, numbered from 0 without gaps.
    ///   - times: Of each poll, for a straight line through time; none where `nil`.
    /// - Throws: `EstimationError` for fewer than two houses, a house without a poll, as many unknowns as polls or more,
    ///   and for what is not finite or out of range.
    public init(
        values: [Double], standardErrors: [Double], houses: [Int], times: [Double]? = nil,
        method: BetweenVariance = .restrictedMaximumLikelihood, knappHartung: Bool = true
    ) throws(EstimationError) {
        guard values.count == houses.count else {
            throw .lengthsDiffer("values and houses", values.count, houses.count)
        }
        if let times, times.count != values.count {
            throw .lengthsDiffer("values and times", values.count, times.count)
        }
        let count = try HouseContrasts.count(houses)
        guard count > 1 else { throw .degenerate("house effects need two houses or more; pool the polls of one") }
        let design = houses.indices.map { index in
            [1] + HouseContrasts.row(houses[index], of: count) + (times.map { [$0[index]] } ?? [])
        }
        model = try MetaRegression(
            values: values, standardErrors: standardErrors, design: design, method: method, knappHartung: knappHartung)
        let columns = model.coefficients.count
        var effects: [LinearCombination] = []
        for house in 0..<count {
            let row = [0] + HouseContrasts.row(house, of: count)
            effects.append(model.combination(row + Array(repeating: 0, count: columns - row.count)))
        }
        self.effects = effects
    }

    private func unit(_ index: Int) -> [Double] {
        model.coefficients.indices.map { $0 == index ? 1 : 0 }
    }
}

/// Columns for effects that sum to zero: the last house is minus the sum of the others.
enum HouseContrasts {
    /// How many houses there are.
    ///
    /// - Throws: `EstimationError.degenerate` for a number below 0, or one that no poll has.
    static func count(_ houses: [Int]) throws(EstimationError) -> Int {
        let seen = Set(houses)
        let count = (seen.max() ?? -1) + 1
        guard seen.count == count, seen.allSatisfy({ $0 >= 0 }) else {
            throw .degenerate("houses must be numbered from 0 without gaps, each with a poll")
        }
        return count
    }

    /// One entry for each house but the last.
    static func row(_ house: Int, of count: Int) -> [Double] {
        (0..<count - 1).map { house == count - 1 ? -1 : house == $0 ? 1 : 0 }
    }
}
