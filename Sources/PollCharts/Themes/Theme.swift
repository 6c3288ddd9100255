import PollData

/// The colours and strokes of a chart; sizes come from the page.
///
/// Text has a contrast of at least 4.5:1 against the background and marks of at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11);
/// a test holds every colour here to it.
struct Theme: Sendable {
    let background: Color
    /// Titles and labels.
    let ink: Color
    /// Subtitles and axis labels.
    let secondaryInk: Color
    /// Footers.
    let quietInk: Color
    /// Gridlines: fainter than 3:1 on purpose, nothing is read from them alone.
    let grid: Color
    /// The zero line and axis ticks.
    let axis: Color
    /// Rules of events.
    let rule: Color
    let hairline: Double

    static let light = Theme(
        background: Color(0xFFFFFF), ink: Color(0x1A1A1A), secondaryInk: Color(0x4A4A4A), quietInk: Color(0x5E5E5E),
        grid: Color(0xDEDEDE), axis: Color(0x6B6B6B), rule: Color(0x8A8A8A), hairline: 0.6)
}
