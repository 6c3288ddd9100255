extension EffectiveShare {
    /// The textbook interval, p ± z √( p (1 − p) / nₑ ), which may leave 0...1.
    ///
    /// Edge cases: at p = 0 and p = 1 it has no width, more certainty than any sample has.
    ///
    /// Source: Laplace (1812); its coverage, Brown, Cai & DasGupta (2001), Statistical Science 16(2), 101–133.
    public func wald(_ level: ConfidenceLevel = .percent95) -> Limits {
        Limits(center: share, halfWidth: level.z * standardError)
    }

    /// `wald` cut at 0 and 1.
    public func waldClipped(_ level: ConfidenceLevel = .percent95) -> Limits {
        wald(level).clipped(to: 0...1)
    }
}
