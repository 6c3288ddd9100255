import PollData

/// A line of a trend before its figures are looked up: what it follows, its names and its looks.
struct TrendDraft: Sendable {
    let question: Question
    let population: Population
    let measure: Series.Measure
    let option: Question.Option?
    /// The line's name beside all others.
    let name: String
    /// Its name beside other answers of its population.
    let answer: String
    let style: SeriesStyle
    /// Its look beside other answers of its population.
    let answerStyle: SeriesStyle

    /// The lines of one question: each answer in each population.
    static func lines(of request: ChartRequest) throws(ChartError) -> [TrendDraft] {
        let measures = try measures(request)
        let populations = request.populations
        let answers = answerStyles(measures, request.theme)
        let labels = measures.map { item in
            item.option.map { $0.chartLabel(request.language, beside: measures.compactMap(\.option)) }
                ?? request.words.netScore
        }
        var drafts: [TrendDraft] = []
        for (place, population) in populations.enumerated() {
            let country = Country.name(population)[request.language]
            let base = request.theme.style(of: population) ?? request.theme.category(place)
            for (index, item) in measures.enumerated() {
                let name =
                    measures.count == 1
                    ? country : populations.count > 1 ? country + request.words.colon + labels[index] : labels[index]
                let style =
                    populations.count == 1 && measures.count > 1
                    ? answers[index] : base.variant(after: 2 * index, dashes: request.theme.usesDashes)
                drafts.append(
                    TrendDraft(
                        question: request.question, population: population, measure: item.measure,
                        option: item.option, name: name, answer: labels[index], style: style,
                        answerStyle: measures.count > 1 ? answers[index] : base))
            }
        }
        return drafts
    }

    /// The lines that a specification names one by one.
    static func series(of request: ChartRequest) -> [TrendDraft] {
        let items = request.series
        let language = request.language
        let questionsDiffer = Set(items.map(\.question.qualifiedName)).count > 1
        let populationsDiffer = Set(items.map(\.population)).count > 1
        let objects = items.map { Country.code(of: $0.question.object) }
        let labels = items.enumerated().map { index, item -> String in
            if let label = item.label?[language], !label.isEmpty { return label }
            if questionsDiffer, let object = objects[index] { return Country.name(object)[language] }
            if populationsDiffer { return Country.name(item.population)[language] }
            return item.option?.chartLabel(language, beside: items.compactMap(\.option)) ?? request.words.netScore
        }
        let styles = seriesStyles(
            items, objects: questionsDiffer ? objects.compactMap { $0 } : [], request.theme)
        return items.enumerated().map { index, item in
            TrendDraft(
                question: item.question, population: item.population, measure: item.measure, option: item.option,
                name: labels[index], answer: labels[index], style: styles[index], answerStyle: styles[index])
        }
    }

    /// A country's own colour where each line is about another country, or asks another one; else by order.
    private static func seriesStyles(
        _ items: [ChartRequest.Line], objects: [Population], _ theme: Theme
    ) -> [SeriesStyle] {
        for codes in [objects, items.map(\.population)] where Set(codes).count == items.count {
            let styles = codes.compactMap { theme.style(of: $0) }
            if styles.count == items.count { return styles }
        }
        let options = items.compactMap(\.option)
        if options.count == items.count, Set(items.map(\.question.qualifiedName)).count == 1,
            Set(options.map(\.id)).count == items.count
        {
            return theme.answers(options)
        }
        return items.indices.map { theme.category($0) }
    }

    private static func measures(
        _ request: ChartRequest
    ) throws(ChartError) -> [(measure: Series.Measure, option: Question.Option?)] {
        if request.spec.options.isEmpty {
            guard let option = request.archive.leadingOption(of: request.question) else { throw request.noData() }
            return [(.option(option.id), option)]
        }
        var found: [(Series.Measure, Question.Option?)] = []
        for name in request.spec.options where name != "net" {
            let option = try request.option(name)
            found.append((.option(option.id), option))
        }
        if request.spec.options.contains("net") { found.append((.net, nil)) }
        return found
    }

    private static func answerStyles(
        _ measures: [(measure: Series.Measure, option: Question.Option?)], _ theme: Theme
    ) -> [SeriesStyle] {
        let options = measures.compactMap(\.option)
        return options.count == measures.count
            ? theme.answers(options) : measures.indices.map { theme.category($0) }
    }
}

extension TrendLine {
    func renamed(_ name: String, style: SeriesStyle) -> TrendLine {
        var line = self
        line.name = name
        line.style = style
        return line
    }
}

extension ChartWords {
    var netScore: String { pick("Net score", "差引", "순평가") }
}
