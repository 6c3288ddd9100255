import Testing

@testable import PollStatistics

@Suite("Distribution functions")
struct DistributionTests {
    private let laws: [any ProbabilityDistribution] = [
        NormalDistribution.standard, StudentT(degreesOfFreedom: 3), ChiSquared(degreesOfFreedom: 2),
        FisherF(numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 7), BetaDistribution(a: 2, b: 0.5),
        BinomialDistribution(trials: 12, probability: 0.3),
    ]

    @Test("are total: NaN stays NaN, infinity is the end of the support")
    func total() {
        for law in laws {
            #expect(law.cdf(.nan).isNaN && law.quantile(.nan).isNaN && law.quantile(-0.1).isNaN)
            #expect(law.quantile(1.1).isNaN)
            #expect(law.cdf(.infinity) == 1 && law.cdf(-.infinity) == 0)
            #expect(law.upperTail(.infinity) == 0 && law.upperTail(-.infinity) == 1)
            #expect(law.quantile(1) == law.upperQuantile(0) && law.quantile(0) == law.upperQuantile(1))
            #expect(law.logCdf(-.infinity) == -.infinity && law.logCdf(.infinity) == 0)
        }
    }

    @Test("are NaN for parameters without a meaning")
    func parameters() {
        let senseless: [any ProbabilityDistribution] = [
            StudentT(degreesOfFreedom: 0), ChiSquared(degreesOfFreedom: -1), BetaDistribution(a: .nan, b: 1),
            FisherF(numeratorDegreesOfFreedom: .infinity, denominatorDegreesOfFreedom: 1),
            BinomialDistribution(trials: 2.5, probability: 0.5), BinomialDistribution(trials: 2, probability: 1.5),
        ]
        for law in senseless {
            #expect(law.cdf(0.5).isNaN && law.upperTail(0.5).isNaN && law.quantile(0.5).isNaN && law.logCdf(0.5).isNaN)
        }
    }

    @Test("quantiles give their probability back, in either tail, at any size")
    func inverse() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<150 {
            let p = power(10, Double.random(in: -150 ... -0.31, using: &random))
            let a = power(10, Double.random(in: -1...5, using: &random))
            let b = power(10, Double.random(in: -1...5, using: &random))
            let laws: [any ContinuousDistribution] = [
                NormalDistribution.standard, StudentT(degreesOfFreedom: a), ChiSquared(degreesOfFreedom: a),
                FisherF(numeratorDegreesOfFreedom: a, denominatorDegreesOfFreedom: b),
            ]
            for law in laws {
                let (low, high) = (law.quantile(p), law.upperQuantile(p))
                let context: Comment = "\(law) p \(p): \(low), \(high)"
                if low.isNormal, abs(low) < 1e300 { #expect(abs(law.cdf(low) / p - 1) < 1e-8, context) }
                if high.isNormal, abs(high) < 1e300 { #expect(abs(law.upperTail(high) / p - 1) < 1e-8, context) }
                #expect(!low.isNaN && !high.isNaN, context)
            }
        }
    }
}
