import PollData
import Testing

@testable import PollCharts

/// What tells series apart, in numbers: `clear` where colour alone has to do it, `enough` where a marker helps.
@Suite("Telling series apart")
struct ThemeDistinctionTests {
    /// CIEDE2000, in every kind of eye. About 2 is just noticeable side by side.
    static let clear = 20.0
    static let neighbours = 7.0
    /// CIE L*, between greys of print.
    static let greyStep = 7.0

    static let codes = ["JP", "KR", "CN", "US", "RU", "KP"]

    static func countries(_ theme: Theme) -> [SeriesStyle] {
        codes.compactMap { theme.style(of: Population($0)) }
    }

    static func pairs<Item>(_ items: [Item]) -> [(Item, Item)] {
        items.indices.flatMap { i in items.indices.dropFirst(i + 1).map { (items[i], items[$0]) } }
    }

    @Test(
        "the distance is CIEDE2000",
        arguments: [
            (Lab(l: 50, a: 2.6772, b: -79.7751), Lab(l: 50, a: 0, b: -82.7485), 2.0425),
            (Lab(l: 50, a: 2.5, b: 0), Lab(l: 73, a: 25, b: -18), 27.1492),
            (Lab(l: 50, a: -1, b: 2), Lab(l: 50, a: 0, b: 0), 2.3669),
            (Lab(l: 60.2574, a: -34.0099, b: 36.2677), Lab(l: 60.4626, a: -34.1751, b: 39.4387), 1.2644),
            (Lab(l: 2.0776, a: 0.0795, b: -1.1350), Lab(l: 0.9033, a: -0.0636, b: -0.5514), 0.9082),
        ])
    func distance(_ a: Lab, _ b: Lab, _ expected: Double) {
        #expect(abs(a.distance(to: b) - expected) < 5e-5, "source: Sharma, Wu & Dalal (2005), table 1")
    }

    @Test(
        "Japan and Korea, and the first two categories, are clear to every eye",
        arguments: [Theme.light, .dark, .print])
    func first(_ theme: Theme) throws {
        let countries = Self.countries(theme)
        let pairs = [(countries[0], countries[1]), (theme.category(0), theme.category(1))]
        for (a, b) in pairs { #expect(ColorVision.leastDistance(a.color, b.color) >= Self.clear) }
        let question = try #require(
            try ShippedSpec.archive.get().questions.first {
                $0.qualifiedName == "yomiuri-hankook/current-bilateral-relations"
            })
        let sides = theme.answers(question.options.filter { ["good", "bad"].contains($0.id.rawValue) })
        try #require(sides.count == 2)
        #expect(ColorVision.leastDistance(sides[0].color, sides[1].color) >= Self.clear)
        #expect(sides[0].marker != sides[1].marker)
        let alone = ColorVision.leastDistance(
            theme.answers.favourableAlone.average, theme.answers.unfavourableAlone.average)
        #expect(alone >= Self.clear || theme.answers.unfavourableAlone.hatch != nil)
    }

    @Test("colours that are close to some eye have different markers", arguments: [Theme.light, .dark])
    func markers(_ theme: Theme) {
        for styles in [Self.countries(theme), theme.categories] {
            for (a, b) in Self.pairs(styles) {
                #expect(a.marker != b.marker || ColorVision.leastDistance(a.color, b.color) >= Self.clear)
            }
        }
        // Beyond the list the colours come again, with other markers.
        let styles = (0..<14).map { theme.category($0) }
        for (a, b) in Self.pairs(styles) where a.color == b.color { #expect(a.marker != b.marker) }
    }

    @Test("print: series differ by tone, dash and marker, and their bars by tone or hatch")
    func print() {
        let theme = Theme.print
        for styles in [Self.countries(theme), theme.categories] {
            let greys = styles.map { Lab($0.color).l }.sorted()
            for (a, b) in zip(greys, greys.dropFirst()) { #expect(b - a >= Self.greyStep, "\(greys)") }
            #expect(Set(styles.map(\.dash)).count == styles.count)
            #expect(Set(styles.prefix(6).map(\.marker)).count == 6)
            for (a, b) in Self.pairs(styles.map(\.tone)) { #expect(Self.differInGrey(a, b)) }
        }
        let all = theme.countries.values.flatMap { [$0.color, $0.textColor] } + [theme.ink, theme.grid, theme.rule]
        for color in all { #expect(color.red == color.green && color.green == color.blue) }
        #expect(theme.hairline >= 0.25)
    }

    /// Another hatch, or greys that a copier keeps apart.
    private static func differInGrey(_ a: Tone, _ b: Tone) -> Bool {
        if a.hatch?.angle != b.hatch?.angle { return true }
        return abs(Lab(a.average).l - Lab(b.average).l) >= greyStep
    }

    @Test("no dash is short enough for a dot")
    func dashes() {
        for dash in SeriesStyle.Dash.all {
            for index in stride(from: 0, to: dash.lengths.count, by: 2) { #expect(dash.lengths[index] >= 3) }
        }
    }

    @Test("neighbours in a stack are told apart by tone or hatch", arguments: [Theme.light, .dark, .print])
    func neighbours(_ theme: Theme) throws {
        for question in try ShippedSpec.archive.get().questions where question.kind.partsSumToWhole {
            let options = question.options.filter { !$0.role.isAside } + question.options.filter(\.role.isAside)
            let tones = theme.tones(for: options)
            for (a, b) in zip(tones, tones.dropFirst()) {
                let apart =
                    theme.usesDashes
                    ? Self.differInGrey(a, b) : ColorVision.leastDistance(a.average, b.average) >= Self.neighbours
                #expect(apart, "\(question.qualifiedName): \(a.ground.hex) beside \(b.ground.hex)")
            }
        }
    }

    @Test("an answer's hatch is not that of what was not published")
    func remainder() {
        for theme in [Theme.light, .dark, .print] {
            let palette = theme.answers
            let tones = palette.favourable + palette.unfavourable + palette.unknown + theme.categories.map(\.tone)
            for hatch in tones.compactMap(\.hatch) { #expect(hatch.angle != theme.remainder.hatch?.angle) }
        }
    }

    @Test("a country keeps its hue on a dark page")
    func hues() throws {
        for code in Self.codes {
            let a = PerceptualColor(try #require(Theme.light.style(of: Population(code))).color)
            let b = PerceptualColor(try #require(Theme.dark.style(of: Population(code))).color)
            let turn = abs((b.hue - a.hue + 540).truncatingRemainder(dividingBy: 360) - 180)
            let isGrey = a.chroma < PerceptualColor.leastChroma
            #expect(isGrey ? b.chroma < PerceptualColor.leastChroma : turn < 12, "\(code) \(turn)")
        }
    }

    @Test("a ramp runs one way in lightness, and every figure reads on it", arguments: [Theme.light, .dark, .print])
    func ramps(_ theme: Theme) {
        let shares = (0...40).map { Double($0) / 40 }
        let page = Lab(theme.background).l
        let distances = shares.map { abs(Lab(theme.sequential($0).ground).l - page) }
        for (a, b) in zip(distances, distances.dropFirst()) { #expect(b >= a - 0.3, "further from the page for more") }
        for tone in shares.flatMap({ [theme.sequential($0), theme.diverging($0 * 2 - 1)] }) {
            #expect(theme.ink(on: tone).contrast(with: tone.ground) >= 4.5)
        }
        #expect(ColorVision.leastDistance(theme.diverging(-1).ground, theme.diverging(1).ground) >= Self.clear)
        #expect(theme.sequential(-1) == theme.sequential(0) && theme.sequential(2) == theme.sequential(1))
    }

    @Test("a shade keeps its hue and has the contrast asked for")
    func shades() {
        let page = Color(0xFFFFFF)
        for code: UInt32 in [0xFFCC00, 0x88CCEE, 0xEAE3B0, 0xF0F0F0] {
            let color = Color(code)
            let shade = color.shade(contrast: 4.5, on: page)
            #expect(shade.contrast(with: page) >= 4.5 && shade.contrast(with: page) < 4.9)
            let (a, b) = (PerceptualColor(color), PerceptualColor(shade))
            #expect(a.chroma < PerceptualColor.leastChroma || abs(a.hue - b.hue) < 4)
        }
        #expect(Color(0x123456).shade(contrast: 3, on: page) == Color(0x123456))
    }
}
