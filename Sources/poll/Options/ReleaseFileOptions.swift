import ArgumentParser
import PollCharts
import PollData
import Yams

extension TextEncoding: ExpressibleByArgument {}

extension Separator: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
}

/// How the file of a release is read, where it does not say so itself.
struct ReleaseFileOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Its encoding: utf-8, utf-16, cp932 or cp949; else found out.", valueName: "name"))
    var encoding: TextEncoding?

    @Option(help: ArgumentHelp("Between its columns: comma, semicolon or tab; else found out.", valueName: "name"))
    var separator: Separator?

    @Option(
        help: ArgumentHelp("Digits printed behind the point: with 1, a bare 55 is 55.0.", valueName: "count"))
    var decimals: Int?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "A column that the file lacks, for all rows or one population: JP.sample_size=1000.",
            valueName: "column=value"))
    var facts: [String] = []

    @Flag(help: "The table is wide: a row for each answer, a column for each population.")
    var wide = false

    @Option(help: ArgumentHelp("With --wide, how the table is laid out, as YAML.", valueName: "file"))
    var map: String?

    @Option(help: ArgumentHelp("With --wide, write the layout into this file for next year.", valueName: "file"))
    var saveMap: String?

    @Option(help: ArgumentHelp("With --wide, the question of the whole table.", valueName: "question"))
    var question: String?

    @Option(help: ArgumentHelp("With --wide, the line that has the headings.", valueName: "line"))
    var headerLine: Int?

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp("With --wide, what a heading means: 2026=JP, or 2025=skip.", valueName: "heading=JP"))
    var columns: [String] = []

    @Option(help: ArgumentHelp("With --wide, the rows with the number of interviews.", valueName: "label"))
    var sizes: [String] = []

    @Option(help: ArgumentHelp("With --wide, rows to leave out.", valueName: "label"))
    var skip: [String] = []

    @Flag(help: "With --wide, a row is a population and a column an answer.")
    var transposed = false

    func validate() throws {
        if let decimals, !(0...6).contains(decimals) {
            throw ValidationError("--decimals \(decimals) is not a count of digits from 0 to 6")
        }
        for text in facts where ReadingOptions.Fact(text) == nil {
            throw ValidationError(
                "--set \(text) is not COLUMN=VALUE with a column of a release; write field_start=2026-05-01 or "
                    + "JP.sample_size=1000")
        }
        for text in columns where !text.contains("=") {
            throw ValidationError("--column \(text) is not HEADING=POPULATION; write 2026=JP, or 2025=skip")
        }
        let isLaidOut =
            map != nil || saveMap != nil || question != nil || headerLine != nil || !columns.isEmpty || !sizes.isEmpty
            || !skip.isEmpty || transposed
        if isLaidOut, !wide {
            throw ValidationError(
                "--map, --save-map, --question, --header-line, --column, --sizes, --skip and --transposed go with --wide"
            )
        }
    }

    /// - Parameter poll: The poll, where the file does not name it.
    /// - Throws: `FileError` or `WideMapFile.Failure` for a layout that cannot be read.
    func reading(poll: String? = nil) throws -> ReadingOptions {
        var all = facts.compactMap { ReadingOptions.Fact($0) }
        if let poll { all.append(ReadingOptions.Fact(column: "poll", text: poll)) }
        return ReadingOptions(
            encoding: encoding, separator: separator, decimals: decimals, facts: all, wide: wide ? try layout() : nil)
    }

    /// The layout of the file, and what the options change in it.
    private func layout() throws -> WideMap {
        var layout = try map.map { try WideMapFile.read($0) } ?? WideMap()
        for text in columns {
            let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            layout.columns[sides[0]] = sides[1]
        }
        layout.question = question ?? layout.question
        layout.header = headerLine ?? layout.header
        layout.sizes += sizes
        layout.skip += skip
        layout.transposed = transposed || layout.transposed
        return layout
    }

    /// Writes the layout, once it has read a table.
    func saveLayout(_ options: ReadingOptions) throws {
        guard let saveMap, let layout = options.wide else { return }
        try WideMapFile.write(layout, to: saveMap)
    }
}

/// The layout of wide tables as a file of YAML.
enum WideMapFile {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func read(_ path: String) throws -> WideMap {
        // Aliases of aliases would keep the parser busy without end.
        let text = try SpecBytes(bytes: try FileBytes.read(path, limit: 1 << 20), file: path).text()
        do {
            if let names = try Yams.compose(yaml: text)?.mapping?.keys.compactMap(\.string),
                let unknown = names.first(where: { !WideMap.keys.contains($0) })
            {
                let near = Spelling.nearest(to: unknown, among: WideMap.keys)
                throw Failure(
                    description: "\(path) has '\(unknown)', which is no part of a layout\n  hint: "
                        + (near.map { "did you mean '\($0)'?" } ?? "its parts: \(WideMap.keys.joined(separator: ", "))")
                )
            }
            return try YAMLDecoder().decode(WideMap.self, from: text)
        } catch let error as Failure {
            throw error
        } catch {
            throw Failure(
                description: "\(path) is no layout: \(error)\n  hint: its parts: "
                    + WideMap.keys.joined(separator: ", "))
        }
    }

    static func write(_ map: WideMap, to path: String) throws {
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.sortKeys = true
        let text = "# How 'poll add --wide --map' reads a table of this layout.\n" + (try encoder.encode(map))
        try FileBytes.write(Array(text.utf8), to: path)
    }
}
