import PollAnalysis
import PollData

/// Finds, for every mark of a scene, the published figure behind it, by the data that its groups carry.
///
/// So a kind of chart needs nothing for it but the attributes `population`, `poll`, `option` and `value`.
struct FigureTrace {
    let request: ChartRequest

    private var words: ChartWords { request.words }

    /// - Parameter sources: Figures behind marks that show none themselves.
    func figures(of scene: Scene, sources: [FigureSource] = []) -> [ExplainedFigure] {
        var found: [ExplainedFigure] = []
        for node in scene.nodes { collect(node, name: "", [:], &found) }
        found += sources.compactMap { figure($0.name, $0.data, use: $0.use) }
        // A line draws its intervals before the waves that have none: by time, each line where it first stands.
        guard [.trend, .gap, .cloud].contains(request.spec.kind) else { return found }
        var lines: [[String]] = []
        for figure in found where !lines.contains([figure.name, figure.option]) {
            lines.append([figure.name, figure.option])
        }
        let places = found.enumerated().map { index, figure in
            let day = figure.populations.first.flatMap {
                request.archive.poll(figure.poll)?.sample(of: $0)?.placement?.day
            }
            return (line: lines.firstIndex(of: [figure.name, figure.option]) ?? 0, day: day ?? 0, index: index)
        }
        return places.sorted { ($0.line, $0.day, $0.index) < ($1.line, $1.day, $1.index) }.map { found[$0.index] }
    }

    private func collect(
        _ node: Node, name: String, _ outer: [String: String], _ found: inout [ExplainedFigure]
    ) {
        guard case .group(let group) = node, group.role != .annotation else { return }
        var data = outer
        for attribute in group.data { data[attribute.name] = attribute.value }
        let name = group.role == .series ? group.label : name
        let own = Set(group.data.map(\.name))
        if own.contains("value"), data["poll"] != nil, let figure = figure(name, data), !found.contains(figure) {
            found.append(figure)
            return
        }
        for child in group.children { collect(child, name: name, data, &found) }
    }

    /// - Parameter use: What a figure that is not drawn is for.
    private func figure(_ name: String, _ data: [String: String], use: String? = nil) -> ExplainedFigure? {
        let poll = Poll.ID(data["poll"] ?? "")
        let populations = (data["population"] ?? "").split(separator: " ").map { Population(String($0)) }
        let question = data["question"].flatMap { try? request.archive.findQuestion($0) } ?? request.question
        let option =
            data["option"] ?? request.spec.options.first
            ?? request.archive.leadingOption(of: question)?.id.rawValue ?? ""
        let measure: Series.Measure = option == "net" ? .net : .option(Question.Option.ID(option))
        let waves = populations.compactMap { population -> Wave? in
            let series = request.archive.series(
                of: question, measure, in: population, includingQuoted: request.settings.includingQuoted)
            return (series.waves + series.unplaced).first { $0.poll == poll }
        }
        let estimate = waves.count == 1 ? waves.first?.estimate(settings: request.settings) : nil
        let lower = data["lower"].flatMap(Double.init)
        let missing = waves.count == 1 ? estimate?.missing : missing(waves)
        var hollow: [HollowReason] = []
        for reason in waves.flatMap(HollowReason.reasons) where !hollow.contains(reason) { hollow.append(reason) }
        let isDrawn = lower != nil
        let names = hollow.map { words.hollow($0) }
        return ExplainedFigure(
            name: name, question: question.qualifiedName, option: option, populations: populations, poll: poll,
            value: data["value"] ?? "", sizes: waves.map { size(of: $0) }, lower: lower,
            upper: data["upper"].flatMap(Double.init),
            method: !isDrawn
                ? "" : estimate?.interval?.method ?? (waves.count == 2 ? request.settings.differenceMethod.name : ""),
            reason: isDrawn
                ? ""
                : use.map { words.list([$0] + names) } ?? missing.map { words.missing($0) }
                    ?? words.pick("not drawn", "表示しない", "표시하지 않음"),
            hollow: use == nil ? names : [])
    }

    private func size(of wave: Wave) -> Int? {
        guard let figure = wave.terms.first?.figure else { return wave.sample.size }
        return (try? wave.sample.basis(for: figure, settings: request.settings))?.size ?? wave.sample.size
    }

    private func missing(_ waves: [Wave]) -> NoEstimate? {
        for wave in waves {
            if let missing = wave.estimate(settings: request.settings).missing { return missing }
        }
        return nil
    }
}

/// A published figure that a picture rests on without showing it.
struct FigureSource: Sendable {
    /// The row that it belongs to.
    let name: String
    let series: Series
    let wave: Wave
    /// What it is for, or why it is not used.
    let use: String

    /// As the mark of a figure carries it.
    var data: [String: String] {
        [
            "question": series.question.qualifiedName, "option": series.measure.name,
            "population": series.population.rawValue, "poll": wave.poll.rawValue, "value": wave.value.text,
        ]
    }
}

extension Chart {
    /// Kinds whose marks are their figures have none.
    var sources: [FigureSource] { [] }
}
