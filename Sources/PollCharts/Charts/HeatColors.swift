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
    private let ramp: [Color]

    init(values: [Double], isNet: Bool, theme: Theme) {
        let most = values.map(abs).max() ?? 0
        let end = max(10, ceil(most / 10 - 1e-9) * 10)
        domain = isNet ? -end...end : 0...end
        ramp = isNet ? theme.diverging : theme.sequential
    }

    func color(of value: Double) -> Color {
        Color.ramp(ramp, at: (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound))
    }
}
