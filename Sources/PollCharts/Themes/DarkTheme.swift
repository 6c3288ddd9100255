import PollData

extension Theme {
    /// Light on near-black, for screens: the hues of `light`, each lifted to where it reads on the dark page.
    static let dark = Theme(
        name: "dark", background: Color(0x15181C), ink: Color(0xF2F2F0), secondaryInk: Color(0xC9CCD0),
        quietInk: Color(0xA8ADB3), grid: Color(0x30353B), axis: Color(0x8E949B), rule: Color(0x757B83),
        span: Color(0xE8E8E8, opacity: 0.07),
        track: Color(0x4A5058), remainderLine: Color(0x7A8088), remainderGround: Color(0x1F2328), hairline: 0.6,
        neutral: SeriesStyle(color: Color(0xA3A8AE), textColor: Color(0xC2C6CB), marker: .circle),
        countries: [
            Population("JP"): SeriesStyle(color: Color(0xF07A33), textColor: Color(0xFF9A63), marker: .circle),
            Population("KR"): SeriesStyle(color: Color(0x4CA6EA), textColor: Color(0x71BFFE), marker: .square),
            Population("CN"): SeriesStyle(color: Color(0xCE6CA2), textColor: Color(0xE585B8), marker: .diamond),
            Population("US"): SeriesStyle(color: Color(0x66CFA3), textColor: Color(0x74DCAF), marker: .triangle),
            Population("RU"): SeriesStyle(color: Color(0xE8B65A), textColor: Color(0xF1C26E), marker: .wedge),
            Population("KP"): SeriesStyle(color: Color(0xC8C8C8), textColor: Color(0xDADADA), marker: .pentagon),
        ],
        categories: [
            SeriesStyle(color: Color(0x4CA6EA), textColor: Color(0x71BFFE), marker: .circle),
            SeriesStyle(color: Color(0xF07A33), textColor: Color(0xFF9A63), marker: .square),
            SeriesStyle(color: Color(0x66CFA3), textColor: Color(0x74DCAF), marker: .diamond),
            SeriesStyle(color: Color(0xCE6CA2), textColor: Color(0xE585B8), marker: .triangle),
            SeriesStyle(color: Color(0xA3A8AE), textColor: Color(0xC2C6CB), marker: .pentagon),
            SeriesStyle(color: Color(0xDDC067), textColor: Color(0xE8CE7C), marker: .circle),
            SeriesStyle(color: Color(0x2F86B4), textColor: Color(0x68C3F2), marker: .square),
        ],
        answers: AnswerPalette(
            favourable: [Tone(Color(0x7DB8E8)), Tone(Color(0x4580BE)), Tone(Color(0x2F5A8C))],
            unfavourable: [Tone(Color(0xF58A5A)), Tone(Color(0xB9602F)), Tone(Color(0x8A4A26))],
            favourableAlone: Tone(Color(0x5595D3)), unfavourableAlone: Tone(Color(0xE07A45)),
            neutral: Tone(Color(0xBDB48C)),
            unknown: [Tone(Color(0x5F656C)), Tone(Color(0x7E848B)), Tone(Color(0x4C5157))]),
        sequentialRamp: ColorRamp(stops: [0x1C2733, 0x224A70, 0x2F78B2, 0x69AFE6, 0xCBE6FF].map { Color($0) }),
        divergingRamp: ColorRamp(stops: [0xF58A5A, 0xA9552A, 0x3A3E44, 0x3F70A8, 0x7DB8E8].map { Color($0) }))
}
