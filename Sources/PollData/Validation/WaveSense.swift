/// What is odd about a release beside the waves before it, though it may well be right.
///
/// It is told when the release is added, and not again: an archive is full of real jumps. A note of the figure or the
/// sample that names the code, `[jump]`, says that it was looked at.
struct WaveSense {
    /// With the release in it.
    private let archive: Archive
    private let release: Release

    init(_ release: Release, in archive: Archive) {
        self.archive = archive
        self.release = release
    }

    /// Fewer figures than this can be the same by chance.
    private static let fewestCopied = 3
    /// A sample this many times as large, or as small, as the one before is asked about.
    private static let sizeFactor = 1.5

    func diagnostics() -> [Diagnostic] {
        let samples = zip(release.samples, release.samplePlaces).flatMap { sample, places in
            let before = previous(sample)
            return before.map { facts(of: sample, after: $0, at: places) } ?? []
        }
        return (samples + jumps() + copies() + decimals()).inOrderOfPlaces
    }

    /// The sample before, of the same population and form.
    private func previous(_ sample: Sample) -> Sample? {
        guard let day = sample.placement?.day else { return nil }
        return archive.polls(of: release.program).compactMap { $0.sample(of: sample.population, form: sample.form) }
            .filter { $0.poll != sample.poll && ($0.placement?.day ?? .infinity) < day }
            .max { ($0.placement?.day ?? 0) < ($1.placement?.day ?? 0) }
    }

    // MARK: How it was asked

    private func facts(of sample: Sample, after before: Sample, at places: [String: SourceLocation]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func warn(_ code: String, _ column: String, _ message: String, _ hint: String) {
            guard !Silence.isSilenced(code, by: sample.note), let place = places[column] else { return }
            found.append(Diagnostic(.warning, code: code, at: place, message, hint: hint))
        }
        if let mode = sample.mode, let old = before.mode, mode != old, !isDeclared(.mode, before, sample) {
            warn(
                "mode-changed", "mode",
                "\(sample.population) was asked by \(mode.rawValue), and by \(old.rawValue) in \(before.poll)",
                breakHint(.mode, before, sample, "\(old.rawValue) to \(mode.rawValue)"))
        }
        if !sample.universe.isEmpty, !before.universe.isEmpty, sample.universe != before.universe,
            !isDeclared(.age, before, sample), !isDeclared(.population, before, sample)
        {
            warn(
                "universe-changed", "universe",
                "the universe of \(sample.population) is '\(sample.universe)', and was '\(before.universe)' in "
                    + "\(before.poll)", breakHint(.age, before, sample, "\(before.universe) to \(sample.universe)"))
        }
        if let size = sample.size, let old = before.size {
            let ratio = Double(max(size, old)) / Double(max(1, min(size, old)))
            if ratio > Self.sizeFactor {
                warn(
                    "size-changed", "sample_size",
                    "\(sample.population) has \(size) interviews, and had \(old) in \(before.poll)",
                    "see whether a digit is wrong; if not, write [size-changed] in the sample's note")
            }
        }
        return found
    }

    /// Whether a break of a kind lies before the release already.
    private func isDeclared(_ kind: Break.Kind, _ before: Sample, _ sample: Sample) -> Bool {
        archive.breaks.contains {
            $0.program == release.program && $0.kind == kind && $0.firstAfter == sample.poll
                && ($0.population ?? sample.population) == sample.population
        }
    }

    private func breakHint(_ kind: Break.Kind, _ before: Sample, _ sample: Sample, _ label: String) -> String {
        let row = [
            release.program.rawValue, sample.population.rawValue, "", before.poll.rawValue, sample.poll.rawValue,
            kind.rawValue, Break.Certainty.inferred.rawValue, label.capitalized, "", "", "",
        ]
        return "if so, append to breaks.csv: " + CSVWriter.record(row, lineEnd: "")
    }

    // MARK: What was answered

    private func jumps() -> [Diagnostic] {
        zip(release.figures, release.figurePlaces).compactMap { figure, place in
            guard figure.reading == 1, figure.subgroup.isEmpty, figure.form.isEmpty,
                !Silence.isSilenced("jump", by: figure.note),
                let question = archive.question(figure.question, of: release.program)
            else { return nil }
            let series = archive.series(of: question, .option(figure.option), in: figure.population)
            guard let index = series.waves.firstIndex(where: { $0.poll == release.poll }), index > 0,
                series.isComparable(index - 1, index)
            else { return nil }
            let steps = (1..<max(1, index)).filter { series.isComparable($0 - 1, $0) }.map { at in
                abs(series.waves[at].value.percent - series.waves[at - 1].value.percent)
            }
            let (now, before) = (series.waves[index], series.waves[index - 1])
            let rounding = now.value.roundingHalfWidth + before.value.roundingHalfWidth
            let step = abs(now.value.percent - before.value.percent)
            guard steps.count >= 3, let largest = steps.max(), step - rounding > largest else { return nil }
            return Diagnostic(
                .warning, code: "jump", at: place,
                "\(figure.question)/\(figure.option) of \(figure.population) goes from \(before.value.text) to "
                    + "\(now.value.text), further than ever between two waves (\(largest.shortest) points)",
                hint: "see whether the number is right; if it is, write [jump] in the note")
        }
    }

    /// Figures that are those of another poll of the program, all of them.
    private func copies() -> [Diagnostic] {
        populations.compactMap { population, members in
            let own = texts(members.map { release.figures[$0] })
            guard own.count >= Self.fewestCopied, let first = members.first,
                !members.contains(where: { Silence.isSilenced("copied", by: release.figures[$0].note) })
            else { return nil }
            let twin = archive.polls(of: release.program).first { poll in
                guard poll.id != release.poll else { return false }
                let other = texts(poll.figures.filter { $0.population == population && $0.reading == 1 })
                let shared = own.keys.filter { other[$0] != nil }
                return shared.count >= Self.fewestCopied && shared.count == own.count
                    && shared.allSatisfy { own[$0] == other[$0] }
            }
            return twin.map { twin in
                Diagnostic(
                    .warning, code: "copied", at: release.figurePlaces[first],
                    "all \(own.count) figures of \(population) are those of \(twin.id)",
                    hint: "see whether the wrong table was copied; if not, write [copied] in a note")
            }
        }
    }

    /// More printed digits than the program ever had for a population.
    private func decimals() -> [Diagnostic] {
        populations.compactMap { population, members in
            let before = archive.polls(of: release.program).filter { $0.id != release.poll }.compactMap { poll in
                poll.figures.lazy.filter { $0.population == population }.map(\.value.decimals).max()
            }
            guard before.count >= 2, let most = before.max(),
                let first = members.first(where: { release.figures[$0].value.decimals > most }),
                !Silence.isSilenced("more-decimals", by: release.figures[first].note)
            else { return nil }
            return Diagnostic(
                .warning, code: "more-decimals", at: release.figurePlaces[first],
                "\(population) has figures with \(release.figures[first].value.decimals) decimals; the \(before.count) "
                    + "polls before have \(most) at most",
                hint: "see whether they are as published and not computed; if so, write [more-decimals] in the note")
        }
    }

    /// The figures of each population, by their places in the release.
    private var populations: [(population: Population, members: [Int])] {
        var order: [Population] = []
        var members: [Population: [Int]] = [:]
        for (index, figure) in release.figures.enumerated() where figure.reading == 1 {
            if members[figure.population] == nil { order.append(figure.population) }
            members[figure.population, default: []].append(index)
        }
        return order.map { ($0, members[$0] ?? []) }
    }

    private func texts(_ figures: [Figure]) -> [Figure.Key: String] {
        Dictionary(figures.map { ($0.key, $0.value.text) }, uniquingKeysWith: { first, _ in first })
    }
}

extension String {
    /// With a capital first letter.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
