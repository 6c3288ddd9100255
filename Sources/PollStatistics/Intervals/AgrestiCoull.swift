extension EffectiveShare {
    /// The Wald formula after z²/2 answers of each kind are added; it may leave 0...1.
    ///
    ///     ñ = nₑ + z²        p̃ = (p nₑ + z²/2) / ñ        p̃ ± z √( p̃ (1 − p̃) / ñ )
    ///
    /// It has the centre of Wilson's interval and contains it.
    ///
    /// Source: Agresti & Coull (1998), The American Statistician 52(2), 119–126.
    public func agrestiCoullUnclipped(_ level: ConfidenceLevel = .percent95) -> Limits {
        let z = level.z
        let adjusted = EffectiveShare(unchecked: (count + z * z / 2) / (size + z * z), size: size + z * z)
        return Limits(center: adjusted.share, halfWidth: z * adjusted.standardError)
    }

    /// `agrestiCoullUnclipped` cut at 0 and 1.
    public func agrestiCoull(_ level: ConfidenceLevel = .percent95) -> Limits {
        agrestiCoullUnclipped(level).clipped(to: 0...1)
    }
}
