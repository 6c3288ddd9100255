import CNumerics

// The functions of analysis that formulas are written in, the same on every platform.

/// Natural logarithm.
func log(_ x: Double) -> Double { pk_log(x) }
/// log(1 + x), with all its digits where x is small.
func log1p(_ x: Double) -> Double { pk_log1p(x) }
/// Logarithm to base 2, for entropies in bits.
func log2(_ x: Double) -> Double { pk_log2(x) }
func exp(_ x: Double) -> Double { pk_exp(x) }
/// Of an angle in radians.
func cosine(_ x: Double) -> Double { pk_cos(x) }
/// x to the power y.
func power(_ x: Double, _ y: Double) -> Double { pk_pow(x, y) }
/// log Γ(x).
func logGamma(_ x: Double) -> Double { pk_log_gamma(x) }

/// 1 / (1 + e⁻ˣ), without overflow.
func logistic(_ x: Double) -> Double {
    x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
}
