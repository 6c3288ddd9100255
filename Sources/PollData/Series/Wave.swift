/// One point of a series: what one sample answered at one time.
public struct Wave: Sendable, Hashable {
    /// A published figure that the value is made of, and its sign in the sum.
    public struct Term: Sendable, Hashable {
        public let figure: Figure
        public let sign: Int
    }

    public let poll: Poll.ID
    public let sample: Sample
    /// One term for a published share; several for a net score or a sum of options.
    public let terms: [Term]
    /// The sum of the terms, as printed, with the rounding of all of them.
    public let value: PublishedValue
    /// Other prints of the same figure, where there is one term.
    public let otherReadings: [Figure]
    /// The middle of the fieldwork, else the day of release; where only a month or a year is known, the middle of what
    /// the neighbouring waves leave possible. `nil` where nothing is known.
    public let placement: Placement?

    init(sample: Sample, terms: [Term], otherReadings: [Figure] = [], placement: Placement? = nil) {
        poll = sample.poll
        self.placement = placement ?? sample.placement
        self.sample = sample
        self.terms = terms
        self.otherReadings = otherReadings
        let percent = terms.reduce(0) { $0 + Double($1.sign) * $1.figure.value.percent }
        let decimals = terms.map(\.figure.value.decimals).max() ?? 0
        let half = terms.reduce(0) { $0 + $1.figure.value.roundingHalfWidth }
        // Sums of decimals pick up noise in the last binary places; the printed decimals have none.
        value = PublishedValue(
            percent: (percent * 1e6).rounded() / 1e6, decimals: decimals, roundingHalfWidth: half)
    }

    /// The same wave at another day of the span that its date can mean.
    func placed(at day: Double) -> Wave {
        guard let placement, placement.day != day else { return self }
        return Wave(
            sample: sample, terms: terms, otherReadings: otherReadings,
            placement: Placement(day: day, precision: placement.precision, basis: placement.basis))
    }

    /// The status that a reader must know of: the weakest of the terms; a sum of figures is derived.
    public var status: Figure.Status {
        let order: [Figure.Status] = [.final, .derived, .provisional, .quoted]
        let weakest = terms.map(\.figure.status).max {
            (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0)
        }
        if let weakest, weakest != .final { return weakest }
        return terms.count > 1 && terms.allSatisfy({ $0.sign > 0 }) ? .derived : .final
    }

    /// Whether the print is disputed: another reading that no unrounded value can share with it.
    public var isDisputed: Bool {
        terms.count == 1 && otherReadings.contains { !$0.agrees(with: terms[0].figure) }
    }

    /// Whether a chart draws it hollow: not a final figure of a known month, or disputed.
    public var isTentative: Bool {
        status != .final || placement?.precision == .year || isDisputed
    }
}
