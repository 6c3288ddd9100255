import PollAnalysis
import PollCharts
import PollData
import PollReports

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Prints what charts say to those who do not see them; nothing is drawn.
struct ChartAlternatives {
    let pictures: [ChartOrder.Picture]
    let json: Bool
    let review: ChartReview

    /// One that fails does not stop the others.
    func run(archive: Archive, settings: EstimateSettings, earlier: [(name: String, error: any Error)]) throws {
        let builder = ChartBuilder(archive: archive, measurer: NoMeasurer(), settings: settings)
        let outcomes = ChartOutcomes(names: pictures.map(\.name))
        var found: [(picture: ChartOrder.Picture, text: AlternativeText)] = []
        for (number, picture) in pictures.enumerated() {
            do {
                let text = try builder.alternativeText(
                    for: picture.spec, language: picture.language, isDraft: review.isDraft(picture.spec))
                found.append((picture, text))
                outcomes.end(number, .success([]))
            } catch {
                outcomes.end(number, .failure(error))
            }
        }
        if let code = Descriptor.write(text(of: found, archive), to: STDOUT_FILENO) {
            throw FileError(path: "standard output", action: "write", code: code)
        }
        try outcomes.finish(earlier: earlier)
    }

    private func text(of found: [(picture: ChartOrder.Picture, text: AlternativeText)], _ archive: Archive) -> String {
        guard json else {
            return found.map { "\($0.picture.name)\n\($0.text.title)\n\($0.text.summary)\n" }.joined(separator: "\n")
        }
        let report = Report(
            command: "chart", title: "", selection: [], columns: [],
            rows: found.map { item in
                Report.Row(
                    [],
                    fields: [
                        ("chart", .string(item.picture.spec.name)),
                        ("language", .string(item.picture.language.rawValue)),
                        ("title", .string(item.text.title)), ("summary", .string(item.text.summary)),
                    ])
            })
        return report.formatted(as: .json, archive: archive.version)
    }
}

/// For charts that are only put into words.
private struct NoMeasurer: TextMeasurer {
    func extent(of text: String, font: Font, language: Language) -> TextExtent {
        TextExtent(width: 0, ascent: 0, descent: 0)
    }

    func lines(of text: String, font: Font, language: Language, width: Double) -> [String] { [text] }
}
