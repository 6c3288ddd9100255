import PollData
import Testing

@testable import PollCharts

@Suite("Contrast")
struct ContrastTests {
    static let theme = Theme.light

    static var styles: [SeriesStyle] {
        theme.categories
            + ["JP", "KR", "CN", "US", "RU", "KP"].compactMap { theme.style(of: Population($0)) }
    }

    @Test("text has 4.5:1 against the page")
    func text() {
        let inks = [Self.theme.ink, Self.theme.secondaryInk, Self.theme.quietInk] + Self.styles.map(\.textColor)
        for ink in inks { #expect(ink.contrast(with: Self.theme.background) >= 4.5, "\(ink.hex)") }
    }

    @Test("marks have 3:1 against the page")
    func marks() {
        for color in Self.styles.map(\.color) + [Self.theme.axis, Self.theme.rule] {
            #expect(color.contrast(with: Self.theme.background) >= 3, "\(color.hex)")
        }
    }

    @Test("values read on every fill of stacked bars")
    func fills() throws {
        let archive = try Archives.fixture()
        for question in archive.questions {
            for tone in Self.theme.tones(for: question.options) {
                #expect(Self.theme.ink(on: tone).contrast(with: tone.ground) >= 4.5, "\(tone.ground.hex)")
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
