import PollData

extension Theme {
    /// Black and greys on white, for print and copiers.
    ///
    /// Nothing is told by colour: lines differ by tone, dash and marker; bars and parts by tone and hatch. Favourable
    /// parts are plain greys, unfavourable ones hatched falling to the right, and both darken with strength; don't know
    /// is nearly white.
    static let print = Theme(
        name: "print", background: Color(0xFFFFFF), ink: Color(0x000000), secondaryInk: Color(0x262626),
        quietInk: Color(0x404040), grid: Color(0xC6C6C6), axis: Color(0x4D4D4D), rule: Color(0x737373),
        span: Color(0x000000, opacity: 0.06),
        track: Color(0xB4B4B4), remainderLine: Color(0x8C8C8C), remainderGround: Color(0xFFFFFF), hairline: 0.5,
        usesDashes: true, neutral: SeriesStyle(color: Color(0x595959), textColor: Color(0x404040), marker: .circle),
        countries: [
            Population("JP"): style(0x1F1F1F, .circle, dash: 0, Tone(Color(0x2B2B2B))),
            Population("KR"): style(0x878787, .square, dash: 1, .hatched(Color(0x404040), on: white, angle: 135)),
            Population("CN"): style(0x383838, .diamond, dash: 3, .hatched(Color(0x404040), on: white, angle: 90)),
            Population("US"): style(0x525252, .triangle, dash: 2, Tone(Color(0x8F8F8F))),
            Population("RU"): style(0x6C6C6C, .wedge, dash: 4, .hatched(Color(0x404040), on: white, angle: 0)),
            Population("KP"): style(0x000000, .pentagon, dash: 5, Tone(Color(0xDEDEDE))),
        ],
        categories: [
            style(0x1F1F1F, .circle, dash: 0, Tone(Color(0x2B2B2B))),
            style(0x878787, .square, dash: 1, .hatched(Color(0x404040), on: white, angle: 135)),
            style(0x525252, .diamond, dash: 2, Tone(Color(0x8F8F8F))),
            style(0x6C6C6C, .triangle, dash: 3, .hatched(Color(0x404040), on: white, angle: 90)),
            style(0x383838, .pentagon, dash: 4, Tone(Color(0xDEDEDE))),
            style(0x949494, .wedge, dash: 5, .hatched(Color(0x404040), on: white, angle: 0)),
            style(0x000000, .circle, dash: 6, Tone(Color(0x5C5C5C))),
        ],
        answers: AnswerPalette(
            favourable: [Tone(Color(0x2B2B2B)), Tone(Color(0x7A7A7A)), Tone(Color(0xBEBEBE))],
            unfavourable: [
                .hatched(Color(0x1F1F1F), on: white, angle: 135, spacing: 0.34, width: 0.17),
                .hatched(Color(0x404040), on: white, angle: 135, spacing: 0.46, width: 0.12),
                .hatched(Color(0x595959), on: white, angle: 135, spacing: 0.66, width: 0.09),
            ],
            favourableAlone: Tone(Color(0x5C5C5C)),
            unfavourableAlone: .hatched(Color(0x2B2B2B), on: white, angle: 135, spacing: 0.42, width: 0.15),
            neutral: Tone(Color(0xDEDEDE)),
            unknown: [
                Tone(Color(0xF6F6F6)), .hatched(Color(0x8C8C8C), on: white, angle: 90, spacing: 0.5, width: 0.07),
                .hatched(Color(0x8C8C8C), on: white, angle: 0, spacing: 0.5, width: 0.07),
            ]),
        sequentialRamp: ColorRamp(stops: [Color(0xF4F4F4), Color(0x262626)]),
        divergingRamp: ColorRamp(stops: [Color(0x262626), Color(0xF4F4F4)]))

    private static let white = Color(0xFFFFFF)

    /// - Parameter dash: The place in the list of dashes.
    private static func style(_ grey: UInt32, _ marker: SeriesStyle.Marker, dash: Int, _ tone: Tone) -> SeriesStyle {
        let color = Color(grey)
        return SeriesStyle(
            color: color, textColor: color.shade(contrast: 5.5, on: white), marker: marker,
            dash: SeriesStyle.Dash.all[dash], tone: tone)
    }
}
