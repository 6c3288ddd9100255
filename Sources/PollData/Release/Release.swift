/// A release that has been read and found sound: what one poll published, ready to be added to an archive.
///
/// It travels as one CSV in long form, a row for each published share, with any of the columns of `samples.csv` and
/// of the results files. Required are `poll`, `population`, `question`, `option` and `percent` (or `value`), and for
/// each sample `field_start` or `released`. The facts of a sample may stand in all of its rows or in the first.
public struct Release: Sendable {
    /// The one poll of the file.
    public private(set) var poll: Poll.ID
    public let program: Program.ID
    /// In the order in which the file first names them.
    public private(set) var samples: [Sample]
    /// In the order of the file; rows without a value are left out, for what was not published is absent.
    public private(set) var figures: [Figure]
    /// The samples as rows of `samples.csv`: the text of the file, in the order of `Columns.samples`.
    private(set) var sampleRows: [[String]]
    /// The figures as rows of a results file: the text of the file, in the order of `Columns.results`.
    private(set) var figureRows: [[String]]
    /// The name of the file it was read from, for messages.
    let file: String
    /// Where each sample's facts stand in that file, by the columns of `samples.csv`.
    let samplePlaces: [[String: SourceLocation]]
    /// Where each figure's value stands.
    let figurePlaces: [SourceLocation]

    /// The release as the poll that it will be in the archive.
    public var asPoll: Poll { Poll(id: poll, program: program, samples: samples, figures: figures) }

    init(
        poll: Poll.ID, program: Program.ID, samples: [Sample], figures: [Figure], sampleRows: [[String]],
        figureRows: [[String]], file: String, samplePlaces: [[String: SourceLocation]], figurePlaces: [SourceLocation]
    ) {
        self.poll = poll
        self.program = program
        self.samples = samples
        self.figures = figures
        self.sampleRows = sampleRows
        self.figureRows = figureRows
        self.file = file
        self.samplePlaces = samplePlaces
        self.figurePlaces = figurePlaces
    }

    /// The same release under another name.
    public func named(_ name: String) throws(DatasetError) -> Release {
        if let fault = PollName.fault(in: name) {
            let place = SourceLocation(file: file, line: 1, column: 1)
            throw DatasetError([Diagnostic(code: "bad-poll-name", at: place, fault.message, hint: fault.hint)])
        }
        var release = self
        release.poll = Poll.ID(name)
        for index in samples.indices { release.samples[index].poll = release.poll }
        for index in figures.indices { release.figures[index].poll = release.poll }
        if let column = Columns.samples.firstIndex(of: "poll") {
            for index in sampleRows.indices { release.sampleRows[index][column] = name }
        }
        if let column = Columns.results.firstIndex(of: "poll") {
            for index in figureRows.indices { release.figureRows[index][column] = name }
        }
        return release
    }

    /// Reads and checks a release against the names that an archive knows.
    ///
    /// The file may be what a spreadsheet saves: see `SheetReader`. The archive's own files are read strictly.
    ///
    /// - Parameters:
    ///   - bytes: The file, in any encoding of `TextEncoding`.
    ///   - file: The name that messages show.
    ///   - archive: Knows the programs, questions and options, and what they are called.
    ///   - options: What the file cannot say itself.
    /// - Returns: The release, what is odd about it though it may well be right, and what was read otherwise than it
    ///   is written.
    /// - Throws: `DatasetError` with every error and warning of the file, in the order of the places.
    public static func read(
        _ bytes: [UInt8], file: String, against archive: Archive, options: ReadingOptions = ReadingOptions()
    ) throws(DatasetError) -> (release: Release, warnings: [Diagnostic], repairs: [Repair]) {
        let sheet = try SheetReader(archive: archive, options: options).read(bytes, file: file)
        var reader = ReleaseReader(sheet.table, archive: archive, faults: sheet.diagnostics)
        let release = reader.release()
        // Of a cell that had two readings, or none, the strict reader has nothing to add.
        let known = Set(sheet.diagnostics)
        // Of names that lost their characters, several look alike.
        let isLost = known.contains { $0.code == "lost-characters" && $0.severity == .error }
        var seen: Set<Diagnostic> = []
        let diagnostics = reader.diagnostics.filter { finding in
            seen.insert(finding).inserted
                && (known.contains(finding)
                    || (!sheet.settled.contains(finding.location) && !(isLost && finding.code == "contradiction")))
        }
        guard let release, !diagnostics.contains(where: { $0.severity == .error }) else {
            throw DatasetError(diagnostics)
        }
        return (release, diagnostics.inOrderOfPlaces, sheet.repairs)
    }
}
