import PollData

/// Where the numbers of a poll or of a question come from: releases, sources, the archive's version, the commands.
public struct Citation: Sendable {
    /// What is cited.
    public enum Subject: Sendable {
        case poll(Poll)
        /// All waves of a question.
        case question(Question)

        public var program: Program.ID {
            switch self {
            case .poll(let poll): poll.program
            case .question(let question): question.program
            }
        }
    }

    /// A report of figures: an article, a table, a press release.
    struct Source: Sendable, Hashable {
        /// Empty where only the address is known.
        let title: String
        let address: String
    }

    /// A release that is cited, with the samples whose figures are.
    struct Release: Sendable {
        let poll: Poll
        let samples: [Sample]
        /// Its sources as positions in the citation's `sources`.
        let sources: [Int]
    }

    let subject: Subject
    let releases: [Release]
    /// Each once, in the order in which the releases first use it.
    let sources: [Source]

    /// Gathers the sources of samples and figures, of every reading: where reports differ, each is a source.
    public init(_ subject: Subject, in archive: Archive) {
        self.subject = subject
        var list = SourceList()
        releases = Self.polls(of: subject, in: archive).compactMap { poll in
            let figures = poll.figures.filter { figure in
                switch subject {
                case .poll: true
                case .question(let question): figure.question == question.id
                }
            }
            let samples = poll.samples.filter { sample in
                if case .poll = subject { return true }
                return figures.contains { $0.population == sample.population && $0.form == sample.form }
            }
            guard !samples.isEmpty else { return nil }
            var used: [Int] = []
            for sample in samples { list.note(title: sample.sourceTitle, sample.sourceURL, in: &used) }
            for figure in figures {
                list.note(title: figure.sourceTitle, figure.sourceURL, in: &used)
                list.note(title: "", figure.secondSourceURL, in: &used)
            }
            return Release(poll: poll, samples: samples, sources: used)
        }
        sources = list.sources
    }

    private static func polls(of subject: Subject, in archive: Archive) -> [Poll] {
        switch subject {
        case .poll(let poll): [poll]
        case .question(let question): archive.polls(of: question.program)
        }
    }

    /// Who commissioned or took the polls, as recorded: the sponsors, or where a sample names none, its conductor.
    var publishers: [String] {
        var seen: Set<String> = []
        return releases.flatMap(\.samples).flatMap { Self.publishers(of: $0) }.filter { seen.insert($0).inserted }
    }

    /// Those of one sample; joint sponsors stand in one cell with semicolons between them.
    static func publishers(of sample: Sample) -> [String] {
        let text = sample.sponsor.isEmpty ? sample.conductor : sample.sponsor
        return text.split(separator: ";").map { part in
            var part = part.drop { $0 == " " }
            while part.last == " " { part.removeLast() }
            return String(part)
        }.filter { !$0.isEmpty }
    }

    /// What reproduces the numbers, word for word.
    func commands(in language: Language) -> [String] {
        let words = language == .english ? "" : " --lang \(language.rawValue)"
        switch subject {
        case .poll(let poll):
            return [
                "poll show \(poll.id)\(words)", "poll show \(poll.id) --json\(words)",
                "poll export --release \(poll.id)",
            ]
        case .question(let question):
            let name = question.qualifiedName
            return [
                "poll summary \(name)\(words)", "poll summary \(name) --json\(words)",
                "poll export --tidy --question \(name)\(words)",
            ]
        }
    }
}

/// Sources in the order of their first use; those with one address are one, whichever row has the title.
private struct SourceList {
    private var titles: [String] = []
    private var addresses: [String] = []
    private var index: [String: Int] = [:]

    var sources: [Citation.Source] {
        zip(titles, addresses).map { Citation.Source(title: $0, address: $1) }
    }

    mutating func note(title: String, _ address: String, in used: inout [Int]) {
        guard !(title.isEmpty && address.isEmpty) else { return }
        let key = address.isEmpty ? "title " + title : address
        let place = index[key] ?? titles.count
        if place == titles.count {
            index[key] = place
            titles.append(title)
            addresses.append(address)
        } else if titles[place].isEmpty {
            titles[place] = title
        }
        if !used.contains(place) { used.append(place) }
    }
}
