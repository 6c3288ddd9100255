extension WeightedValues {
    /// The value below which a share p of the weight lies.
    ///
    /// With C the cumulated and W the whole weight:
    ///
    /// | rule | value |
    /// |---|---|
    /// | 1 | the smallest with C/W ≥ p |
    /// | 2 | that, or the mean of the two around C/W = p |
    /// | 3 | that, or at C/W = p the lower one where its rank among different values is even |
    /// | 4 | linear in C/W |
    /// | 5 to 9 | linear in (C − w/2)/W, C/(W + w_n), C₋₁/C_(n−1), (C₋₁ + 2C)/3 / (W + w_n/3), (3C₋₁ + 5C)/8 / (W + w_n/4) |
    ///
    /// C₋₁ is the weight cumulated before a value, w_n the weight of the largest; below the first position and above
    /// the last the value is that of the end.
    ///
    /// - Throws: `EstimationError.outOfRange` for p outside 0...1.
    ///
    /// Source: R package survey 4.1, `qrule_hf1` to `qrule_hf9`; equal weights give Hyndman and Fan's types.
    public func quantile(at p: Double, rule: QuantileRule = .type1) throws(EstimationError) -> Double {
        guard (0...1).contains(p) else { throw .outOfRange("a probability", p) }
        let last = weights[weights.count - 1]
        func before(_ k: Int) -> Double { k > 0 ? cumulated[k - 1] : 0 }
        let indices = values.indices
        switch rule {
        case .type1, .type2, .type3: return step(p, rule)
        case .type4: return interpolated(p, cumulated.map { $0 / total })
        case .type5: return interpolated(p, indices.map { (cumulated[$0] - weights[$0] / 2) / total })
        case .type6: return interpolated(p, cumulated.map { $0 / (total + last) })
        case .type7:
            guard values.count > 1 else { return values[0] }
            return interpolated(p, indices.map { before($0) / before(values.count - 1) })
        case .type8:
            return interpolated(p, indices.map { (before($0) + 2 * cumulated[$0]) / 3 / (total + last / 3) })
        case .type9:
            return interpolated(p, indices.map { (3 * before($0) + 5 * cumulated[$0]) / 8 / (total + last / 4) })
        }
    }

    /// With weights that are numbers of people: the type 7 quantile of everybody.
    ///
    /// - Returns: `nil` unless all weights are whole numbers.
    ///
    /// Source: R package Hmisc, `wtd.quantile`.
    public func frequencyQuantile(at p: Double) throws(EstimationError) -> Double? {
        guard (0...1).contains(p) else { throw .outOfRange("a probability", p) }
        guard weights.allSatisfy({ $0.rounded() == $0 }) else { return nil }
        let position = 1 + (total - 1) * p
        let rank = position.rounded(.down)
        func value(_ rank: Double) -> Double {
            values[cumulated.firstIndex { $0 >= min(rank, total) } ?? values.count - 1]
        }
        return (1 - (position - rank)) * value(rank) + (position - rank) * value(rank + 1)
    }

    private func step(_ p: Double, _ rule: QuantileRule) -> Double {
        // Shares that meet p in all but the last digits meet it.
        let slack = 1e-14
        let index = cumulated.firstIndex { $0 / total >= p - slack } ?? values.count - 1
        let isExact = abs(cumulated[index] / total - p) <= slack && index + 1 < values.count
        guard isExact else { return values[index] }
        switch rule {
        case .type2: return (values[index] + values[index + 1]) / 2
        case .type3:
            let rank = Set(values[...index]).count
            return rank.isMultiple(of: 2) ? values[index] : values[index + 1]
        default: return values[index]
        }
    }

    /// Linear between positions in ascending order, flat outside.
    private func interpolated(_ p: Double, _ positions: [Double]) -> Double {
        guard let upper = positions.firstIndex(where: { $0 >= p }) else { return values[values.count - 1] }
        guard upper > 0 else { return values[0] }
        let (low, high) = (positions[upper - 1], positions[upper])
        return values[upper - 1] + (values[upper] - values[upper - 1]) * (p - low) / (high - low)
    }
}
