/// The disclosure of several samples together: of a program, or of the archive.
///
/// Only what is wholly known scores. Response rates have no part in it, and their values are never put together: a
/// Korean 응답률 leaves out those who were not reached, a Japanese 有効回収率 does not.
public struct DisclosureTally: Sendable {
    public let samples: [SampleDisclosure]

    public init(_ samples: [SampleDisclosure]) {
        self.samples = samples
    }

    /// How many of the eleven items of AAPOR are in a state, on average over the samples.
    public func meanCount(ofAAPOR state: DisclosureState) -> Double {
        mean { $0.count(ofAAPOR: state) }
    }

    /// How many of the six items of ESOMAR and WAPOR are in a state, on average over the samples.
    public func meanCount(ofMinimum state: DisclosureState) -> Double {
        mean { $0.count(ofMinimum: state) }
    }

    private func mean(_ count: (SampleDisclosure) -> Int) -> Double {
        samples.isEmpty ? 0 : Double(samples.reduce(0) { $0 + count($1) }) / Double(samples.count)
    }

    /// In how many samples an item is in a state.
    public func count(of item: AAPORItem, _ state: DisclosureState) -> Int {
        samples.count { $0.state(of: item) == state }
    }

    /// The items that are unknown in most samples, the worst first, those of equal count in AAPOR's order. Items that
    /// the archive has no column for are left out, since they are missing everywhere.
    public func mostOftenMissing(_ count: Int = 3) -> [AAPORItem] {
        AAPORItem.allCases.filter { $0.hasColumn && self.count(of: $0, .unknown) > 0 }
            .sorted { (-self.count(of: $0, .unknown), $0.number) < (-self.count(of: $1, .unknown), $1.number) }
            .prefix(count).map(\.self)
    }

    /// How many samples have a response rate of each kind. A rate of unsaid kind is of unknown definition.
    public var responseRates: [(kind: Sample.ResponseRateKind, count: Int)] {
        Sample.ResponseRateKind.allCases.map { kind in
            let rated = samples.count {
                $0.sample.responseRate != nil && ($0.sample.responseRateKind ?? .unknown) == kind
            }
            return (kind, rated)
        }.filter { $0.count > 0 }
    }
}
