/// Colours for amounts: stops at equal distances, and what lies between them.
struct ColorRamp: Sendable, Hashable {
    let stops: [Color]

    /// - Parameter share: 0 at the first stop, 1 at the last; what lies outside gets the nearest end.
    func color(at share: Double) -> Color {
        guard let first = stops.first, stops.count > 1, share > 0 else { return stops.first ?? Color(0x808080) }
        guard share < 1 else { return stops.last ?? first }
        let place = share * Double(stops.count - 1)
        let index = min(stops.count - 2, Int(place))
        let (low, high) = (PerceptualColor(stops[index]), PerceptualColor(stops[index + 1]))
        let part = place - Double(index)
        guard part > 0 else { return stops[index] }
        // A grey has no hue of its own: it takes its neighbour's.
        let from = low.chroma < PerceptualColor.leastChroma ? high.hue : low.hue
        let to = high.chroma < PerceptualColor.leastChroma ? low.hue : high.hue
        let turn = (to - from + 540).truncatingRemainder(dividingBy: 360) - 180
        return PerceptualColor(
            lightness: low.lightness + (high.lightness - low.lightness) * part,
            chroma: low.chroma + (high.chroma - low.chroma) * part, hue: from + turn * part
        ).color
    }
}

extension Theme {
    /// The tone of an amount, 0…1: nearer the page for little, further from it for much.
    func sequential(_ share: Double) -> Tone { Tone(sequentialRamp.color(at: share)) }

    /// The tone of a balance, −1…1: unfavourable below zero, favourable above. In print it runs from dark to light,
    /// because grey has one direction only; the figure says the sign.
    func diverging(_ balance: Double) -> Tone { Tone(divergingRamp.color(at: (balance + 1) / 2)) }
}
