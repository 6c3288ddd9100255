/// Of which questions the archive has the wording as asked, or the address where it can be read.
struct WordingCoverage {
    /// The place of each poll among those of its program.
    private let places: [Poll.ID: Int]
    private let wordings: [QuestionKey: [Wording]]

    init(_ archive: Archive) {
        var places: [Poll.ID: Int] = [:]
        for (index, poll) in archive.polls.enumerated() { places[poll.id] = index }
        self.places = places
        wordings = Dictionary(grouping: archive.wordings) { QuestionKey(program: $0.program, question: $0.question) }
    }

    /// Known where it covers every question that the sample's figures answer, partly where it covers some.
    func state(of sample: Sample, in poll: Poll) -> DisclosureState {
        let asked = Set(
            poll.figures.lazy.filter { $0.population == sample.population && $0.form == sample.form }.map(\.question))
        let covered = asked.count { isCovered($0, of: poll, in: sample.population) }
        return covered == 0 ? .unknown : covered == asked.count ? .known : .partly
    }

    private func isCovered(_ question: Question.ID, of poll: Poll, in population: Population) -> Bool {
        (wordings[QuestionKey(program: poll.program, question: question)] ?? []).contains { wording in
            (wording.population == population || wording.population.rawValue.isEmpty)
                && !(wording.text.isEmpty && wording.sourceURL.isEmpty) && holds(wording, in: poll.id)
        }
    }

    /// Whether a poll lies between the first and the last that asked it so; an open end has no limit. A poll that is
    /// not yet in the archive counts as the newest.
    private func holds(_ wording: Wording, in poll: Poll.ID) -> Bool {
        if wording.firstPoll == poll || wording.lastPoll == poll { return true }
        guard let place = places[poll] else { return wording.lastPoll == nil }
        if let first = wording.firstPoll {
            guard let start = places[first], start <= place else { return false }
        }
        if let last = wording.lastPoll {
            guard let end = places[last], place <= end else { return false }
        }
        return true
    }
}
