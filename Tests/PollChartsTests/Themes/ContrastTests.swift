import PollData
import Testing

@testable import PollCharts

@Suite("Contrast")
struct ContrastTests {
    static let theme = Theme.light
    static let themes = [Theme.light, .dark, .print]

    static func styles(_ theme: Theme) -> [SeriesStyle] {
        theme.categories + [theme.neutral]
            + ["JP", "KR", "CN", "US", "RU", "KP"].compactMap { theme.style(of: Population($0)) }
    }

    @Test("text has 4.5:1 against the page", arguments: themes)
    func text(_ theme: Theme) {
        let inks = [theme.ink, theme.secondaryInk, theme.quietInk] + Self.styles(theme).map(\.textColor)
        for ink in inks { #expect(ink.contrast(with: theme.background) >= 4.5, "\(ink.hex)") }
    }

    @Test("marks have 3:1 against the page", arguments: themes)
    func marks(_ theme: Theme) {
        for color in Self.styles(theme).map(\.color) + [theme.axis, theme.rule, theme.remainderLine] {
            #expect(color.contrast(with: theme.background) >= 3, "\(theme.name) \(color.hex)")
        }
    }

    @Test("values read on every fill of stacked bars", arguments: themes)
    func fills(_ theme: Theme) throws {
        let archive = try Archives.fixture()
        for question in archive.questions {
            for tone in theme.tones(for: question.options) {
                #expect(theme.ink(on: tone).contrast(with: tone.ground) >= 4.5, "\(tone.ground.hex)")
            }
        }
    }

    @Test("countries differ in marker as well as in colour")
    func shapes() {
        let styles = ["JP", "KR", "CN", "US", "RU", "KP"].compactMap { Self.theme.style(of: Population($0)) }
        #expect(Set(styles.map(\.marker)).count == 6)
        #expect(Set(styles.map(\.color)).count == 6)
    }

    @Test("a country has its colour as a population, as an answer and as what a question is about")
    func countries() throws {
        let names = ["united-states", "south-korea", "china", "russia"]
        let styles = try #require(Self.theme.countryStyles(names))
        #expect(styles == ["US", "KR", "CN", "RU"].compactMap { Self.theme.style(of: Population($0)) })
        #expect(Country.code(of: "usa") == Country.code(of: "united-states"))
        #expect(Self.theme.countryStyles(["china", "none"]) == nil)
        #expect(
            Self.theme.countryStyles(["usa", "united-states"]) == nil, "two lines of one colour tell nothing apart")
        #expect(Country.name(Population("KP"))[.korean] == "북한")
    }
}
