import PollData

/// How one series looks wherever it appears: its colour, a darker one for its name, and a marker shape that tells it
/// apart without colour.
struct SeriesStyle: Sendable, Hashable {
    enum Marker: String, CaseIterable, Sendable, Hashable {
        case circle
        case square
        case diamond
        case triangle
        case pentagon
        case wedge
    }

    let color: Color
    /// At least 4.5:1 on the page.
    let textColor: Color
    let marker: Marker
}
