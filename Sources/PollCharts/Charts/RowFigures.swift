import PollAnalysis
import PollData

/// One figure of a row chart with what is drawn of it.
struct RowFigure: Sendable {
    let population: Population
    let poll: Poll
    let sample: Sample
    let option: Question.Option
    let wave: Wave
    let estimate: Estimate

    var percent: Double { wave.value.percent }
    var interval: ClosedRange<Double>? {
        estimate.interval.map { ($0.lower * 100)...max($0.lower * 100, $0.upper * 100) }
    }
    var hollow: [HollowReason] { HollowReason.reasons(for: wave) }

    var data: [DataAttribute] {
        var data = [
            DataAttribute("population", population.rawValue), DataAttribute("poll", poll.id.rawValue),
            DataAttribute("option", option.id.rawValue), DataAttribute("value", wave.value.text),
        ]
        if let interval {
            data.append(DataAttribute("lower", interval.lowerBound.fixed(2)))
            data.append(DataAttribute("upper", interval.upperBound.fixed(2)))
        }
        return data
    }
}

/// The figures of one or several polls: for each sample, those of the wanted answers that were published.
struct RowFigures: Sendable {
    let figures: [RowFigure]
    /// In questionnaire order.
    let options: [Question.Option]
    /// The samples that published any of them, in the order of the polls, then of the populations.
    let samples: [Sample]
    let polls: [Poll]
    let leftOutQuoted: Int
    /// Totals beside all their parts, and parts of the others.
    let leftOutOptions: [Question.Option.ID]

    /// - Parameter wanted: The answers to show; `nil` takes every published answer, and a subtotal where none of its
    ///   parts was published.
    init(_ request: ChartRequest, wanted: [Question.Option]?) throws(ChartError) {
        let polls = try request.polls()
        self.polls = polls
        var figures: [RowFigure] = []
        var leftOut = 0
        for option in wanted ?? request.question.options {
            for population in request.populations {
                let series = request.archive.series(
                    of: request.question, .option(option.id), in: population,
                    includingQuoted: request.settings.includingQuoted)
                for poll in polls {
                    leftOut += series.leftOutQuoted.count { $0.poll == poll.id && $0.reading == 1 }
                    guard let wave = (series.waves + series.unplaced).first(where: { $0.poll == poll.id }) else {
                        continue
                    }
                    figures.append(
                        RowFigure(
                            population: population, poll: poll, sample: wave.sample, option: option, wave: wave,
                            estimate: wave.estimate(settings: request.settings)))
                }
            }
        }
        let published = figures
        if wanted == nil { figures = Self.withoutOverlap(figures) }
        let kept = Set(figures.map(\.option.id))
        leftOutOptions = request.question.options.map(\.id).filter { id in
            !kept.contains(id) && published.contains { $0.option.id == id }
        }
        guard !figures.isEmpty else { throw request.noData() }
        self.figures = figures
        leftOutQuoted = leftOut
        options = request.question.options.filter { option in figures.contains { $0.option.id == option.id } }
            .enumerated().sorted { a, b in
                let x = Self.place(a.element, of: request.question)
                let y = Self.place(b.element, of: request.question)
                return x == y ? a.offset < b.offset : x < y
            }.map(\.element)
        var samples: [Sample] = []
        for poll in polls {
            for population in request.populations {
                guard let figure = figures.first(where: { $0.poll.id == poll.id && $0.population == population }) else {
                    continue
                }
                samples.append(figure.sample)
            }
        }
        self.samples = samples
    }

    /// Leaves out each total whose parts every sample published, and the parts of the others: all samples are shown in
    /// the same answers.
    private static func withoutOverlap(_ figures: [RowFigure]) -> [RowFigure] {
        var dropped: Set<Question.Option.ID> = []
        for total in figures where total.option.isSubtotal && !dropped.contains(total.option.id) {
            let samples = figures.filter { $0.option.id == total.option.id }.map(\.sample)
            let isInParts = samples.allSatisfy { sample in
                total.option.parts.allSatisfy { part in
                    figures.contains { $0.sample == sample && $0.option.id == part }
                }
            }
            if isInParts { dropped.insert(total.option.id) } else { dropped.formUnion(total.option.parts) }
        }
        return figures.filter { !dropped.contains($0.option.id) }
    }

    /// The place of an answer in the questionnaire; a total stands where its first part does.
    private static func place(_ option: Question.Option, of question: Question) -> Int {
        option.parts.compactMap { question.option($0)?.order }.min() ?? option.order
    }

    func figure(_ sample: Sample, _ option: Question.Option) -> RowFigure? {
        figures.first { $0.sample == sample && $0.option.id == option.id }
    }
}
