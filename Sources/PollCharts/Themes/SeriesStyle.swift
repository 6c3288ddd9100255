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
    /// At least 4.5:1 on white.
    let textColor: Color
    let marker: Marker

    /// A country keeps its colour and marker over all charts.
    ///
    /// Source: Okabe & Ito (2008), "Color Universal Design"; names in darker shades of the same hues.
    static func population(_ population: Population) -> SeriesStyle? {
        switch population.rawValue {
        case "JP": SeriesStyle(color: Color(0xD55E00), textColor: Color(0xAD4C00), marker: .circle)
        case "KR": SeriesStyle(color: Color(0x0072B2), textColor: Color(0x00629A), marker: .square)
        case "CN": SeriesStyle(color: Color(0xB5568C), textColor: Color(0x9A4175), marker: .diamond)
        case "US": SeriesStyle(color: Color(0x00875F), textColor: Color(0x006F4E), marker: .triangle)
        case "RU": SeriesStyle(color: Color(0xA87400), textColor: Color(0x805800), marker: .wedge)
        case "KP": SeriesStyle(color: Color(0x3D3D3D), textColor: Color(0x2B2B2B), marker: .pentagon)
        default: nil
        }
    }

    /// Series that are not countries, in order; the list is used again from its start when it ends.
    static let categories: [SeriesStyle] = [
        SeriesStyle(color: Color(0x0072B2), textColor: Color(0x00629A), marker: .circle),
        SeriesStyle(color: Color(0xD55E00), textColor: Color(0xAD4C00), marker: .square),
        SeriesStyle(color: Color(0x00875F), textColor: Color(0x006F4E), marker: .diamond),
        SeriesStyle(color: Color(0xB5568C), textColor: Color(0x9A4175), marker: .triangle),
        SeriesStyle(color: Color(0x5E5E5E), textColor: Color(0x4A4A4A), marker: .pentagon),
        SeriesStyle(color: Color(0x8A6D00), textColor: Color(0x6F5800), marker: .circle),
        SeriesStyle(color: Color(0x2A8CB8), textColor: Color(0x1B6B8F), marker: .square),
    ]

    static func category(_ index: Int) -> SeriesStyle {
        let style = categories[index % categories.count]
        guard index >= categories.count else { return style }
        let markers = Marker.allCases
        return SeriesStyle(
            color: style.color, textColor: style.textColor, marker: markers[index / 2 % markers.count])
    }

    /// Answers of one population: countries in their own colours, blue for favourable, orange for unfavourable, else
    /// by order.
    static func answers(_ options: [Question.Option]) -> [SeriesStyle] {
        if let countries = Country.styles(options.map(\.id.rawValue)) { return countries }
        let valences = options.map(\.valence)
        if options.count == 2, Set(valences) == [1, -1] {
            return valences.map { category($0 == 1 ? 0 : 1) }
        }
        return options.indices.map { category($0) }
    }
}
