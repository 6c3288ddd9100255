import PollAnalysis
import PollData
import PollStatistics

/// Holds the claims of a specification against the data, by the comparisons that `poll summary`, `poll gap` and
/// `poll trend` print.
///
/// A claim is supported where its interval excludes zero on the claimed side at every point of the rounding. "Depends on
/// rounding" is no support, nor is a comparison over a declared or inferred break or one without a known n.
struct ClaimCheck {
    let spec: ChartSpec
    let archive: Archive
    let settings: EstimateSettings

    init(_ spec: ChartSpec, archive: Archive, settings: EstimateSettings) {
        self.spec = spec
        self.archive = archive
        var settings = settings
        settings.includingQuoted = settings.includingQuoted || spec.includeQuoted
        self.settings = settings
    }

    /// One finding a claim.
    ///
    /// - Throws: All names that the archive does not have.
    func findings() throws(ChartError) -> [ClaimFinding] {
        if spec.claims.isEmpty { return [] }
        try SpecNames(spec: spec, archive: archive).check()
        var found: [ClaimFinding] = []
        var faults: [Diagnostic] = []
        for (index, claim) in spec.claims.enumerated() {
            do throws(ChartError) {
                found.append(try finding(of: claim, at: "claim[\(index)]"))
            } catch {
                guard case .located(let error) = error else { throw error }
                faults += error.diagnostics
            }
        }
        if !faults.isEmpty { throw .located(DatasetError(faults)) }
        return found
    }

    private func finding(of claim: SpecClaim, at path: String) throws(ChartError) -> ClaimFinding {
        let names = ClaimNames(claim, path: path, in: self)
        let question = try names.question()
        switch claim.test {
        case .change:
            let series = try names.series(of: question)
            let (from, to) = (
                try names.wave(claim.from, "from", in: series), try names.wave(claim.to, "to", in: series)
            )
            guard from != to else {
                throw names.fault(
                    "to", "'to' is the wave that 'from' names", hint: "a change lies between two polls; name another")
            }
            let change = series.change(from: from, to: to, settings: settings)
            return judged(
                claim, path, "\(names.subject(series)) from \(claim.from) to \(claim.to)", points: change.points,
                decimals: change.decimals, change.comparison, change.missing)
        case .gap: return try gap(claim, question, names, path)
        case .trend: return try trend(claim, names.series(of: question), names, path)
        case .level:
            let series = try names.series(of: question)
            let poll = try names.poll(among: series.waves.map(\.poll))
            let wave = series.waves[try names.wave(poll.rawValue, "poll", in: series)]
            return level(claim, wave.estimate(settings: settings), "\(names.subject(series)) in \(poll)", path)
        }
    }

    private func gap(
        _ claim: SpecClaim, _ question: Question, _ names: ClaimNames, _ path: String
    ) throws(ChartError) -> ClaimFinding {
        let asked = archive.populations(of: question)
        let populations = claim.between.map { Population($0) }
        let subject = claim.between.joined(separator: " against ")
        if populations.allSatisfy(asked.contains) {
            let measure = try names.measure(of: question)
            let series = populations.map {
                archive.series(of: question, measure, in: $0, includingQuoted: settings.includingQuoted)
            }
            let gaps = PopulationGaps(series[0], series[1], settings: settings).gaps
            let poll = try names.poll(among: gaps.map(\.poll))
            guard let gap = gaps.first(where: { $0.poll == poll }) else {
                throw names.fault("poll", "\(poll) did not publish both", hint: "'poll gap' lists the polls that did")
            }
            return judged(
                claim, path, "\(measure.name), \(subject) in \(poll)", points: gap.points, decimals: gap.decimals,
                gap.comparison, gap.missing)
        }
        let first = try names.option(claim.between[0], at: "between[0]", of: question)
        let second = try names.option(claim.between[1], at: "between[1]", of: question)
        let population = try names.population(of: question)
        let gaps = archive.polls(of: question.program).compactMap { poll in
            poll.samples.first { $0.population == population }.flatMap { sample in
                OptionGap(
                    in: poll, sample: sample, question: question, first: first, second: second, settings: settings)
            }
        }
        let poll = try names.poll(among: gaps.map(\.poll))
        guard let gap = gaps.first(where: { $0.poll == poll }) else {
            throw names.fault("poll", "\(poll) did not publish both", hint: "'poll gap' lists the polls that did")
        }
        return judged(
            claim, path, "\(subject) in \(population), \(poll)", points: gap.points, decimals: gap.decimals,
            gap.comparison, gap.missing)
    }

    private func trend(
        _ claim: SpecClaim, _ series: Series, _ names: ClaimNames, _ path: String
    ) throws(ChartError) -> ClaimFinding {
        let shown = series.waves.indices.filter { index in
            guard let day = series.waves[index].placement?.day else { return false }
            return day >= (spec.from.map { Double($0.firstDay) } ?? -.infinity)
                && day <= (spec.to.map { Double($0.lastDay) } ?? .infinity)
        }
        var first = shown.first ?? 0
        var last = shown.last ?? 0
        if !claim.from.isEmpty { first = try names.wave(claim.from, "from", in: series) }
        if !claim.to.isEmpty { last = try names.wave(claim.to, "to", in: series) }
        guard !series.waves.isEmpty else { throw names.fault("", "nothing was published for the claim", hint: "") }
        if last < first { swap(&first, &last) }
        let subject = "\(names.subject(series)) from \(series.waves[first].poll) to \(series.waves[last].poll)"
        let cutting = series.breaksBefore[(first + 1)..<(last + 1)].flatMap { $0 }.filter(\.certainty.cuts)
        if !cutting.isEmpty, !settings.acrossBreaks {
            return refused(claim, path, subject, .breakBetween(cutting))
        }
        let trend = SeriesTrend(series, segment: first..<(last + 1), settings: settings)
        guard let slope = trend.slope else {
            return ClaimFinding(
                claim: claim, isSupported: false, subject: subject,
                figure: "there is no slope with an interval over \(trend.used.count) waves",
                supported:
                    "a trend needs \(SeriesTrend.slopeWaves) waves with a known n; claim a change or leave it away",
                location: spec.places.nearest(to: path))
        }
        let interval = Self.interval(slope.interval, scale: 1, decimals: 2)
        return judged(
            claim, path, subject, isUp: slope.slope > 0, slope.verdict,
            figure: "\(Self.signed(slope.slope, 2)) points a year, \(interval)")
    }

    private func level(_ claim: SpecClaim, _ estimate: Estimate, _ subject: String, _ path: String) -> ClaimFinding {
        guard let interval = estimate.interval else { return refused(claim, path, subject, estimate.missing) }
        let bound = claim.above ?? claim.below ?? 0
        let wide = estimate.intervalUnderRounding ?? interval
        func holds(_ interval: Interval) -> Bool {
            claim.above != nil ? interval.lower * 100 > bound : interval.upper * 100 < bound
        }
        let verdict: Verdict = holds(wide) ? .holds : holds(interval) ? .dependsOnRounding : .doesNotHold
        let figure = "\(estimate.value.text) %, \(Self.interval(interval, scale: 100, decimals: 1, signed: false))"
        let least = claim.above != nil ? (wide.lower * 100).rounded(.down) : (wide.upper * 100).rounded(.up)
        return ClaimFinding(
            claim: claim, isSupported: verdict == .holds, subject: subject, figure: figure,
            supported: "the data support \(claim.above != nil ? "above" : "below"): \(least.fixed(0))",
            location: spec.places.nearest(to: path))
    }

    private func judged(
        _ claim: SpecClaim, _ path: String, _ subject: String, points: Double, decimals: Int, _ comparison: Comparison?,
        _ missing: NoEstimate?
    ) -> ClaimFinding {
        guard let comparison else { return refused(claim, path, subject, missing) }
        let interval = Self.interval(comparison.interval, scale: 100, decimals: max(1, decimals))
        return judged(
            claim, path, subject, isUp: points > 0, comparison.verdict,
            figure: "\(Self.signed(points, decimals)) points, \(interval)")
    }

    private func judged(
        _ claim: SpecClaim, _ path: String, _ subject: String, isUp: Bool, _ verdict: Verdict, figure: String
    ) -> ClaimFinding {
        let wanted = claim.direction ?? .rose
        let supported =
            switch verdict {
            case .holds: "the data support '\((isUp == wanted.isUp ? wanted : wanted.opposite).rawValue)'"
            case .doesNotHold: "zero lies in the interval: the data support no direction; write what was measured"
            case .dependsOnRounding:
                "whether it holds depends on how the figures were rounded: the data support no direction"
            }
        return ClaimFinding(
            claim: claim, isSupported: verdict == .holds && isUp == wanted.isUp, subject: subject, figure: figure,
            supported: supported, location: spec.places.nearest(to: path))
    }

    private func refused(
        _ claim: SpecClaim, _ path: String, _ subject: String, _ missing: NoEstimate?
    ) -> ClaimFinding {
        let (figure, supported) = (missing ?? .notPublished).refusal
        return ClaimFinding(
            claim: claim, isSupported: false, subject: subject, figure: figure, supported: supported,
            location: spec.places.nearest(to: path))
    }

    private static func interval(_ interval: Interval, scale: Double, decimals: Int, signed: Bool = true) -> String {
        func text(_ value: Double) -> String {
            signed ? Self.signed(value * scale, decimals) : (value * scale).fixed(decimals)
        }
        let level = interval.level.value * 100
        return "\(level.fixed(level == level.rounded() ? 0 : 1)) % interval \(text(interval.lower)) … "
            + "\(text(interval.upper)) (\(interval.method))"
    }

    private static func signed(_ value: Double, _ decimals: Int) -> String {
        let text = abs(value).fixed(decimals)
        guard text.contains(where: { $0 != "0" && $0 != "." }) else { return text }
        return (value < 0 ? "−" : "+") + text
    }
}

extension NoEstimate {
    /// Why there is no comparison, and what to do about the claim.
    fileprivate var refusal: (figure: String, supported: String) {
        switch self {
        case .breakBetween(let breaks):
            (
                "a break lies between: " + Disclosure.distinct(breaks.map(\.label.english)).joined(separator: "; "),
                "claim only what lies on one side of it"
            )
        case .unknownSampleSize:
            ("the number of interviews is not known", "the data support no direction; write what was measured")
        case .optIn:
            ("an opt-in sample has no sampling error", "the data support no direction; write what was measured")
        case .contradiction(let text): (text, "see 'poll check'")
        case .overlappingSubtotals(let a, let b):
            ("\(a) and \(b) share answers, and their joint share is not known", "claim answers that exclude each other")
        case .notAShare: ("the figure is not a share", "claim a share")
        case .noEarlierWave, .notPublished: ("it was not published", "'poll list series' names what was")
        }
    }
}
