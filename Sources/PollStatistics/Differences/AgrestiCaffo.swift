extension ShareDifference {
    /// The Wald formula after one answer of each kind is added to each sample; it may leave −1...1.
    ///
    ///     p̃ᵢ = (pᵢ nᵢ + 1) / (nᵢ + 2)
    ///
    /// Source: Agresti & Caffo (2000), The American Statistician 54(4), 280–288.
    public func agrestiCaffo(_ level: ConfidenceLevel = .percent95) -> Limits { agrestiCaffo(z: level.z) }

    func agrestiCaffo(z: Double) -> Limits {
        ShareDifference(first.withOneOfEach, second.withOneOfEach).wald(z: z)
    }
}

extension EffectiveShare {
    fileprivate var withOneOfEach: EffectiveShare {
        EffectiveShare(unchecked: (count + 1) / (size + 2), size: size + 2)
    }
}
