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
        var unsourced: [(figure: Figure, record: Int)] = []
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
            } else if !hasSource(figure), !Silence.isSilenced("no-source", by: figure.note) {
                unsourced.append((figure, record))
            }
        }
        return found + withoutSource(unsourced, in: figures)
    }

    /// One warning for each sample, however many of its figures lack a source.
    private func withoutSource(
        _ rows: [(figure: Figure, record: Int)], in figures: PlacedFigures
    ) -> [Diagnostic] {
        var samples: [(name: String, record: Int, figure: Figure, count: Int)] = []
        for (figure, record) in rows {
            let name = "\(figure.population) \(figure.form)"
            if let index = samples.firstIndex(where: { $0.name == name }) {
                samples[index].count += 1
            } else {
                samples.append((name, record, figure, 1))
            }
        }
        return samples.map { sample in
            let more = sample.count - 1
            let rest = more == 0 ? "" : ", nor \(more == 1 ? "has 1 more figure" : "have \(more) more figures")"
            return Diagnostic(
                .warning, code: "no-source", at: figures.place(sample.record, figures.columns.valueColumn),
                "\(sample.figure.question)/\(sample.figure.option) of \(sample.figure.population) has no source\(rest)",
                hint: "fill source_url here or for the sample; a figure known only from an article is quoted")
        }
    }

    private func hasSource(_ figure: Figure) -> Bool {
        !figure.sourceURL.isEmpty || !figure.secondSourceURL.isEmpty
            || samples.contains {
                $0.poll == figure.poll && $0.population == figure.population && $0.form == figure.form
                    && !$0.sourceURL.isEmpty
            }
    }
}
