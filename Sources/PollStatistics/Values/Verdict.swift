/// What the printed interval says about zero, over every value that rounds to what was printed.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The interval excludes zero, on the same side, wherever in the rounding the true figures lie.
    case holds
    /// It contains zero wherever they lie.
    case doesNotHold = "does-not-hold"
    /// It excludes zero in parts of the rounding only.
    case dependsOnRounding = "depends-on-rounding"
}
