import PollData

extension Theme {
    /// Dark on white, for screens and colour print.
    ///
    /// Source: Okabe & Ito (2008), "Color Universal Design"; names in darker shades of the same hues.
    static let light = Theme(
        name: "light", background: Color(0xFFFFFF), ink: Color(0x1A1A1A), secondaryInk: Color(0x4A4A4A),
        quietInk: Color(0x5E5E5E),
        grid: Color(0xDEDEDE), axis: Color(0x6B6B6B), rule: Color(0x8A8A8A),
        span: Color(0x1A1A1A, opacity: 0.055), track: Color(0xC4C4C4),
        remainderLine: Color(0x8A8A8A), remainderGround: Color(0xF4F4F4), hairline: 0.6,
        neutral: SeriesStyle(color: Color(0x6B6B6B), textColor: Color(0x4A4A4A), marker: .circle),
        countries: [
            Population("JP"): SeriesStyle(color: Color(0xD55E00), textColor: Color(0xAD4C00), marker: .circle),
            Population("KR"): SeriesStyle(color: Color(0x0072B2), textColor: Color(0x00629A), marker: .square),
            Population("CN"): SeriesStyle(color: Color(0xB5568C), textColor: Color(0x9A4175), marker: .diamond),
            Population("US"): SeriesStyle(color: Color(0x00875F), textColor: Color(0x006F4E), marker: .triangle),
            Population("RU"): SeriesStyle(color: Color(0xA87400), textColor: Color(0x805800), marker: .wedge),
            Population("KP"): SeriesStyle(color: Color(0x3D3D3D), textColor: Color(0x2B2B2B), marker: .pentagon),
        ],
        categories: [
            SeriesStyle(color: Color(0x0072B2), textColor: Color(0x00629A), marker: .circle),
            SeriesStyle(color: Color(0xD55E00), textColor: Color(0xAD4C00), marker: .square),
            SeriesStyle(color: Color(0x00875F), textColor: Color(0x006F4E), marker: .diamond),
            SeriesStyle(color: Color(0xB5568C), textColor: Color(0x9A4175), marker: .triangle),
            SeriesStyle(color: Color(0x5E5E5E), textColor: Color(0x4A4A4A), marker: .pentagon),
            SeriesStyle(color: Color(0x8A6D00), textColor: Color(0x6F5800), marker: .circle),
            SeriesStyle(color: Color(0x2A8CB8), textColor: Color(0x1B6B8F), marker: .square),
        ],
        answers: .light,
        sequentialRamp: ColorRamp(stops: [0xEEF3F8, 0xACC8E2, 0x4D8CC0, 0x0B4F8A, 0x08306B].map { Color($0) }),
        divergingRamp: ColorRamp(stops: [0xA50026, 0xF67E4B, 0xF5F2E6, 0x6EA6CD, 0x364B9A].map { Color($0) }))
}
