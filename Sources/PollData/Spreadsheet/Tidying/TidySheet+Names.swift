/// Programs, questions and answers by their names or labels.
extension TidySheet {
    mutating func readNames() {
        if let column = sheet.column("program") {
            let programs = LabelIndex.programs(of: archive)
            for row in sheet.rows.indices { rename(row, column, "program", by: programs) }
        }
        if let column = sheet.column("poll") {
            for row in sheet.rows.indices {
                let text = sheet.rows[row][column].text
                let plain = FullWidth.ascii(text)
                guard plain != text else { continue }
                repair("label", row, column, "poll", read: plain)
                sheet.rows[row][column].text = plain
            }
        }
        guard let program = archive.program(ofReleaseWith: texts("program"), polls: texts("poll")) else { return }
        readAnswers(of: program)
    }

    func texts(_ name: String) -> [String] {
        guard let column = sheet.column(name) else { return [] }
        return sheet.rows.map { $0[column].text }
    }

    mutating func readAnswers(of program: Program) {
        let questions = LabelIndex.questions(of: program.id, in: archive)
        guard let questionColumn = sheet.column("question") else { return }
        let optionColumn = sheet.column("option")
        var options: [Question.ID: LabelIndex] = [:]
        let archive = archive
        for row in sheet.rows.indices {
            if sheet.rows[row][questionColumn].text.hasPrefix("\(program.id)/") {
                let bare = String(sheet.rows[row][questionColumn].text.dropFirst(program.id.rawValue.count + 1))
                repair("label", row, questionColumn, "question", read: bare)
                sheet.rows[row][questionColumn].text = bare
            }
            rename(row, questionColumn, "question", by: questions)
            let id = Question.ID(sheet.rows[row][questionColumn].text)
            guard let optionColumn, let question = archive.question(id, of: program.id) else {
                reportUnknown(row, questionColumn) { place in
                    UnknownName.question(
                        id, of: program.id, in: archive, at: place)
                }
                continue
            }
            let index = options[id] ?? LabelIndex.options(of: question)
            options[id] = index
            rename(row, optionColumn, "option", by: index)
            let name = Question.Option.ID(sheet.rows[row][optionColumn].text)
            if question.option(name) == nil {
                reportUnknown(row, optionColumn) { UnknownName.option(name, of: question, at: $0, offersRow: true) }
            }
        }
    }

    /// A text that cannot even be a name is a label that nothing has; of others the strict reader speaks.
    mutating func reportUnknown(_ row: Int, _ column: Int, _ diagnostic: (SourceLocation) -> Diagnostic) {
        let text = sheet.rows[row][column].text
        guard !text.isEmpty, !RecordReader.isName(text), !settled.contains(place(row, column)) else { return }
        settled.insert(place(row, column))
        diagnostics.append(diagnostic(place(row, column)))
    }

    mutating func rename(_ row: Int, _ column: Int, _ what: String, by index: LabelIndex) {
        let text = sheet.rows[row][column].text
        guard !text.isEmpty else { return }
        switch index.meaning(of: text) {
        case .name(let name):
            guard name != text else { return }
            repair("label", row, column, what, read: name)
            sheet.rows[row][column].text = name
        case .several(let names):
            report(
                "ambiguous-label", row, column, "\(what) '\(text)' is the label of \(names.joined(separator: " and "))",
                hint: "write one of the names")
        case .none:
            // A question may end in a question mark of its own.
            let bare = what == "question" && text.hasSuffix("?") ? String(text.dropLast()) : text
            if MissingMark.mayBeLost(bare), !MissingMark.isLost(text) { reportLost(row, column) }
        }
    }
}
