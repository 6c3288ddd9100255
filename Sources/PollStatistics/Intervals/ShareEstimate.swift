/// A share with its interval, at the printed value and over everything that rounds to it.
public struct ShareEstimate: Sendable, Hashable {
    public let share: RoundedShare
    /// At the printed value.
    public let interval: Interval
    /// Union of the intervals over the rounding box: what sampling and rounding leave open together.
    public let intervalUnderRounding: Interval
    public let basis: SampleBasis
}

extension RoundedShare {
    /// The interval around this share, and its union over the rounding.
    ///
    /// Both contain the share, and lie in 0...1. Where a method has no interval of any width (Wald and logit at
    /// 0 % and 100 %) Wilson's stands in, and the interval says so in its `method`.
    ///
    /// Edge cases: logit limits do not settle as p nears 0 or 1, so over a box that touches an end their union is
    /// nearly everything.
    public func estimate(
        basis: SampleBasis, level: ConfidenceLevel = .percent95, method: IntervalMethod = .wilson
    ) -> ShareEstimate {
        let printed = method.interval(EffectiveShare(share, basis: basis), level)
        var union = Limits(lower: printed.lower, upper: printed.upper)
        for point in pointsToExamine(method) {
            let interval = method.interval(EffectiveShare(unchecked: point, size: basis.effectiveSize), level)
            union = union.union(Limits(lower: interval.lower, upper: interval.upper))
        }
        return ShareEstimate(
            share: self, interval: printed,
            intervalUnderRounding: Interval(union, level: level, method: printed.method), basis: basis)
    }

    /// The limits of every method but the logit rise with p (clipped, as they are here), so the ends of the box are
    /// enough; the logit's upper limit falls and then rises, so its extremes lie at the ends too, or just beside
    /// 0 and 1, where Wilson's replaces it.
    private func pointsToExamine(_ method: IntervalMethod) -> [Double] {
        let ends = [box.lowerBound, box.upperBound]
        guard method == .logit, roundingHalfWidth > 0 else { return ends }
        return ends + [max(box.lowerBound, .leastNormalMagnitude), min(box.upperBound, 1 - .ulpOfOne / 2)]
    }
}

extension IntervalMethod {
    /// The interval that is printed: with the estimate inside, and never without width.
    func interval(_ sample: EffectiveShare, _ level: ConfidenceLevel) -> Interval {
        if let limits = limits(sample, level), limits.lower < limits.upper {
            return Interval(limits.including(sample.share), level: level, method: name)
        }
        let wilson = sample.wilson(level)
        return Interval(wilson, level: level, method: IntervalMethod.wilson.name)
    }
}
