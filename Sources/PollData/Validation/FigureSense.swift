/// What is odd about single figures: where they come from, and readings that lack a first.
struct FigureSense {
    private let samples: [Sample]

    init(samples: [Sample]) {
        self.samples = samples
    }

    func diagnostics(_ figures: PlacedFigures) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var reported: Set<Figure.Key> = []
        let firsts = Set(figures.rows.lazy.filter { $0.figure.reading == 1 }.map(\.figure.key))
        for (figure, record) in figures.rows {
            func warn(_ code: String, _ column: Int, _ message: String, hint: String) {
                guard !Silence.isSilenced(code, by: figure.note) else { return }
                found.append(
                    Diagnostic(
                        .warning, code: code, at: figures.place(record, column), message, hint: hint))
            }
            let name = "\(figure.question)/\(figure.option) of \(figure.population)"
            if figure.reading > 1, !firsts.contains(figure.key), reported.insert(figure.key).inserted {
                warn(
                    "no-first-reading", figures.columns.readingColumn,
                    "\(name) has a reading \(figure.reading) and no reading 1",
                    hint: "reading 1 is the one used; number the best print 1")
            }
            if figure.status == .quoted {
                if !figure.sourceURL.isEmpty {
                    warn(
                        "quoted-with-address", figures.columns.sourceColumn,
                        "\(name) is quoted, yet has a source_url",
                        hint: "quoted means that no release was found; where this is the release, write final")
                } else if figure.sourceTitle.isEmpty {
                    warn(
                        "no-source", figures.columns.statusColumn, "\(name) is quoted, and nothing says by whom",
                        hint: "name the article in source_title")
                }
            } else if figure.sourceURL.isEmpty, figure.secondSourceURL.isEmpty, !hasSource(figure) {
                warn(
                    "no-source", figures.columns.valueColumn, "\(name) has no source",
                    hint: "fill source_url here or for the sample; a figure known only from an article is quoted")
            }
        }
        return found
    }

    private func hasSource(_ figure: Figure) -> Bool {
        samples.contains {
            $0.poll == figure.poll && $0.population == figure.population && $0.form == figure.form
                && !$0.sourceURL.isEmpty
        }
    }
}
