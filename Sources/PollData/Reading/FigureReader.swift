/// Reads one published figure out of a record; a results file and a release have the same columns for it.
struct FigureReader {
    private let poll, population, form, subgroup, question, option, measure, value, decimals, rounding: Int
    /// The poll of a file that is known to hold one, whose name was checked already.
    private let knownPoll: Poll.ID?
    private let base, baseSize, effect, status, reading, sourceURL, sourceTitle, secondURL, note: Int

    /// - Parameters:
    ///   - value: The column of the share: `value`, or `percent` in a release.
    ///   - poll: The poll of every row, where the column need not be read again.
    init(_ reader: RecordReader, value valueColumn: String = "value", poll knownPoll: Poll.ID? = nil) {
        self.knownPoll = knownPoll
        poll = reader.column("poll")
        population = reader.column("population")
        form = reader.column("form")
        subgroup = reader.column("subgroup")
        question = reader.column("question")
        option = reader.column("option")
        measure = reader.column("measure")
        value = reader.column(valueColumn)
        decimals = reader.column("decimals")
        rounding = reader.column("rounding")
        base = reader.column("base")
        baseSize = reader.column("base_size")
        effect = reader.column("design_effect")
        status = reader.column("status")
        reading = reader.column("reading")
        sourceURL = reader.column("source_url")
        sourceTitle = reader.column("source_title")
        secondURL = reader.column("second_source_url")
        note = reader.column("note")
    }

    /// The figure of a record, or `nil` where its value is empty (what was not published is absent) or faulty.
    func figure(_ record: Int, from reader: inout RecordReader) -> Figure? {
        let pollName = knownPoll?.rawValue ?? reader.name(record, poll, "poll")
        let populationName = reader.name(record, population, "population")
        let questionName = reader.name(record, question, "question")
        let optionName = reader.name(record, option, "option")
        let number = reader.decimal(record, value, "percent", in: 0...100)
        let printed = reader.integer(record, decimals, "decimals", in: 0...6)
        let half = reader.decimal(record, rounding, "rounding", in: 0...50)?.value
        let figureStatus = reader.keyword(record, status, "status", as: Figure.Status.self) ?? .final
        let readingNumber = reader.integer(record, reading, "reading", in: 1...99) ?? 1
        let baseCount = reader.integer(record, baseSize, "base_size", in: 1...10_000_000)
        let designEffect = reader.decimal(record, effect, "design_effect", in: 0.01...100)?.value
        if let number, let printed, printed < number.decimals {
            reader.report(
                "decimals-contradict", record, decimals,
                "decimals is \(printed), but the value \(reader.text(record, value)) shows \(number.decimals)",
                hint: "decimals counts the printed digits after the point")
        }
        guard let pollName, let populationName, let questionName, let optionName, let number else { return nil }
        let measureName = reader.text(record, measure)
        return Figure(
            poll: Poll.ID(pollName), population: Population(populationName), form: reader.text(record, form),
            subgroup: reader.text(record, subgroup), question: Question.ID(questionName),
            option: Question.Option.ID(optionName), measure: measureName.isEmpty ? "percent" : measureName,
            value: PublishedValue(
                percent: number.value, decimals: max(printed ?? 0, number.decimals), roundingHalfWidth: half),
            base: reader.text(record, base), baseSize: baseCount, designEffect: designEffect, status: figureStatus,
            reading: readingNumber, sourceURL: reader.text(record, sourceURL),
            sourceTitle: reader.text(record, sourceTitle), secondSourceURL: reader.text(record, secondURL),
            note: reader.text(record, note))
    }

    var questionColumn: Int { question }
    var optionColumn: Int { option }
    var valueColumn: Int { value }
    var pollColumn: Int { poll }
    var populationColumn: Int { population }
    var statusColumn: Int { status }
    var readingColumn: Int { reading }
    var sourceColumn: Int { sourceURL }
}
