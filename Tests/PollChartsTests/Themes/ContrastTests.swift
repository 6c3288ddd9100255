import PollData
import Testing

@testable import PollCharts

@Suite("Contrast")
struct ContrastTests {
    static let theme = Theme.light

    static var styles: [SeriesStyle] {
        SeriesStyle.categories + ["JP", "KR", "CN", "US"].compactMap { SeriesStyle.population(Population($0)) }
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
            for fill in AnswerPalette.fills(for: question.options) {
                #expect(AnswerPalette.ink(on: fill, theme: Self.theme).contrast(with: fill) >= 4.5, "\(fill.hex)")
            }
        }
    }

    @Test("the two countries differ in marker as well as in colour")
    func shapes() {
        #expect(SeriesStyle.population(.japan)?.marker != SeriesStyle.population(.korea)?.marker)
    }
}
