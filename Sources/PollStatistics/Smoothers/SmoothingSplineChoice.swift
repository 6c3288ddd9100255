extension SmoothingSpline {
    /// The spline whose λ has the least generalised cross-validation, among λ in steps of the tenth of a power of ten.
    ///
    /// λ is in the unit of x cubed: those tried run from 10⁻⁸ to 10⁴ times the cube of the range of x. With few points the
    /// criterion is flat, and the curve may come out close to the points or close to a line.
    ///
    /// Source: Craven & Wahba (1979), Numerische Mathematik 31, 377–403.
    ///
    /// - Throws: As for a given λ.
    public static func crossValidated(
        x: [Double], y: [Double], weights: [Double]? = nil
    ) throws(EstimationError) -> SmoothingSpline {
        let range = (x.max() ?? 0) - (x.min() ?? 0)
        let unit = range * range * range
        var best = try SmoothingSpline(x: x, y: y, weights: weights, lambda: unit * 1e4)
        var lambda = unit * 1e4
        for _ in 0..<120 {
            lambda /= 1.258925411794167
            let curve = try SmoothingSpline(x: x, y: y, weights: weights, lambda: lambda)
            let (score, least) = (curve.generalizedCrossValidation, best.generalizedCrossValidation)
            if score.isFinite, !(least <= score), curve.degreesOfFreedom < Double(x.count) - 0.5 { best = curve }
        }
        return best
    }
}
