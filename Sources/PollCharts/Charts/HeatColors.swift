#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The colours of a heat table: from zero to a round number above the largest share, or as far below zero as above it
/// for net scores.
struct HeatColors: Sendable {
    /// In percent or points.
    let domain: ClosedRange<Double>
    private let isNet: Bool
    private let theme: Theme

    init(values: [Double], isNet: Bool, theme: Theme) {
        let most = values.map(abs).max() ?? 0
        let end = max(10, ceil(most / 10 - 1e-9) * 10)
        domain = isNet ? -end...end : 0...end
        self.isNet = isNet
        self.theme = theme
    }

    func tone(of value: Double) -> Tone {
        let share = value / domain.upperBound
        return isNet ? theme.diverging(min(1, max(-1, share))) : theme.sequential(min(1, max(0, share)))
    }
}
