import Yams

/// Why a text is not YAML, in words that a person who writes charts knows.
struct YAMLProblem {
    /// Line and column from 1; `nil` for the file.
    let place: (line: Int, column: Int)?
    let message: String
    let hint: String

    /// - Parameter form: What the file should look like, for the hint where nothing better is known.
    init(_ error: any Error, in yaml: String, form: String) {
        guard let error = error as? YamlError else {
            self.init(nil, "the file is not YAML", form)
            return
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(problem, at: mark, in: context, yaml, form)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
            self.init((context.mark.line, context.mark.column), "given twice: \(names)", "keep one of them")
        case .reader(let problem, let offset, _, _):
            let before = yaml.prefix(offset ?? 0)
            let line = before.split(separator: "\n", omittingEmptySubsequences: false)
            self.init(
                (max(1, line.count), (line.last?.unicodeScalars.count ?? 0) + 1),
                "not YAML: \(problem)", "delete the character; it cannot be seen in most editors")
        case .memory: self.init(nil, "nested more than 1000 deep", form)
        default: self.init(nil, "the file is not YAML", form)
        }
    }

    private init(_ place: (line: Int, column: Int)?, _ message: String, _ hint: String) {
        self.place = place
        self.message = message
        self.hint = hint
    }

    private init(_ problem: String, at mark: Yams.Mark, in context: YamlError.Context?, _ yaml: String, _ form: String)
    {
        let opened = context.map { ($0.mark.line, $0.mark.column) }
        let line = mark.line
        let mark = (mark.line, mark.column)
        if Self.isIndentedByTab(line, yaml) {
            self.init(
                (line, 1), "a tab at the start of the line", "indent by two blanks")
        } else if context?.text.contains("quoted scalar") ?? false {
            self.init(opened, "the quote that opens here is not closed", "end the text with the same quote")
        } else if problem.contains("',' or ']'") {
            self.init(opened, "the list that opens here is not closed", "end it with ], and part its items by commas")
        } else if problem.contains("',' or '}'") {
            self.init(
                opened, "the mapping that opens here is not closed", "end it with }, and part its keys by commas")
        } else if problem.contains("mapping values are not allowed"),
            let column = Self.indent(line, before: mark.1, yaml)
        {
            self.init(
                (line, column), "the line is indented, yet the one above has its value already",
                "begin it where its siblings begin")
        } else if problem.contains("mapping values are not allowed") {
            self.init(
                mark, "a second ': ' in one value",
                "put the text in quotes")
        } else if problem.contains("could not find expected ':'") {
            self.init(
                opened ?? mark, "a line without ': '", "write key: value, and indent a text of several lines")
        } else if problem.contains("did not find expected key")
            || problem.contains("did not find expected '-' indicator")
        {
            self.init(
                mark, "the line does not fit those before it",
                "indent it like its siblings, and put a text with quotes or brackets at its start in quotes as a whole")
        } else if problem.contains("cannot start any token") {
            self.init(mark, "a value cannot begin with this character", "put the text in quotes")
        } else if problem.contains("undefined alias") {
            self.init(mark, "aliases are not allowed", "write the value out; put a text with * at its start in quotes")
        } else if problem.contains("another document") {
            self.init(mark, "a second document", "a file has one chart; leave out '---'")
        } else if problem.contains("maximum") {
            self.init(mark, "nested more than 1000 deep", form)
        } else {
            self.init(mark, "not YAML: \(problem)", form)
        }
    }

    /// The column of the one word that stands on an indented line before a column; `nil` for anything else.
    private static func indent(_ line: Int, before column: Int, _ yaml: String) -> Int? {
        let lines = yaml.utf8.split(
            separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return nil }
        let before = lines[line - 1].prefix(column - 1)
        let word = before.drop { $0 == UInt8(ascii: " ") }
        guard word.count < before.count, !word.isEmpty, !word.contains(UInt8(ascii: " ")) else { return nil }
        return before.count - word.count + 1
    }

    private static func isIndentedByTab(_ line: Int, _ yaml: String) -> Bool {
        let lines = yaml.utf8.split(
            separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return false }
        let blank = UInt8(ascii: " ")
        let tab = UInt8(ascii: "\t")
        return lines[line - 1].prefix { $0 == blank || $0 == tab }.contains(tab)
    }
}
