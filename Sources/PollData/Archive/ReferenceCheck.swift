/// Checks that every name in one table exists in the table it points to, and that no key stands twice.
struct ReferenceCheck {
    private let programs: Set<Program.ID>
    private let questions: [QuestionKey: Question]
    /// Names that stand twice, by the table's row: the second row of each.
    private let repeated: [(table: String, record: Int, name: String)]
    private let options: [(key: QuestionKey, option: Question.Option, record: Int)]
    private let samples: [(sample: Sample, record: Int)]
    private let breaks: [Break]
    private let polls: [Poll.ID: [Sample]]

    init(
        programs: [Program], questions: [Question],
        options: [(key: QuestionKey, option: Question.Option, record: Int)],
        samples: [(sample: Sample, record: Int)], breaks: [Break]
    ) {
        self.programs = Set(programs.map(\.id))
        self.questions = Dictionary(
            questions.map { (QuestionKey(program: $0.program, question: $0.id), $0) },
            uniquingKeysWith: { first, _ in first })
        repeated =
            Self.repeated(programs.map(\.id.rawValue), in: "programs")
            + Self.repeated(questions.map(\.qualifiedName), in: "questions")
        self.options = options
        self.samples = samples
        self.breaks = breaks
        polls = Dictionary(grouping: samples.map(\.sample), by: \.poll)
    }

    func diagnostics(
        tables: [String: CSVTable],
        results: [(table: CSVTable, rows: [(figure: Figure, record: Int)], program: Program.ID)]
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (name, record, row) in repeated {
            guard let table = tables[name], record < table.count else { continue }
            let column = name == "programs" ? 0 : 1
            found.append(
                Diagnostic(
                    code: "duplicate-\(name.dropLast())", at: table.location(record, column), "'\(row)' stands twice",
                    hint: "a \(name.dropLast()) is one row of \(name).csv"))
        }
        if let table = tables["options"] { found += checkOptions(table) }
        if let table = tables["samples"] { found += checkSamples(table) }
        if let table = tables["breaks"] { found += checkBreaks(table) }
        for (table, rows, program) in results { found += checkFigures(table, rows, program) }
        return found
    }

    private static func repeated(
        _ names: [String], in table: String
    ) -> [(table: String, record: Int, name: String)] {
        var seen: Set<String> = []
        return names.enumerated().filter { !seen.insert($1).inserted }.map { (table, $0, $1) }
    }

    private func checkOptions(_ table: CSVTable) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: Set<String> = []
        for (key, option, record) in options {
            guard let question = questions[key] else {
                found.append(unknownQuestion(key.question, of: key.program, at: table.location(record, of: "question")))
                continue
            }
            if !seen.insert("\(key.program)/\(key.question)/\(option.id)").inserted {
                found.append(
                    Diagnostic(
                        code: "duplicate-option", at: table.location(record, of: "option"),
                        "option '\(option.id)' stands twice",
                        hint: "an option is one row of options.csv"))
            }
            for part in option.parts where question.option(part) == nil {
                found.append(
                    Diagnostic(
                        code: "unknown-part", at: table.location(record, of: "parts"),
                        "'\(option.id)' sums '\(part)', which is not an option of the question",
                        hint: "its options: \(question.options.map(\.id.rawValue).joined(separator: ", "))"))
            }
        }
        return found
    }

    private func checkSamples(_ table: CSVTable) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: Set<String> = []
        for (sample, record) in samples {
            if !programs.contains(sample.program) {
                found.append(unknownProgram(sample.program, at: table.location(record, of: "program")))
            }
            if !seen.insert("\(sample.poll)/\(sample.population)/\(sample.form)").inserted {
                found.append(
                    Diagnostic(
                        code: "duplicate-sample", at: table.location(record, of: "poll"),
                        "\(sample.poll) has the population \(sample.population) twice",
                        hint: "a sample is one row; tell split forms apart in the column form"))
            }
        }
        return found
    }

    private func checkBreaks(_ table: CSVTable) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (record, item) in breaks.enumerated() {
            if !programs.contains(item.program) {
                found.append(unknownProgram(item.program, at: table.location(record, of: "program")))
            }
            for (poll, name) in [(item.lastBefore, "last_before"), (item.firstAfter, "first_after")]
            where polls[poll] == nil {
                found.append(unknownPoll(poll, at: table.location(record, of: name)))
            }
            if let question = item.question,
                questions[QuestionKey(program: item.program, question: question)] == nil
            {
                found.append(unknownQuestion(question, of: item.program, at: table.location(record, of: "question")))
            }
        }
        return found
    }

    private func checkFigures(
        _ table: CSVTable, _ rows: [(figure: Figure, record: Int)], _ program: Program.ID
    ) -> [Diagnostic] {
        let columns = FigureReader(RecordReader(table, columns: Columns.results, required: []))
        var found: [Diagnostic] = []
        // A file holds one poll and its rows stand by question: what was looked up for the row before mostly serves.
        var poll: (id: Poll.ID, samples: [Sample]?)?
        var asked: (id: Question.ID, question: Question?)?
        for (figure, record) in rows {
            if poll?.id != figure.poll { poll = (figure.poll, polls[figure.poll]) }
            if let samples = poll?.samples {
                if !samples.contains(where: { $0.population == figure.population && $0.form == figure.form }) {
                    found.append(
                        Diagnostic(
                            code: "unknown-population", at: table.location(record, columns.populationColumn),
                            "\(figure.poll) has no sample of '\(figure.population)'",
                            hint: "samples.csv has: \(samples.map(\.population.rawValue).joined(separator: ", "))"))
                }
            } else {
                found.append(unknownPoll(figure.poll, at: table.location(record, columns.pollColumn)))
            }
            if asked?.id != figure.question {
                asked = (figure.question, questions[QuestionKey(program: program, question: figure.question)])
            }
            if let question = asked?.question {
                if question.option(figure.option) == nil {
                    found.append(
                        UnknownName.option(
                            figure.option, of: question, at: table.location(record, columns.optionColumn)))
                }
            } else {
                found.append(
                    unknownQuestion(figure.question, of: program, at: table.location(record, columns.questionColumn)))
            }
        }
        found += PlacedFigures(table: table, columns: columns, rows: rows).duplicates()
        return found
    }

    private func unknownQuestion(_ id: Question.ID, of program: Program.ID, at place: SourceLocation) -> Diagnostic {
        let names = questions.keys.filter { $0.program == program }.map(\.question.rawValue)
        return UnknownName.question(id, of: program, among: names, at: place)
    }

    private func unknownPoll(_ id: Poll.ID, at place: SourceLocation) -> Diagnostic {
        UnknownName.poll(id, among: polls.keys.map(\.rawValue), at: place)
    }

    private func unknownProgram(_ id: Program.ID, at place: SourceLocation) -> Diagnostic {
        UnknownName.program(id, among: programs.map(\.rawValue), at: place)
    }
}
