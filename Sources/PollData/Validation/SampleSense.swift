/// What is odd about the facts of one sample, though it may be right.
enum SampleSense {
    /// - Parameter place: Where a column of the sample stands.
    static func diagnostics(_ sample: Sample, at place: (String) -> SourceLocation) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func warn(_ code: String, _ column: String, _ message: String, hint: String) {
            guard !Silence.isSilenced(code, by: sample.note) else { return }
            found.append(Diagnostic(.warning, code: code, at: place(column), message, hint: hint))
        }
        if let released = sample.released, let end = sample.fieldEnd ?? sample.fieldStart,
            released.lastDay < end.firstDay
        {
            warn(
                "released-early", "released", "released on \(released), before the fieldwork ends on \(end)",
                hint: "see whether a year or a month is wrong")
        }
        if sample.responseRate != nil, sample.responseRateKind == nil {
            let words = Sample.ResponseRateKind.allCases.map(\.rawValue).joined(separator: ", ")
            warn(
                "rate-without-kind", "response_rate", "a response rate of unsaid kind cannot be compared",
                hint: "fill response_rate_kind: \(words)")
        }
        return found
    }
}
