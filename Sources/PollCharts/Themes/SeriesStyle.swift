import PollData

/// How one series looks wherever it appears: its colour, a shade of it for its name, and a marker shape that tells it
/// apart without colour. In print also a dash and a hatch.
struct SeriesStyle: Sendable, Hashable {
    enum Marker: String, CaseIterable, Sendable, Hashable {
        case circle
        case square
        case diamond
        case triangle
        case pentagon
        case wedge
    }

    /// Lengths of the dashes of a line, in widths of the line; empty is solid.
    ///
    /// Dots belong to links that are not sure (a skipped wave, a possible break), in every theme and every series. So a
    /// series is never dotted: its dashes are at least three times as long as the line is wide, with flat ends.
    struct Dash: Sendable, Hashable {
        let lengths: [Double]

        static let solid = Dash(lengths: [])
        static let all = [
            solid, Dash(lengths: [6, 2.5]), Dash(lengths: [13, 3]), Dash(lengths: [10, 2.5, 3, 2.5]),
            Dash(lengths: [3.5, 2]), Dash(lengths: [16, 2.5, 3, 2.5, 3, 2.5]), Dash(lengths: [9, 5]),
        ]
    }

    let color: Color
    /// At least 4.5:1 on the page.
    let textColor: Color
    let marker: Marker
    let dash: Dash
    /// The inside of bars and parts.
    let tone: Tone

    /// - Parameter tone: `nil` for the colour.
    init(color: Color, textColor: Color, marker: Marker, dash: Dash = .solid, tone: Tone? = nil) {
        self.color = color
        self.textColor = textColor
        self.marker = marker
        self.dash = dash
        self.tone = tone ?? Tone(color)
    }

    /// A part of a whole: where colour tells it, the shade of the name, on which figures read well.
    var part: Tone { tone == Tone(color) ? Tone(textColor) : tone }

    /// The same colour with a marker further on in the list, and with another dash where lines have dashes.
    func variant(after steps: Int, dashes: Bool) -> SeriesStyle {
        guard steps > 0 else { return self }
        let markers = Marker.allCases
        let start = markers.firstIndex(of: marker) ?? 0
        let first = Dash.all.firstIndex(of: dash) ?? 0
        return SeriesStyle(
            color: color, textColor: textColor, marker: markers[(start + steps) % markers.count],
            dash: dashes ? Dash.all[(first + steps) % Dash.all.count] : dash, tone: tone)
    }
}
