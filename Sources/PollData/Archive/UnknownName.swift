/// A name that points to nothing, said the same way for the archive's tables and for a release.
enum UnknownName {
    static func question(
        _ id: Question.ID, of program: Program.ID, among names: [String], at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "unknown-question", at: place, "unknown question '\(id)' of \(program)",
            hint: near(id.rawValue, names) ?? "add it to questions.csv first")
    }

    /// A question that a release names and the archive lacks: with the row that would make it known.
    static func question(
        _ id: Question.ID, of program: Program.ID, in archive: Archive, at place: SourceLocation
    ) -> Diagnostic {
        let names = archive.questions.filter { $0.program == program }.map(\.id.rawValue)
        return Diagnostic(
            code: "unknown-question", at: place, "unknown question '\(id)' of \(program)",
            hint: either(near(id.rawValue, names), NewRow.question(id.rawValue, of: program, in: archive)))
    }

    /// - Parameter offersRow: Whether the hint gives the row of `options.csv` that would make it known.
    static func option(
        _ id: Question.Option.ID, of question: Question, at place: SourceLocation, offersRow: Bool = false
    ) -> Diagnostic {
        let names = question.options.map(\.id.rawValue)
        let known = near(id.rawValue, names) ?? "its options: \(names.joined(separator: ", "))"
        return Diagnostic(
            code: "unknown-option", at: place, "unknown option '\(id)' of \(question.id)",
            hint: offersRow ? either(known, NewRow.option(id.rawValue, of: question)) : known)
    }

    static func poll(_ id: Poll.ID, among names: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "unknown-poll", at: place, "unknown poll '\(id)'",
            hint: near(id.rawValue, names) ?? "its samples belong in samples.csv")
    }

    /// - Parameter offersRow: Whether the hint gives the row of `programs.csv` that would make it known.
    static func program(
        _ id: Program.ID, among names: [String], at place: SourceLocation, offersRow: Bool = false
    ) -> Diagnostic {
        let known = near(id.rawValue, names)
        return Diagnostic(
            code: "unknown-program", at: place, "unknown program '\(id)'",
            hint: offersRow ? either(known, NewRow.program(id.rawValue)) : known ?? "add it to programs.csv first")
    }

    /// What may have been meant, and else the row that is missing.
    private static func either(_ known: String?, _ row: String) -> String {
        known.map { "\($0)\n  or: \(row)" } ?? row
    }

    /// A population that a program does not ask; "Japan" and 日本 are near to `JP`.
    static func population(_ id: Population, of program: Program, at place: SourceLocation) -> Diagnostic {
        let codes = program.countries.map(\.rawValue)
        let named = program.countries.first { country in
            Language.allCases.contains { language in
                let name = country.name[language].lowercased()
                return name == id.rawValue.lowercased() || name.hasSuffix(" " + id.rawValue.lowercased())
            }
        }
        if ["a", "v", "lv", "rv"].contains(id.rawValue.lowercased()) {
            return Diagnostic(
                code: "unknown-population", at: place, "\(program.id) has no population '\(id)'",
                hint:
                    "population is the country asked (\(codes.joined(separator: ", "))); adults or voters are its universe"
            )
        }
        return Diagnostic(
            code: "unknown-population", at: place, "\(program.id) has no population '\(id)'",
            hint: named.map { "write \($0)" } ?? near(id.rawValue, codes)
                ?? "programs.csv names: \(codes.joined(separator: ", "))")
    }

    private static func near(_ name: String, _ names: [String]) -> String? {
        Spelling.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
    }
}
