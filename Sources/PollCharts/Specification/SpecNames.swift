import PollData

/// Looks up every name of a specification, so that all that the archive does not have are reported at once.
struct SpecNames {
    let spec: ChartSpec
    let archive: Archive

    /// - Throws: All unknown names with their places; the first where there are no places.
    func check() throws(ChartError) {
        let found = faults()
        guard let first = found.first else { return }
        var diagnostics: [Diagnostic] = []
        for (path, error) in found {
            guard case .located(let error) = error.located(at: path, in: spec.places) else { throw first.error }
            diagnostics += error.diagnostics
        }
        throw .located(DatasetError(diagnostics))
    }

    private func faults() -> [(path: String, error: ChartError)] {
        var found: [(path: String, error: ChartError)] = []
        func look(_ path: String, _ find: () throws(ChartError) -> Void) {
            do {
                try find()
            } catch {
                found.append((path, error))
            }
        }
        for (index, item) in spec.series.enumerated() {
            let path = "series[\(index)]"
            checkQuestion(
                item.question, path + ".question", options: [(item.option, path + ".option")],
                populations: [(item.population, path + ".population")], &found)
        }
        if spec.series.isEmpty {
            checkQuestion(
                spec.question, "question",
                options: spec.options.enumerated().map { ($1, "options[\($0)]") },
                populations: spec.populations.enumerated().map { ($1, "populations[\($0)]") }, &found)
        }
        for (index, event) in spec.events.enumerated() {
            look("events[\(index)]") { () throws(ChartError) in _ = try ChartRequest.events(of: event, archive) }
        }
        for (index, poll) in spec.polls.enumerated() {
            look("polls[\(index)]") { () throws(ChartError) in
                do throws(LookupError) {
                    _ = try archive.findPoll(poll)
                } catch {
                    throw .unknownName(error)
                }
            }
        }
        return found
    }

    /// A question, and where it is known its answers and populations.
    private func checkQuestion(
        _ name: String, _ path: String, options: [(name: String, path: String)],
        populations: [(name: String, path: String)], _ found: inout [(path: String, error: ChartError)]
    ) {
        let question: Question
        do {
            question = try ChartRequest.question(name, archive)
        } catch {
            found.append((path, error))
            return
        }
        for option in options where !option.name.isEmpty && option.name != "net" {
            do {
                _ = try archive.findOption(option.name, of: question)
            } catch {
                found.append((option.path, .unknownName(error)))
            }
        }
        for population in populations where !population.name.isEmpty {
            do {
                _ = try ChartRequest.populations([population.name], question, archive)
            } catch {
                found.append((population.path, error))
            }
        }
    }
}
