#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import PollData

/// How a cloud draws its polls: dots as large as their samples, a marker for each house.
struct CloudLook: Sendable {
    /// Who asked, with a marker; empty where one house asked all.
    let houses: [(name: String, marker: SeriesStyle.Marker)]
    /// The number of interviews of the largest poll.
    let largest: Int
    /// The number of interviews of each poll that is known.
    let sizes: [Int]
    private let hasUnknown: Bool
    /// Less than 1 where a line has many polls.
    private let crowding: Double
    private let byProgram: Bool
    private let programs: [Program.ID: String]

    init(lines: [TrendLine], archive: Archive, language: Language) {
        let samples = lines.flatMap { $0.points.map(\.wave.sample) }
        sizes = samples.compactMap(\.size)
        largest = sizes.max() ?? 1
        hasUnknown = samples.contains { $0.size == nil }
        let longest = lines.map(\.points.count).max() ?? 1
        crowding = min(1, max(0.6, (25 / Double(max(1, longest))).squareRoot()))
        let ids = Set(samples.map(\.program))
        let byProgram = ids.count > 1
        self.byProgram = byProgram
        var programs: [Program.ID: String] = [:]
        for id in ids { programs[id] = archive.program(id)?.name[language] ?? id.rawValue }
        self.programs = programs
        let names = Disclosure.distinct(
            samples.map { byProgram ? programs[$0.program] ?? "" : $0.conductor })
        // A house that nobody names would take another's marker.
        let areKnown = byProgram || samples.allSatisfy { !$0.conductor.isEmpty }
        let markers = SeriesStyle.Marker.allCases
        houses =
            names.count > 1 && areKnown && names.count <= markers.count
            ? names.enumerated().map { ($1, markers[$0]) } : []
    }

    func marker(of sample: Sample, in line: TrendLine) -> SeriesStyle.Marker {
        let name = house(of: sample)
        return houses.first { $0.name == name }?.marker ?? line.style.marker
    }

    /// Who asked.
    func house(of sample: Sample) -> String { byProgram ? programs[sample.program] ?? "" : sample.conductor }

    /// Half the size of a dot whose area is in proportion to the interviews; `nil` where their number is not known.
    func radius(of size: Int?, sheet: Sheet) -> Double? {
        size.map { sheet.size.typeSize * 0.42 * crowding * (Double($0) / Double(largest)).squareRoot() }
    }

    /// Half the size of a dot of unknown size.
    static func unknownRadius(_ sheet: Sheet) -> Double { sheet.size.typeSize * 0.2 }

    func keys(sheet: Sheet) -> [FooterKey] {
        let words = sheet.words
        var keys = Self.examples(sizes).map { size in
            FooterKey(
                sign: .marker(.circle, radius: radius(of: size, sheet: sheet) ?? 0, isHollow: false),
                text: words.interviews([size]))
        }
        if hasUnknown {
            keys.append(
                FooterKey(
                    sign: .marker(.circle, radius: Self.unknownRadius(sheet), isHollow: true),
                    text: words.sentence(
                        words.pick("Small and hollow: n not known", "小さい白抜き：標本数不明", "작은 빈 표식: 표본 크기 미상"))))
        }
        return keys
            + houses.map { house in
                FooterKey(
                    sign: .marker(house.marker, radius: sheet.footerFont.size * 0.36, isHollow: false),
                    text: house.name)
            }
    }

    /// One or two round numbers of interviews between the least and the most.
    static func examples(_ sizes: [Int]) -> [Int] {
        guard let least = sizes.min(), let most = sizes.max() else { return [] }
        let round = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100_000].filter {
            least <= $0 && $0 <= most
        }
        guard let first = round.first, let last = round.last else {
            return [sizes.sorted()[sizes.count / 2]]
        }
        return first == last ? [first] : [first, last]
    }
}
