import Testing

@testable import PollStatistics

@Suite("Comparisons")
struct ComparisonTests {
    /// One comparison, and the same at another point of its rounding box or at another level.
    private struct Example {
        let at: (_ level: ConfidenceLevel, _ unrounded: Bool, inout SplitMix64) -> Comparison
        let mirrored: ((ConfidenceLevel) -> Comparison)?
    }

    private enum Kind: CaseIterable {
        case newcombe, wald, agrestiCaffo, miettinenNurminen, mee
        case lead, multiple, nested, net, netDifference, gap

        /// Fewer where the whole box is searched.
        var rounds: Int { self == .wald || self == .agrestiCaffo ? 40 : 200 }
    }

    private static func example(_ kind: Kind, _ random: inout SplitMix64) -> Example {
        let (a, b, c, d) = (random.basis(), random.basis(), random.basis(), random.basis())
        switch kind {
        case .newcombe, .wald, .agrestiCaffo, .miettinenNurminen, .mee:
            let method: DifferenceMethod =
                switch kind {
                case .wald: .wald
                case .agrestiCaffo: .agrestiCaffo
                case .miettinenNurminen: .miettinenNurminen
                case .mee: .mee
                default: .newcombe
                }
            let (p, q) = (random.share(), random.share())
            return Example(
                at: { level, unrounded, random in
                    let (p, q) = unrounded ? (random.point(in: p), random.point(in: q)) : (p, q)
                    return differenceOfIndependentShares(p, a, q, b, level: level, method: method)
                }, mirrored: { differenceOfIndependentShares(q, b, p, a, level: $0, method: method) })
        case .lead, .net:
            let (p, q) = random.parts()
            func compare(_ p: RoundedShare, _ q: RoundedShare, _ level: ConfidenceLevel) -> Comparison {
                kind == .lead
                    ? PollStatistics.lead(of: p, over: q, basis: a, level: level)
                    : netScore(positive: [p], negative: [q], basis: a, level: level)
            }
            return Example(
                at: { level, unrounded, random in
                    guard unrounded else { return compare(p, q, level) }
                    let (first, second) = feasible(p, q, &random)
                    return compare(first, second, level)
                }, mirrored: { compare(q, p, $0) })
        case .multiple:
            let (p, q) = (random.share(), random.share())
            return Example(
                at: { level, unrounded, random in
                    let (p, q) = unrounded ? (random.point(in: p), random.point(in: q)) : (p, q)
                    return multipleChoiceDifference(p, q, basis: a, level: level)
                }, mirrored: { multipleChoiceDifference(q, p, basis: a, level: $0) })
        case .nested:
            let total = random.share()
            let part = RoundedShare(
                share: Proportion(clamping: total.share.value * Double.random(in: 0...1, using: &random)),
                roundingHalfWidth: total.roundingHalfWidth)
            return Example(
                at: { level, unrounded, random in
                    var (p, q) = (total, part)
                    if unrounded {
                        repeat {
                            (p, q) = (random.point(in: total), random.point(in: part))
                        } while q.share.value > p.share.value
                    }
                    do {
                        return try nestedDifference(total: p, part: q, basis: a, level: level)
                    } catch {
                        fatalError("\(error)")
                    }
                }, mirrored: nil)
        case .netDifference:
            let ((p, q), (r, s)) = (random.parts(), random.parts())
            return Example(
                at: { level, unrounded, random in
                    var (x, y) = ((p, q), (r, s))
                    if unrounded { (x, y) = (feasible(p, q, &random), feasible(r, s, &random)) }
                    return netScoreDifference(([x.0], [x.1], a), ([y.0], [y.1], b), level: level)
                }, mirrored: { netScoreDifference(([r], [s], b), ([p], [q], a), level: $0) })
        case .gap:
            let shares = (0..<4).map { _ in random.share() }
            func compare(_ s: [RoundedShare], _ level: ConfidenceLevel) -> Comparison {
                gapOfGaps(a1: (s[0], a), a2: (s[1], b), b1: (s[2], c), b2: (s[3], d), level: level)
            }
            return Example(
                at: { level, unrounded, random in
                    guard unrounded else { return compare(shares, level) }
                    return compare(shares.map { random.point(in: $0) }, level)
                },
                mirrored: {
                    gapOfGaps(
                        a1: (shares[2], c), a2: (shares[3], d), b1: (shares[0], a), b2: (shares[1], b), level: $0)
                })
        }
    }

    /// A point of two boxes that adds up to no more than 1.
    private static func feasible(
        _ p: RoundedShare, _ q: RoundedShare, _ random: inout SplitMix64
    ) -> (RoundedShare, RoundedShare) {
        for _ in 0..<200 {
            let (x, y) = (random.point(in: p), random.point(in: q))
            if x.share.value + y.share.value <= 1 { return (x, y) }
        }
        return (p, q)
    }

    @Test("agree with their own interval, contain their estimate, nest and mirror", arguments: Kind.allCases)
    private func invariants(_ kind: Kind) {
        var random = SplitMix64(seed: 5)
        for _ in 0..<kind.rounds {
            let example = Self.example(kind, &random)
            let level = random.level()
            let got = example.at(level, false, &random)
            let wide = example.at(wider(level), false, &random)
            let context: Comment = "\(got)"

            #expect(got.interval.isFinite && got.interval.width > 0, context)
            #expect(got.interval.contains(got.estimate), context)
            #expect(got.interval.isInside(wide.interval), "\(got) \(wide)")
            #expect(got.roundingRange.contains(got.estimate), context)
            #expect(got.z?.isFinite == true && got.p.map { (0...1).contains($0) } == true, context)

            let excludes = !got.interval.contains(0)
            if got.verdict == .holds { #expect(excludes, context) }
            if got.verdict == .doesNotHold { #expect(!excludes, context) }
            #expect((got.breakEvenDesignEffect != nil) == (got.verdict == .holds), context)
            if let effect = got.breakEvenDesignEffect { #expect(effect.isFinite && effect >= 1, context) }
            if let z = got.z, abs(abs(z) - level.z) > 1e-9 { #expect((abs(z) > level.z) == excludes, context) }

            if let mirrored = example.mirrored?(level) {
                #expect(abs(mirrored.estimate + got.estimate) < 1e-12, context)
                #expect(abs(mirrored.interval.lower + got.interval.upper) < 1e-9, "\(got) \(mirrored)")
                #expect(mirrored.verdict == got.verdict, "\(got) \(mirrored)")
            }
        }
    }

    @Test("their verdict is true at every point of the rounding box", arguments: Kind.allCases)
    private func everywhere(_ kind: Kind) {
        var random = SplitMix64(seed: 6)
        for _ in 0..<kind.rounds / 2 {
            let example = Self.example(kind, &random)
            let level = random.level()
            let got = example.at(level, false, &random)
            for _ in 0..<10 {
                let point = example.at(level, true, &random)
                let excludes = !point.interval.contains(0)
                if got.verdict != .dependsOnRounding {
                    #expect(excludes == (got.verdict == .holds), "\(got) \(point)")
                }
                #expect(
                    point.estimate >= got.roundingRange.lowerBound - 1e-12
                        && point.estimate <= got.roundingRange.upperBound + 1e-12, "\(got) \(point)")
            }
        }
    }
}
