/// Which poll of which program a release file holds.
struct ReleaseIdentity {
    /// `nil` where the file does not say, or says something that cannot be a name.
    private(set) var poll: Poll.ID?
    private(set) var program: Program?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ reader: RecordReader, rows: [Int], archive: Archive) {
        findPoll(reader, rows: rows)
        findProgram(reader, rows: rows, archive: archive)
    }

    private mutating func findPoll(_ reader: RecordReader, rows: [Int]) {
        let column = reader.column("poll")
        guard column >= 0 else { return }
        var first: (name: String, line: Int)?
        for record in rows {
            let name = reader.text(record, column)
            let place = reader.table.location(record, column)
            if name.isEmpty {
                report("missing-value", place, "the poll is missing", hint: "every row needs its poll")
            } else if let first {
                if name != first.name {
                    report(
                        "second-poll", place,
                        "a second poll, '\(name)', starts here; line \(first.line) began with '\(first.name)'",
                        hint: "a release file holds one poll; split it before line \(place.line)")
                    break
                }
            } else {
                first = (name, place.line)
                if let fault = PollName.fault(in: name) {
                    report("bad-poll-name", place, fault.message, hint: fault.hint)
                } else {
                    poll = Poll.ID(name)
                }
            }
        }
    }

    /// The program that the file names, else the one whose name the poll's begins with.
    private mutating func findProgram(_ reader: RecordReader, rows: [Int], archive: Archive) {
        let names = archive.programs.map(\.id.rawValue)
        let column = reader.column("program")
        var first: (name: String, line: Int)?
        for record in rows where column >= 0 && !reader.isEmpty(record, column) {
            let name = reader.text(record, column)
            let place = reader.table.location(record, column)
            if let first, first.name != name {
                report(
                    "contradiction", place, "program is '\(name)' here and '\(first.name)' in line \(first.line)",
                    hint: "a release file holds one poll of one program")
                return
            } else if first == nil {
                first = (name, place.line)
                program = archive.program(Program.ID(name))
                if program == nil {
                    diagnostics.append(
                        UnknownName.program(Program.ID(name), among: names, at: place, offersRow: true))
                }
            }
        }
        guard first == nil, let poll, let record = rows.first else { return }
        program = archive.program(ofPollNamed: poll.rawValue)
        if program == nil {
            let near = Spelling.nearest(to: poll.rawValue.prefixOfNames, among: names)
            report(
                "no-program", reader.table.location(record, reader.column("poll")),
                "no program's name begins the poll '\(poll)'",
                hint: near.map { "did you mean '\($0)'? Else add the column program" }
                    ?? "add the column program with one of: \(names.joined(separator: ", "))")
        }
    }

    private mutating func report(_ code: String, _ place: SourceLocation, _ message: String, hint: String) {
        diagnostics.append(Diagnostic(code: code, at: place, message, hint: hint))
    }
}

extension Archive {
    /// The program whose name begins a poll's; of several the longest.
    func program(ofPollNamed poll: String) -> Program? {
        programs.filter { poll.hasPrefix($0.id.rawValue + "-") }
            .max { $0.id.rawValue.utf8.count < $1.id.rawValue.utf8.count }
    }

    /// The program of a release: the one that a row names, else that of its poll.
    func program(ofReleaseWith programs: [String], polls: [String]) -> Program? {
        if let named = programs.first(where: { !$0.isEmpty }) { return program(Program.ID(named)) }
        return polls.first { !$0.isEmpty }.flatMap { program(ofPollNamed: $0) }
    }
}

/// The names that a poll may have; a poll's name becomes the name of a file.
enum PollName {
    static let maximumLength = 100

    /// What is wrong with a name, or `nil`.
    static func fault(in name: String) -> (message: String, hint: String)? {
        let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isLegal =
            name.utf8.count <= maximumLength
            && words.allSatisfy { word in
                !word.isEmpty && word.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
            }
        if isLegal { return nil }
        let lower = name.lowercased()
        let hint =
            lower != name && fault(in: lower) == nil
            ? "write \(lower)"
            : "it becomes a file's name: lower-case letters, digits and single hyphens, such as genron-eai-2016"
        return ("the poll '\(name.prefix(maximumLength))' is not a legal name", hint)
    }
}

extension String {
    /// Its words up to the first that starts with a digit: `genron-eia` of `genron-eia-2026`.
    fileprivate var prefixOfNames: String {
        split(separator: "-").prefix { !($0.first?.isNumber ?? true) }.joined(separator: "-")
    }
}
