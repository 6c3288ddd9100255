/// What the archive knows of one sample, item by item.
public struct SampleDisclosure: Sendable {
    public let sample: Sample
    private let aapor: [AAPORItem: DisclosureState]
    private let minimum: [MinimumItem: DisclosureState]

    init(_ sample: Sample, in poll: Poll, wordings: WordingCoverage) {
        self.sample = sample
        let asked = wordings.state(of: sample, in: poll)
        aapor = Dictionary(
            uniqueKeysWithValues: AAPORItem.allCases.map { ($0, $0.state(of: sample, wordings: asked)) })
        minimum = Dictionary(uniqueKeysWithValues: MinimumItem.allCases.map { ($0, $0.state(of: sample)) })
    }

    public func state(of item: AAPORItem) -> DisclosureState { aapor[item] ?? .unknown }

    public func state(of item: MinimumItem) -> DisclosureState { minimum[item] ?? .unknown }

    /// How many of the eleven items are in a state.
    public func count(ofAAPOR state: DisclosureState) -> Int { aapor.values.count { $0 == state } }

    /// How many of the six items are in a state.
    public func count(ofMinimum state: DisclosureState) -> Int { minimum.values.count { $0 == state } }
}

extension Archive {
    /// The disclosure of every sample of some polls, in their order.
    public func disclosures(of polls: [Poll]) -> [SampleDisclosure] {
        let wordings = WordingCoverage(self)
        return polls.flatMap { poll in
            poll.samples.map { SampleDisclosure($0, in: poll, wordings: wordings) }
        }
    }
}
