extension Archive {
    /// The series of a question in one population.
    ///
    /// - Parameters:
    ///   - includingQuoted: Also take figures that only an article states.
    /// - Returns: The waves that published the measure, by time. A wave without a subtotal gets it as the sum of its
    ///   parts where all of them were published, with the rounding of each.
    public func series(
        of question: Question, _ measure: Series.Measure, in population: Population, includingQuoted: Bool = false
    ) -> Series {
        var waves: [Wave] = []
        var leftOut: [Figure] = []
        for poll in polls(of: question.program) {
            for sample in poll.samples where sample.population == population && sample.form.isEmpty {
                let figures = FigureSet(
                    poll: poll, sample: sample, question: question.id, includingQuoted: includingQuoted)
                leftOut += figures.leftOut.filter { measure.involves($0.option) }
                if let wave = figures.wave(for: measure, of: question) { waves.append(wave) }
            }
        }
        let placed = WaveOrder(waves).waves
        return Series(
            question: question, measure: measure, population: population, waves: placed,
            unplaced: waves.filter { $0.placement == nil }, leftOutQuoted: leftOut,
            breaksBefore: breaksBefore(placed, of: question, in: population))
    }

    /// The populations that a question was asked in, in the order of the samples.
    public func populations(of question: Question) -> [Population] {
        var found: [Population] = []
        for poll in polls(of: question.program) {
            for figure in poll.figures where figure.question == question.id && !found.contains(figure.population) {
                found.append(figure.population)
            }
        }
        return found.sorted()
    }

    /// The option that a chart or a summary follows when none is named: the first favourable subtotal or answer, else
    /// the first.
    public func leadingOption(of question: Question) -> Question.Option? {
        let published = Set(
            polls(of: question.program).flatMap { $0.figures.lazy.filter { $0.question == question.id }.map(\.option) })
        let candidates = question.options.filter { published.contains($0.id) || !$0.parts.isEmpty }
        return candidates.first { $0.isSubtotal && $0.valence == 1 } ?? candidates.first { $0.valence == 1 }
            ?? candidates.first
    }

    /// For each wave, the breaks between it and the one before.
    ///
    /// A break lies somewhere between its last poll before and its first poll after, so it cuts wherever that stretch and
    /// the one between two waves meet: a wave in the midst of it is cut off on both sides.
    private func breaksBefore(_ waves: [Wave], of question: Question, in population: Population) -> [[Break]] {
        let relevant = breaks.filter {
            $0.program == question.program && ($0.population ?? population) == population
                && ($0.question ?? question.id) == question.id
        }
        var days: [Poll.ID: Double] = [:]
        for wave in waves { days[wave.poll] = wave.placement?.day }
        let placed = relevant.compactMap { item -> (Break, before: Double, after: Double)? in
            guard let before = days[item.lastBefore] ?? day(of: item.lastBefore, in: population),
                let after = days[item.firstAfter] ?? day(of: item.firstAfter, in: population)
            else { return nil }
            return (item, before, after)
        }
        return waves.indices.map { index in
            guard index > 0, let earlier = waves[index - 1].placement?.day, let later = waves[index].placement?.day
            else { return [] }
            return placed.filter { earlier < $0.after && later > $0.before }.map(\.0)
        }
    }

    private func day(of poll: Poll.ID, in population: Population) -> Double? {
        guard let poll = self.poll(poll) else { return nil }
        return poll.sample(of: population)?.placement?.day ?? poll.placement?.day
    }
}

extension Series.Measure {
    fileprivate func involves(_ option: Question.Option.ID) -> Bool {
        switch self {
        case .option(let id): id == option
        case .sum(let ids): ids.contains(option)
        case .net: true
        }
    }
}

/// The figures of one question in one sample, by option.
struct FigureSet {
    private let sample: Sample
    private var chosen: [Question.Option.ID: Figure] = [:]
    private var others: [Question.Option.ID: [Figure]] = [:]
    private(set) var leftOut: [Figure] = []

    init(poll: Poll, sample: Sample, question: Question.ID, includingQuoted: Bool) {
        self.sample = sample
        for figure in poll.figures
        where figure.question == question && figure.population == sample.population && figure.form == sample.form
            && figure.subgroup.isEmpty && figure.measure == "percent"
        {
            if figure.reading > 1 {
                others[figure.option, default: []].append(figure)
            } else if figure.status == .quoted && !includingQuoted {
                leftOut.append(figure)
            } else {
                chosen[figure.option] = figure
            }
        }
    }

    func wave(for measure: Series.Measure, of question: Question) -> Wave? {
        switch measure {
        case .option(let id):
            guard let terms = terms(for: id, of: question, sign: 1) else { return nil }
            return Wave(sample: sample, terms: terms, otherReadings: others[id] ?? [])
        case .sum(let ids):
            var sum: [Wave.Term] = []
            for id in ids {
                guard let terms = terms(for: id, of: question, sign: 1) else { return nil }
                sum += terms
            }
            return Wave(sample: sample, terms: sum)
        case .net:
            guard let positive = side(1, of: question), let negative = side(-1, of: question) else { return nil }
            return Wave(sample: sample, terms: positive + negative)
        }
    }

    /// One side of a net score: its subtotal, else all of its answers.
    private func side(_ valence: Int, of question: Question) -> [Wave.Term]? {
        let options = question.options.filter { $0.valence == valence }
        let subtotal = options.filter { $0.isSubtotal }.max { $0.parts.count < $1.parts.count }
        if let subtotal { return terms(for: subtotal.id, of: question, sign: valence) }
        var sum: [Wave.Term] = []
        for option in options {
            guard let terms = terms(for: option.id, of: question, sign: valence) else { return nil }
            sum += terms
        }
        return sum.isEmpty ? nil : sum
    }

    /// The published figure of an option, or for a subtotal those of all its parts.
    private func terms(for id: Question.Option.ID, of question: Question, sign: Int) -> [Wave.Term]? {
        if let figure = chosen[id] { return [Wave.Term(figure: figure, sign: sign)] }
        guard let option = question.option(id), option.isSubtotal else { return nil }
        var sum: [Wave.Term] = []
        for part in option.parts {
            guard let figure = chosen[part] else { return nil }
            sum.append(Wave.Term(figure: figure, sign: sign))
        }
        return sum
    }
}
