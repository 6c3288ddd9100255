import PollCharts
import Testing

@testable import PollData

@Suite("House effects")
struct HousesChartTests {
    struct House: Sendable {
        var id: String
        var name: String
        var mode = "telephone"
        var year = 2020
        var values: [Double]
        var size: Int? = 1000
    }

    /// An archive of several programs that ask the same question of one population, a poll each June.
    static func archive(_ houses: [House]) throws -> Archive {
        var builder = ArchiveBuilder(folder: "made")
        func read(_ text: String, _ table: String) {
            builder.read(Array(text.utf8), as: table, file: "\(table).csv")
        }
        var programs = "program,name_en,name_ja,name_ko,country,url,note\n"
        var questions = "program,question,construct,kind,max_answers,object,text_en,text_ja,text_ko,note\n"
        var options =
            "program,question,option,order,role,valence,score,parts,label_en,label_ja,label_ko,valid_from,valid_to\n"
        var samples =
            "poll,program,population,form,universe,conductor,sponsor,frame,sampling,mode,field_start,field_end,released,"
            + "sample_drawn,sample_size,response_rate,response_rate_kind,weighting,design_effect,published_moe,source_url,"
            + "source_title,note\n"
        for house in houses {
            programs += "\(house.id),\(house.name),\(house.name),\(house.name),JP,,\n"
            questions += "\(house.id),q,same,single,,,Do you?,そうですか。,그렇습니까?,\n"
            options += "\(house.id),q,yes,1,substantive,1,,,Yes,はい,예,,\n"
            for index in house.values.indices {
                let date = "\(house.year + index)-06-10"
                samples +=
                    "\(house.id)-\(date),\(house.id),JP,,adults 18+,,,,probability,\(house.mode),\(date),\(date),,,"
                    + "\(house.size.map { "\($0)" } ?? ""),,,,,,https://example.org,,\n"
            }
        }
        read(programs, "programs")
        read(options, "options")
        read(questions, "questions")
        read(samples, "samples")
        read(
            "program,population,question,last_before,first_after,kind,certainty,label_en,label_ja,label_ko,source_url\n",
            "breaks")
        read("date,label_en,label_ja,label_ko,kind,source_url\n", "events")
        read("program,question,population,language,first_poll,last_poll,text,source_url\n", "wordings")
        for house in houses {
            for (index, value) in house.values.enumerated() {
                let poll = "\(house.id)-\(house.year + index)-06-10"
                let text =
                    "poll,population,form,subgroup,question,option,measure,value,decimals,rounding,base,base_size,"
                    + "design_effect,status,reading,source_url,source_title,second_source_url,note\n"
                    + "\(poll),JP,,,q,yes,percent,\(value.fixed(1)),1,,,,,final,1,https://example.org,,,\n"
                builder.take(ResultsFile(Array(text.utf8), program: house.id, poll: poll, file: "\(poll).csv"))
            }
        }
        return try builder.archive()
    }

    static func spec(_ houses: [House], size: PageSize = .web) -> ChartSpec {
        var spec = ChartSpec(name: "made", kind: .houses, size: size)
        spec.series = houses.map { SpecSeries(question: "\($0.id)/q", option: "yes", population: "JP") }
        return spec
    }

    static let two = [
        House(id: "a", name: "First house", values: [40, 42, 44, 43]),
        House(id: "b", name: "Second house", mode: "mail", values: [50, 53, 54, 52]),
    ]

    @Test("each house has a row with its effect, and the effects lie around zero")
    func effects() throws {
        let scene = try Archives.scene(Self.spec(Self.two), of: Self.archive(Self.two))
        try ReferenceScene.check(scene, "houses")
        let rows = scene.groups(.series)
        #expect(rows.map(\.label) == ["First house", "Second house"])
        let values = rows.compactMap { $0.value("value").flatMap(Double.init) }
        #expect(values.count == 2 && abs(values[0] + values[1]) < 0.02)
        // Ten points apart, drawn a little towards zero.
        #expect((3.5...5.2).contains(values[1]))
        #expect(scene.texts.contains { $0.string.contains("House and mode cannot be told apart") })
        var same = Self.two
        same[1].mode = "telephone"
        let alike = try Archives.scene(Self.spec(same), of: Self.archive(same))
        #expect(alike.texts.contains { $0.string.contains("All houses asked in the same way") })
    }

    @Test("refused where effects cannot be told apart, with the condition that fails")
    func refusals() throws {
        func error(_ houses: [House], _ change: (inout ChartSpec) -> Void = { _ in }) throws -> String {
            var spec = Self.spec(houses)
            change(&spec)
            let archive = try Self.archive(houses)
            do {
                _ = try Archives.scene(spec, of: archive)
                return ""
            } catch { return "\(error)" }
        }
        var later = Self.two
        later[1].year = 2030
        #expect(try error(later).contains("3 polls each in the time that both cover; a and b have 0 and 0"))
        var few = Self.two
        few[1].values = [50, 53]
        #expect(try error(few).contains("and a known number of interviews, here only a"))
        var unknown = Self.two
        unknown[1].size = nil
        #expect(try error(unknown).contains("all polls that can be used are of a"))
        #expect(
            try error(Self.two) {
                $0.series = []
                $0.question = "a/q"
            }.contains("hint: name them under 'series'"))
    }

    @Test(
        "no two labels meet and nothing leaves the page",
        arguments: [
            two,
            (0..<9).map {
                House(
                    id: "h\($0)", name: "A house with a rather long name that must break \($0)",
                    mode: ["mail", "face-to-face", "web"][$0 % 3], values: [1, 0, 2, 99].map { $0 })
            },
            [
                House(id: "a", name: "Aa", values: [0, 0, 0]),
                House(id: "b", name: "Bb", values: [100, 100, 100], size: 12),
            ],
        ])
    func layout(_ houses: [House]) throws {
        let archive = try Self.archive(houses)
        for name in PageSize.named.map(\.name) + ["70x80mm", "300x200pt"] {
            let size = try #require(PageSize(name))
            for language in Language.allCases {
                let scene: Scene
                do {
                    scene = try Archives.scene(Self.spec(houses, size: size), of: archive, in: language)
                } catch {
                    Issue.record("\(name) \(language): \(error)")
                    continue
                }
                #expect(scene.collisions.isEmpty, "\(name) \(language) \(scene.collisions)")
                #expect(scene.strays.isEmpty, "\(name) \(language)")
                #expect(scene.size.width == size.width)
                for group in scene.groups(.series) {
                    #expect(scene.groups(.label).contains { $0.label == group.label })
                }
            }
        }
    }
}
