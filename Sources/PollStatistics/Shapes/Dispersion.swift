extension AnswerDistribution {
    /// Leik's dispersion of a scale: 0 where all give one answer, 1 where half stand at either end.
    ///
    ///     2 Σ min(F, 1 − F) / (K − 1)
    ///
    /// Edge cases: 0 for a scale of one option.
    ///
    /// Source: Leik (1966), Pacific Sociological Review 9, 85–90.
    public var leikDispersion: Double {
        guard shares.count > 1 else { return 0 }
        return 2 * cumulated.dropLast().reduce(0) { $0 + min($1, max(1 - $1, 0)) } / Double(shares.count - 1)
    }

    /// Blair and Lacy's l²: 1 where all give one answer, 0 where half stand at either end.
    ///
    ///     Σ (F − ½)² / ((K − 1)/4)
    ///
    /// Edge cases: 1 for a scale of one option.
    ///
    /// Source: Blair & Lacy (2000), Sociological Methods & Research 28, 251–280.
    public var blairLacyConcentration: Double {
        guard shares.count > 1 else { return 1 }
        let sum = cumulated.dropLast().reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) }
        return sum / (Double(shares.count - 1) / 4)
    }

    /// Tastle and Wierman's consensus: 1 where all give one answer, 0 where half stand at either end.
    ///
    ///     1 + Σ p_k log₂( 1 − |k − mean| / (K − 1) )
    ///
    /// Edge cases: 1 for a scale of one option.
    ///
    /// Source: Tastle & Wierman (2007), Int. J. of Approximate Reasoning 45, 531–545.
    public var consensus: Double {
        guard shares.count > 1 else { return 1 }
        let (mean, range) = (mean, Double(shares.count - 1))
        return shares.enumerated().reduce(1) { sum, option in
            guard option.element > 0 else { return sum }
            return sum + option.element * log2(1 - abs(Double(option.offset + 1) - mean) / range)
        }
    }
}
