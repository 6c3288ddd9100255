extension AnswerDistribution {
    /// ½ Σ |p − q|: the share of people who would have to change their answer. Also called the index of dissimilarity.
    ///
    /// - Throws: `EstimationError.lengthsDiffer`, as all distances do, for another number of options.
    ///
    /// Source: Duncan & Duncan (1955), American Sociological Review 20, 210–217.
    public func totalVariation(to other: AnswerDistribution) throws(EstimationError) -> Double {
        try pairs(other).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
    }

    /// √( ½ Σ (√p − √q)² ), from 0 to 1.
    ///
    /// Source: Hellinger (1909), J. für die reine und angewandte Mathematik 136, 210–271.
    public func hellinger(to other: AnswerDistribution) throws(EstimationError) -> Double {
        let sum = try pairs(other).reduce(0) { sum, pair in
            let distance = pair.0.squareRoot() - pair.1.squareRoot()
            return sum + distance * distance
        }
        return (sum / 2).squareRoot()
    }

    /// Σ p log(p/q) in nats; infinite where q = 0 < p. Not symmetric.
    ///
    /// Source: Kullback & Leibler (1951), Annals of Mathematical Statistics 22, 79–86.
    public func kullbackLeibler(from other: AnswerDistribution) throws(EstimationError) -> Double {
        max(try pairs(other).reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log($1.0 / $1.1) : 0) }, 0)
    }

    /// The mean divergence of both from their mixture, in nats: from 0 to log 2.
    ///
    /// Divide by log 2 for bits; its square root is a distance.
    ///
    /// Source: Lin (1991), IEEE Transactions on Information Theory 37, 145–151.
    public func jensenShannon(to other: AnswerDistribution) throws(EstimationError) -> Double {
        let sum = try pairs(other).reduce(0.0) { sum, pair in
            let middle = (pair.0 + pair.1) / 2
            func term(_ p: Double) -> Double { p > 0 ? p * log(p / middle) : 0 }
            return sum + (term(pair.0) + term(pair.1)) / 2
        }
        return max(sum, 0)
    }

    /// Σ |F − G|: how far opinion has to be carried, in options times the share of people.
    ///
    /// Source: Vallender (1974), Theory of Probability and Its Applications 18, 784–786.
    public func wasserstein(to other: AnswerDistribution) throws(EstimationError) -> Double {
        try cumulatedGaps(other).reduce(0, +)
    }

    /// max |F − G|.
    public func kolmogorov(to other: AnswerDistribution) throws(EstimationError) -> Double {
        try cumulatedGaps(other).reduce(0, max)
    }

    private func pairs(_ other: AnswerDistribution) throws(EstimationError) -> Zip2Sequence<[Double], [Double]> {
        guard shares.count == other.shares.count else {
            throw .lengthsDiffer("the options of two distributions", shares.count, other.shares.count)
        }
        return zip(shares, other.shares)
    }

    /// |F − G| before the last option, where both are 1.
    private func cumulatedGaps(_ other: AnswerDistribution) throws(EstimationError) -> [Double] {
        var gap = 0.0
        return try pairs(other).dropLast().map { pair in
            gap += pair.0 - pair.1
            return abs(gap)
        }
    }
}
