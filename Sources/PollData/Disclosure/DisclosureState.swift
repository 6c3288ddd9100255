/// How much of an item of disclosure the archive knows of one sample.
///
/// `unknown` says what the archive holds, not what the publisher told: a fact that no source at hand repeats may well
/// stand in the release.
public enum DisclosureState: String, CaseIterable, Sendable, Hashable {
    case known
    /// Some of it: the sponsor and not who interviewed, months and no days, n and no margin.
    case partly
    case unknown

    /// Known where all of the facts are, partly where any is.
    init(allOf facts: Bool...) {
        self = facts.allSatisfy { $0 } ? .known : facts.contains(true) ? .partly : .unknown
    }
}

extension Sample {
    /// Whom the sample stands for: known where the text bounds it ("adults 18+", "eligible voters"), partly where it
    /// does not ("adults").
    var universeDisclosure: DisclosureState {
        if universe.isEmpty { return .unknown }
        return universe.contains(where: \.isNumber) || universe.contains("voters") ? .known : .partly
    }

    /// Known where both ends of the fieldwork are days, partly where they are months or years, or one is missing. The
    /// day of release is no day of fieldwork.
    var dateDisclosure: DisclosureState {
        DisclosureState(
            allOf: fieldStart != nil, fieldEnd != nil, fieldPeriod?.precision == .day)
    }

    /// A mixture of modes without their names is known in part.
    var modeDisclosure: DisclosureState {
        switch mode {
        case nil: .unknown
        case .mixed: .partly
        default: .known
        }
    }
}
