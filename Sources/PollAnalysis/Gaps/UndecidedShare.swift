import PollData

/// Those who took no side on one question in one sample, in percent as published.
public struct UndecidedShare: Sendable, Hashable {
    /// Neutral answers; `nil` where none was published.
    public let neutral: Double?
    /// Don't know, no answer and refusals; `nil` where none was published.
    public let dontKnow: Double?
    /// Both. `nil` where the release leaves one of them out, so that the sum is not known.
    public let together: Double?

    public init(of question: Question, in sample: Sample, of poll: Poll?) {
        var neutral: Double?
        var dontKnow: Double?
        var mixed: Double?
        let roles = Dictionary(
            question.options.filter { !$0.isSubtotal }.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first }
        )
        for figure in poll?.figures ?? []
        where figure.question == question.id && figure.population == sample.population && figure.form == sample.form
            && figure.subgroup.isEmpty && figure.measure == "percent" && figure.reading == 1
        {
            switch roles[figure.option] {
            case .neutral: neutral = (neutral ?? 0) + figure.value.percent
            case .dontKnow, .refused: dontKnow = (dontKnow ?? 0) + figure.value.percent
            case .mixed: mixed = (mixed ?? 0) + figure.value.percent
            default: break
            }
        }
        self.neutral = neutral
        self.dontKnow = dontKnow
        let asksNeutral = roles.values.contains(.neutral)
        if let mixed {
            together = mixed + (neutral ?? 0) + (dontKnow ?? 0)
        } else if let dontKnow, neutral != nil || !asksNeutral {
            together = (neutral ?? 0) + dontKnow
        } else {
            together = nil
        }
    }
}

/// Whether a gap between two samples may be one of how people were asked, and not of what they think.
public struct AnswerConditions: Sendable, Hashable {
    public let first: UndecidedShare
    public let second: UndecidedShare
    public let modesDiffer: Bool
    public let modeUnknown: Bool

    /// Neutral and don't know may differ by this many points before a gap is one of reported answers.
    public static let undecidedTolerance = 10.0

    public init(of question: Question, _ a: Sample, _ b: Sample, in archive: Archive) {
        first = UndecidedShare(of: question, in: a, of: archive.poll(a.poll))
        second = UndecidedShare(of: question, in: b, of: archive.poll(b.poll))
        modeUnknown = a.mode == nil || b.mode == nil
        modesDiffer = !modeUnknown && a.mode != b.mode
    }

    public var undecidedUnknown: Bool { first.together == nil || second.together == nil }

    /// More than `undecidedTolerance` points apart.
    public var undecidedDiffers: Bool {
        guard let a = first.together, let b = second.together else { return false }
        return abs(a - b) > Self.undecidedTolerance + 1e-9
    }

    /// Whether words must speak of reported answers.
    public var isReported: Bool { modesDiffer || modeUnknown || undecidedDiffers || undecidedUnknown }
}
