/// Whether the two polls of a break are neighbours in time, and of its program.
struct BreakCheck {
    private let archive: Archive
    private let programs: Set<Program.ID>?

    /// - Parameter programs: Only the breaks of these; `nil` for all.
    init(archive: Archive, programs: Set<Program.ID>? = nil) {
        self.archive = archive
        self.programs = programs
    }

    /// - Parameter table: `breaks.csv`; its records are the breaks of the archive.
    func diagnostics(_ table: CSVTable) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (record, item) in archive.breaks.enumerated() where record < table.count {
            guard programs?.contains(item.program) ?? true else { continue }
            guard let before = archive.poll(item.lastBefore), let after = archive.poll(item.firstAfter) else {
                continue
            }
            for (poll, name) in [(before, "last_before"), (after, "first_after")] where poll.program != item.program {
                found.append(
                    Diagnostic(
                        code: "break-of-other-program", at: table.location(record, of: name),
                        "\(poll.id) is a poll of \(poll.program), not of \(item.program)",
                        hint: "a break lies between two polls of one program"))
            }
            guard let start = day(of: before, for: item), let end = day(of: after, for: item) else { continue }
            guard start < end else {
                found.append(
                    Diagnostic(
                        code: "break-reversed", at: table.location(record, of: "last_before"),
                        "\(item.lastBefore) is not before \(item.firstAfter)",
                        hint: "see whether last_before and first_after are swapped"))
                continue
            }
            let between = archive.polls(of: item.program).filter { poll in
                guard poll.id != before.id, poll.id != after.id, asks(poll, item), let day = day(of: poll, for: item)
                else { return false }
                return start < day && day < end
            }
            guard !between.isEmpty else { continue }
            found.append(
                Diagnostic(
                    .warning, code: "break-not-between-neighbours", at: table.location(record, of: "last_before"),
                    "between \(item.lastBefore) and \(item.firstAfter) lies "
                        + between.map(\.id.rawValue).joined(separator: ", "),
                    hint: "name the last poll before the change and the first after it"))
        }
        return found
    }

    /// Whether a break concerns a poll: it has the population, and published the question.
    private func asks(_ poll: Poll, _ item: Break) -> Bool {
        if let question = item.question {
            return poll.figures.contains {
                $0.question == question && (item.population ?? $0.population) == $0.population
            }
        }
        return item.population.map { poll.sample(of: $0) != nil } ?? true
    }

    private func day(of poll: Poll, for item: Break) -> Double? {
        (item.population.flatMap { poll.sample(of: $0)?.placement } ?? poll.placement)?.day
    }
}
