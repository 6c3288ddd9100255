/// Maps values onto points of the page.
struct LinearScale: Sendable, Hashable {
    let domain: ClosedRange<Double>
    /// Where the ends of the domain lie on the page; the second may be less than the first.
    let start: Double
    let end: Double

    func callAsFunction(_ value: Double) -> Double {
        let width = domain.upperBound - domain.lowerBound
        guard width > 0 else { return (start + end) / 2 }
        return start + (value - domain.lowerBound) / width * (end - start)
    }
}
