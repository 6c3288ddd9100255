extension EffectiveShare {
    /// Wald on the logit scale, carried back: log(p/(1 − p)) ± z / √( nₑ p (1 − p) ).
    ///
    /// Edge cases: `nil` at p = 0 and p = 1, where the logit is infinite. Below about one answer in the sample the
    /// upper limit rises as p falls, without bound; prefer Wilson there.
    ///
    /// Source: Newcombe (2001), The American Statistician 55(3), 200–202.
    public func logit(_ level: ConfidenceLevel = .percent95) -> Limits? {
        guard share > 0, share < 1 else { return nil }
        let center = log(share) - log1p(-share)
        let halfWidth = level.z / (size * share * (1 - share)).squareRoot()
        return Limits(lower: logistic(center - halfWidth), upper: logistic(center + halfWidth))
    }
}
