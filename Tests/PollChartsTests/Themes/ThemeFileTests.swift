import Foundation
import PollData
import Testing

@testable import PollCharts

@Suite("Theme files")
struct ThemeFileTests {
    static func errors(_ yaml: String) -> String {
        do {
            _ = try Theme.parse(yaml, file: "house.yaml", name: "house")
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test("a file without keys of its own is its base")
    func base() throws {
        for base in [Theme.light, .dark, .print] {
            let theme = try Theme.parse("base: \(base.name)\n", file: "x.yaml", name: base.name)
            #expect(theme == base)
        }
    }

    @Test("what the file sets is used, what it leaves keeps its hue, marker and contrast")
    func colors() throws {
        let theme = try Theme.parse(
            """
            base: light
            background: '#202020'
            ink: 'F0F0F0'
            countries: {JP: '#FF8855'}
            categories: ['#55AAFF', '#FFAA55']
            favourable: '#55AAFF'
            """, file: "x.yaml", name: "x")
        #expect(theme.background == Color(0x202020) && theme.ink == Color(0xF0F0F0))
        let japan = try #require(theme.style(of: Population("JP")))
        #expect(japan.color == Color(0xFF8855) && japan.marker == .circle && japan.tone == Tone(Color(0xFF8855)))
        #expect(theme.category(1).color == Color(0xFFAA55))
        #expect(theme.category(2).color == Color(0x55AAFF), "the list is used again")
        for style in ContrastTests.styles(theme) {
            #expect(style.color.contrast(with: theme.background) >= 3)
            #expect(style.textColor.contrast(with: theme.background) >= 4.5)
        }
        for grey in [theme.secondaryInk, theme.quietInk] { #expect(grey.contrast(with: theme.background) >= 4.5) }
        for grey in [theme.axis, theme.rule] { #expect(grey.contrast(with: theme.background) >= 3) }
        #expect(theme.answers.favourableAlone == Tone(Color(0x55AAFF)))
        #expect(theme.answers.favourable.count == 3)
        let korea = PerceptualColor(try #require(theme.style(of: Population("KR"))).color)
        #expect(abs(korea.hue - PerceptualColor(Color(0x0072B2)).hue) < 8)
    }

    @Test("over print, a colour takes the hatch and the dash of its place")
    func print() throws {
        let theme = try Theme.parse("base: print\ncountries: {KR: '#0072B2'}\n", file: "x.yaml", name: "x")
        let korea = try #require(theme.style(of: Population("KR")))
        let before = try #require(Theme.print.style(of: Population("KR")))
        #expect(korea.dash == before.dash && korea.tone.hatch?.angle == before.tone.hatch?.angle)
        #expect(korea.tone.hatch?.line == Color(0x0072B2))
    }

    @Test("says all that is wrong, where, and what to write")
    func faults() {
        let yaml = """
            base: ligt
            background: '#FBF9F4'
            ink: '#999999'
            countries: {JP: '#FFCC00', JA: '#000000'}
            categories: [blue, '#123456', '#123456']
            font: Helvetica
            favorable: '#FFFFFF'
            unfavourable:

            """
        #expect(
            Self.errors(yaml) == """
                house.yaml:1:7: error: no base 'ligt'
                  hint: did you mean 'light'?
                house.yaml:3:6: error: #999999 has 2.7:1 on #fbf9f4; text needs 4.5:1
                  hint: the nearest shade that has it is '#737373'
                house.yaml:4:17: error: #ffcc00 has 1.4:1 on #fbf9f4; a mark needs 3:1
                  hint: the nearest shade that has it is '#af8c10'
                house.yaml:4:28: error: unknown country 'JA'
                  hint: did you mean 'JP'?
                house.yaml:5:14: error: 'blue' is not a colour
                  hint: write six hexadecimal digits in quotes, such as '#0072B2'
                house.yaml:5:31: error: #123456 stands twice in 'categories'
                  hint: give each a colour of its own
                house.yaml:6:1: error: a theme cannot choose its letters
                  hint: charts are set in one family that has English, Japanese and Korean; leave out 'font'
                house.yaml:7:1: error: unknown key 'favorable'
                  hint: did you mean 'favourable'?
                house.yaml:8:14: error: 'unfavourable' has no colour
                  hint: a # begins a comment in YAML: write it in quotes, '#0072B2'
                """)
        #expect(
            Self.errors("countries: {JP: #FF0000}\n") == """
                house.yaml:2:1: error: not YAML: did not find expected node content
                  hint: a theme is lines of 'key: value', with colours in quotes, such as '#0072B2'
                """)
        #expect(Self.errors("- light\n").contains("the first of them 'base: light'"))
        #expect(Self.errors("base: charts/x.yaml\n").contains("write one of: light, dark, print"))
        #expect(Self.errors("countries: JP\n").contains("write countries: {JP: '#D55E00', KR: '#0072B2'}"))
        #expect(Self.errors("favourable: ['#003366', '#225588', '#4477AA', '#6699CC']\n").contains("one to three"))
        #expect(Self.errors("countries: {JP: '#003366', KR: '#003366'}\n").contains("'JP' has it already"))
    }

    @Test("a specification names its theme; a file stands beside it")
    func specification() throws {
        func spec(_ theme: String) throws -> ChartSpec {
            try ChartSpec.parse(
                "kind: trend\nquestion: q\ntheme: \(theme)\n", file: "charts/deep/x.yaml", name: "x")
        }
        #expect(try spec("dark").theme == .dark)
        #expect(try spec("themes/house.yaml").theme == .file("charts/deep/themes/house.yaml"))
        #expect(try spec("/styles/house.yaml").theme == .file("/styles/house.yaml"))
        #expect(ThemeChoice.file("a/house.yaml").name == "house")
        #expect(ThemeChoice("house") == nil)
        let error = #expect(throws: DatasetError.self) { try spec("drak") }
        #expect(
            error.map { "\($0)" }
                == "charts/deep/x.yaml:3:8: error: no theme 'drak'\n  hint: did you mean 'dark'?")
    }

    @Test("aliases of aliases and bytes that are no text are refused before they are parsed")
    func bombs() throws {
        var keys = "base: &a0 [x, x]\n"
        for level in 1...30 { keys += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: x\n" }
        for (bytes, code) in [(Array(keys.utf8), "alias"), ([0xFF, 0x00], "encoding")] {
            let error = #expect(throws: DatasetError.self) { try ThemeChoice.check(bytes, file: "x.yaml") }
            #expect(error?.diagnostics.map(\.code) == [code])
        }
    }

    @Test("a theme file that is not there is named")
    func missing() throws {
        let archive = try Archives.fixture()
        let spec = ChartSpec(
            name: "x", kind: .trend, question: "genron-eai/impression-of-other-country", theme: .file("none/house.yaml")
        )
        let error = #expect(throws: ChartError.self) { try Archives.scene(spec, of: archive) }
        #expect(error.map { "\($0)" } == "cannot read 'none/house.yaml': No such file or directory")
    }

    @Test("every shipped theme is read, and the page that explains the keys names them all")
    func shipped() throws {
        let folder = ShippedSpec.package.appending(path: "charts/themes")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.contains("harbour.yaml"))
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let theme = try Theme.parse(text, file: file, name: String(file.dropLast(5)))
            let japan = try #require(theme.style(of: Population("JP")))
            let korea = try #require(theme.style(of: Population("KR")))
            #expect(ColorVision.leastDistance(japan.color, korea.color) >= ThemeDistinctionTests.clear)
        }
        let page = try String(contentsOf: ShippedSpec.package.appending(path: "docs/charts.md"), encoding: .utf8)
        for key in ThemeReader.keys { #expect(page.contains("`\(key)`"), "the key \(key) is not explained") }
        for theme in ThemeChoice.named { #expect(page.contains("`\(theme.name)`")) }
    }
}
