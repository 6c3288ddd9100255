/// Reads the sample facts of a record; `samples.csv` and a release have the same columns for them.
struct SampleReader {
    private let poll, program, population, form, universe, conductor, sponsor, frame, sampling, mode: Int
    private let fieldStart, fieldEnd, released, drawn, size, rate, rateKind, weighting, effect, margin: Int
    private let sourceURL, sourceTitle, note: Int
    /// The program and the poll of a release, whose names were checked already.
    private let defaultProgram: Program.ID?
    private let defaultPoll: Poll.ID?

    init(_ reader: RecordReader, defaultProgram: Program.ID? = nil, defaultPoll: Poll.ID? = nil) {
        poll = reader.column("poll")
        program = reader.column("program")
        population = reader.column("population")
        form = reader.column("form")
        universe = reader.column("universe")
        conductor = reader.column("conductor")
        sponsor = reader.column("sponsor")
        frame = reader.column("frame")
        sampling = reader.column("sampling")
        mode = reader.column("mode")
        fieldStart = reader.column("field_start")
        fieldEnd = reader.column("field_end")
        released = reader.column("released")
        drawn = reader.column("sample_drawn")
        size = reader.column("sample_size")
        rate = reader.column("response_rate")
        rateKind = reader.column("response_rate_kind")
        weighting = reader.column("weighting")
        effect = reader.column("design_effect")
        margin = reader.column("published_moe")
        sourceURL = reader.column("source_url")
        sourceTitle = reader.column("source_title")
        note = reader.column("note")
        self.defaultProgram = defaultProgram
        self.defaultPoll = defaultPoll
    }

    func sample(_ record: Int, from reader: inout RecordReader) -> Sample? {
        let pollName = defaultPoll?.rawValue ?? reader.name(record, poll, "poll")
        let programName = defaultProgram?.rawValue ?? reader.name(record, program, "program")
        let populationName = reader.name(record, population, "population")
        let start = reader.date(record, fieldStart, "field_start")
        let end = reader.date(record, fieldEnd, "field_end")
        if let start, let end, FieldPeriod(start: start, end: end) == nil {
            reader.report(
                "ends-before-start", record, fieldEnd, "the fieldwork ends on \(end), before it starts on \(start)",
                hint: "see whether the two dates are swapped or the year is wrong")
        }
        let drawnCount = reader.integer(record, drawn, "sample_drawn", in: 1...10_000_000)
        let interviews = reader.integer(record, size, "sample_size", in: 1...10_000_000)
        if let drawnCount, let interviews, interviews > drawnCount {
            reader.report(
                "more-than-drawn", record, size, "\(interviews) interviews out of \(drawnCount) people drawn",
                hint: "see whether sample_size and sample_drawn are swapped")
        }
        let sample = Sample(
            poll: Poll.ID(pollName ?? ""), program: Program.ID(programName ?? ""),
            population: Population(populationName ?? ""), form: reader.text(record, form),
            universe: reader.text(record, universe), conductor: reader.text(record, conductor),
            sponsor: reader.text(record, sponsor), frame: reader.text(record, frame),
            sampling: reader.keyword(record, sampling, "sampling", as: Sample.Sampling.self) ?? .unknown,
            mode: reader.keyword(record, mode, "mode", as: Sample.Mode.self), fieldStart: start, fieldEnd: end,
            released: reader.date(record, released, "released"), sampleDrawn: drawnCount, size: interviews,
            responseRate: reader.decimal(record, rate, "response_rate", in: 0...100)?.value,
            responseRateKind: reader.keyword(
                record, rateKind, "response_rate_kind", as: Sample.ResponseRateKind.self),
            weighting: reader.text(record, weighting),
            designEffect: reader.decimal(record, effect, "design_effect", in: 0.01...100)?.value,
            publishedMarginOfError: reader.decimal(record, margin, "published_moe", in: 0...100)?.value,
            sourceURL: reader.text(record, sourceURL), sourceTitle: reader.text(record, sourceTitle),
            note: reader.text(record, note))
        guard pollName != nil, programName != nil, populationName != nil else { return nil }
        return sample
    }
}
