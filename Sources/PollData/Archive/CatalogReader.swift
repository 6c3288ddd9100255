/// Reads the small tables that describe what the figures mean: programs, questions, options, breaks, events, wordings.
struct CatalogReader {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func programs(_ table: CSVTable) -> [Program] {
        records(of: table, columns: Columns.programs, required: ["program", "name_en"]) { reader, record in
            let names = reader.localizedColumns("name")
            guard let id = reader.name(record, reader.column("program"), "program") else { return nil }
            let countries = reader.text(record, reader.column("country")).split(separator: " ")
            return Program(
                id: Program.ID(id), name: reader.localized(record, names),
                countries: countries.map { Population(String($0)) }, url: reader.text(record, reader.column("url")),
                note: reader.text(record, reader.column("note")))
        }
    }

    /// - Parameter options: Those of all questions, by program and question.
    mutating func questions(_ table: CSVTable, options: [QuestionKey: [Question.Option]]) -> [Question] {
        records(of: table, columns: Columns.questions, required: ["program", "question", "kind", "text_en"]) {
            reader, record in
            let texts = reader.localizedColumns("text")
            let program = reader.name(record, reader.column("program"), "program")
            let id = reader.name(record, reader.column("question"), "question")
            let kind = reader.keyword(record, reader.column("kind"), "kind", as: Question.Kind.self)
            let most = reader.integer(record, reader.column("max_answers"), "max_answers", in: 1...1000)
            guard let program, let id, let kind else { return nil }
            let construct = reader.text(record, reader.column("construct"))
            let key = QuestionKey(program: Program.ID(program), question: Question.ID(id))
            return Question(
                program: key.program, id: key.question, construct: construct.isEmpty ? id : construct, kind: kind,
                maxAnswers: most, object: reader.text(record, reader.column("object")),
                text: reader.localized(record, texts), note: reader.text(record, reader.column("note")),
                options: (options[key] ?? []).sorted { $0.order < $1.order })
        }
    }

    mutating func options(_ table: CSVTable) -> [(key: QuestionKey, option: Question.Option, record: Int)] {
        records(of: table, columns: Columns.options, required: ["program", "question", "option", "order", "label_en"]) {
            reader, record in
            let labels = reader.localizedColumns("label")
            let program = reader.name(record, reader.column("program"), "program")
            let question = reader.name(record, reader.column("question"), "question")
            let id = reader.name(record, reader.column("option"), "option")
            let order = reader.integer(record, reader.column("order"), "order", in: 0...10_000)
            let role = reader.keyword(record, reader.column("role"), "role", as: Question.Option.Role.self)
            let valence = reader.decimal(record, reader.column("valence"), "valence", in: -1...1)?.value
            let score = reader.decimal(record, reader.column("score"), "score", in: -1000...1000)?.value
            guard let program, let question, let id, let order else { return nil }
            let from = reader.text(record, reader.column("valid_from"))
            let to = reader.text(record, reader.column("valid_to"))
            let option = Question.Option(
                id: Question.Option.ID(id), order: order, role: role ?? .substantive,
                valence: valence.map { Int($0.rounded()) }, score: score,
                parts: reader.text(record, reader.column("parts")).split(separator: " ").map {
                    Question.Option.ID(String($0))
                }, label: reader.localized(record, labels), validFrom: from.isEmpty ? nil : Poll.ID(from),
                validTo: to.isEmpty ? nil : Poll.ID(to))
            return (QuestionKey(program: Program.ID(program), question: Question.ID(question)), option, record)
        }
    }

    mutating func breaks(_ table: CSVTable) -> [Break] {
        records(
            of: table, columns: Columns.breaks,
            required: ["program", "last_before", "first_after", "kind", "certainty", "label_en"]
        ) { reader, record in
            let labels = reader.localizedColumns("label")
            let program = reader.name(record, reader.column("program"), "program")
            let before = reader.name(record, reader.column("last_before"), "last_before")
            let after = reader.name(record, reader.column("first_after"), "first_after")
            let kind = reader.keyword(record, reader.column("kind"), "kind", as: Break.Kind.self)
            let certainty = reader.keyword(record, reader.column("certainty"), "certainty", as: Break.Certainty.self)
            guard let program, let before, let after, let kind, let certainty else { return nil }
            let population = reader.text(record, reader.column("population"))
            let question = reader.text(record, reader.column("question"))
            return Break(
                program: Program.ID(program), population: population.isEmpty ? nil : Population(population),
                question: question.isEmpty ? nil : Question.ID(question), lastBefore: Poll.ID(before),
                firstAfter: Poll.ID(after), kind: kind, certainty: certainty,
                label: reader.localized(record, labels), sourceURL: reader.text(record, reader.column("source_url")))
        }
    }

    mutating func events(_ table: CSVTable) -> [Event] {
        records(of: table, columns: Columns.events, required: ["date", "label_en"]) { reader, record in
            let labels = reader.localizedColumns("label")
            guard let date = reader.date(record, reader.column("date"), "date") else { return nil }
            return Event(
                date: date, label: reader.localized(record, labels), kind: reader.text(record, reader.column("kind")),
                sourceURL: reader.text(record, reader.column("source_url")))
        }
    }

    mutating func wordings(_ table: CSVTable) -> [Wording] {
        records(of: table, columns: Columns.wordings, required: ["program", "question"]) { reader, record in
            let program = reader.name(record, reader.column("program"), "program")
            let question = reader.name(record, reader.column("question"), "question")
            guard let program, let question else { return nil }
            let first = reader.text(record, reader.column("first_poll"))
            let last = reader.text(record, reader.column("last_poll"))
            return Wording(
                program: Program.ID(program), question: Question.ID(question),
                population: Population(reader.text(record, reader.column("population"))),
                language: reader.text(record, reader.column("language")),
                firstPoll: first.isEmpty ? nil : Poll.ID(first), lastPoll: last.isEmpty ? nil : Poll.ID(last),
                text: reader.text(record, reader.column("text")),
                sourceURL: reader.text(record, reader.column("source_url")))
        }
    }

    mutating func samples(_ table: CSVTable) -> [(sample: Sample, record: Int)] {
        var reader = RecordReader(table, columns: Columns.samples, required: ["poll", "program", "population"])
        let samples = SampleReader(reader)
        var result: [(Sample, Int)] = []
        result.reserveCapacity(table.count)
        for record in 0..<table.count {
            if let sample = samples.sample(record, from: &reader) { result.append((sample, record)) }
        }
        diagnostics += reader.diagnostics
        return result
    }

    mutating func figures(_ table: CSVTable) -> [(figure: Figure, record: Int)] {
        var reader = RecordReader(
            table, columns: Columns.results, required: ["poll", "population", "question", "option", "value"])
        let figures = FigureReader(reader)
        var result: [(Figure, Int)] = []
        result.reserveCapacity(table.count)
        for record in 0..<table.count {
            if let figure = figures.figure(record, from: &reader) { result.append((figure, record)) }
        }
        diagnostics += reader.diagnostics
        return result
    }

    private mutating func records<Row>(
        of table: CSVTable, columns: [String], required: [String], _ read: (inout RecordReader, Int) -> Row?
    ) -> [Row] {
        var reader = RecordReader(table, columns: columns, required: required)
        let rows = (0..<table.count).compactMap { read(&reader, $0) }
        diagnostics += reader.diagnostics
        return rows
    }
}

/// A question's full name, as a key.
struct QuestionKey: Hashable, Sendable {
    let program: Program.ID
    let question: Question.ID
}
