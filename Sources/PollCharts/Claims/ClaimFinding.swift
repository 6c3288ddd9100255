import PollData

/// What the data say to a claim.
public struct ClaimFinding: Sendable, Hashable {
    public let claim: SpecClaim
    public let isSupported: Bool
    /// What is claimed, without its direction: "good in JP from genron-eai-2013 to genron-eai-2023".
    public let subject: String
    /// The figure with its interval, or the reason why there is none.
    public let figure: String
    /// What the data would support.
    public let supported: String
    /// Where the claim stands; `nil` for one without a file.
    public let location: SourceLocation?

    /// The finding as a warning; `nil` where the claim is supported.
    public var diagnostic: Diagnostic? {
        guard !isSupported else { return nil }
        return Diagnostic(
            .warning, code: "claim", at: location ?? SourceLocation(file: "claim", line: 1, column: 1),
            "the data do not support the claim: \(subject) \(claim.assertion): \(figure)", hint: supported)
    }
}

extension SpecClaim {
    /// The claimed direction or bound, as a verb or an order.
    var assertion: String {
        if let above { return "above \(Self.percent(above))" }
        if let below { return "below \(Self.percent(below))" }
        return direction?.rawValue ?? ""
    }

    static func percent(_ number: Double) -> String { number.fixed(number == number.rounded() ? 0 : 1) + " %" }
}
