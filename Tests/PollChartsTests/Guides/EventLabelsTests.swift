@testable import PollData
import Testing

@testable import PollCharts

@Suite("Event labels")
struct EventLabelsTests {
    static let sheet = Sheet(size: .web, theme: .light, language: .english, measurer: FixedMeasurer())

    static func labels(_ texts: [String], at places: [Double], width: Double = 600) throws -> EventLabels {
        let day = try #require(CalendarDate("2016-06-10"))
        let events = texts.map {
            ChartEvent(
                event: Event(date: day, label: LocalizedText(english: $0), kind: "", sourceURL: ""),
                label: LocalizedText(english: $0))
        }
        return EventLabels(events: events, places: places, bounds: 0...width, mostHeight: 110, sheet: sheet)
    }

    @Test("far apart, all stand in one row beside their rules")
    func oneRow() throws {
        let labels = try Self.labels(["A visit", "A treaty"], at: [100, 300])
        #expect(labels.placed.map(\.row) == [0, 0])
        #expect(labels.placed.allSatisfy { $0.left > $0.x && $0.number == nil })
    }

    @Test("near the right edge a label hangs on the left of its rule")
    func left() throws {
        let labels = try Self.labels(["A declaration"], at: [595])
        #expect(labels.placed.allSatisfy { $0.right < $0.x })
    }

    @Test("close events take rows, and no rule crosses a label")
    func rows() throws {
        let labels = try Self.labels(
            ["Trade measures begin", "Agreement ended", "Summit in Tokyo"], at: [300, 320, 340])
        #expect(!labels.isNumbered)
        for a in labels.placed {
            for b in labels.placed where a.x != b.x {
                if a.row == b.row { #expect(a.right <= b.left || b.right <= a.left) }
                if a.row > b.row { #expect(a.x < b.left || a.x > b.right) }
            }
        }
    }

    @Test("too many for their room become numbers in order of time")
    func numbers() throws {
        let texts = (1...9).map { "An event with quite a long description, number \($0)" }
        let labels = try Self.labels(texts, at: (1...9).map { 280 + Double($0) * 6 }, width: 400)
        #expect(labels.isNumbered)
        #expect(labels.placed.compactMap(\.number) == Array(1...9))
    }
}
