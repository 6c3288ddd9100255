extension AnswerDistribution {
    /// −Σ p log p in nats; divide by log 2 for bits.
    ///
    /// Source: Shannon (1948), Bell System Technical Journal 27, 379–423.
    public var entropy: Double {
        max(-shares.reduce(0) { $0 + ($1 > 0 ? $1 * log($1) : 0) }, 0)
    }

    /// The entropy over that of an even spread, from 0 to 1; 0 for one option.
    public var normalisedEntropy: Double {
        shares.count > 1 ? entropy / log(Double(shares.count)) : 0
    }

    /// Σ p²: how probable it is that two people gave the same answer.
    ///
    /// Source: Simpson (1949), Nature 163, 688.
    public var simpson: Double { shares.reduce(0) { $0 + $1 * $1 } }

    /// 1/Σ p², the number of options that as even a spread would have.
    ///
    /// Source: Laakso & Taagepera (1979), Comparative Political Studies 12, 3–27.
    public var effectiveNumber: Double { 1 / simpson }

    /// 4 Σ p² (1 − p): 1 where two options have half each. The order of the options does not matter.
    ///
    /// Source: Reynal-Querol (2002), J. of Conflict Resolution 46, 29–54.
    public var reynalQuerol: Double { 4 * shares.reduce(0) { $0 + $1 * $1 * (1 - $1) } }

    /// Esteban and Ray's polarisation, Σ Σ pᵢ^(1+α) pⱼ |yᵢ − yⱼ|.
    ///
    /// - Parameters:
    ///   - alpha: Sensitivity to groups, from 0 (the Gini coefficient's) to about 1.6.
    ///   - positions: Where the options stand; 1, 2 … K if `nil`.
    /// - Throws: `EstimationError` for another number of positions and for what is not finite.
    ///
    /// Source: Esteban & Ray (1994), Econometrica 62, 819–851, with K = 1.
    public func estebanRay(alpha: Double, positions: [Double]? = nil) throws(EstimationError) -> Double {
        let positions = positions ?? shares.indices.map { Double($0 + 1) }
        guard positions.count == shares.count else {
            throw .lengthsDiffer("options and positions", shares.count, positions.count)
        }
        guard alpha.isFinite, alpha >= 0 else { throw .outOfRange("alpha", alpha) }
        guard positions.allSatisfy(\.isFinite) else { throw .notFinite("positions") }
        var sum = 0.0
        for (share, position) in zip(shares, positions) where share > 0 {
            let distance = zip(shares, positions).reduce(0) { $0 + $1.0 * abs(position - $1.1) }
            sum += power(share, 1 + alpha) * distance
        }
        return sum
    }
}
