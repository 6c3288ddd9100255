/// `CHANGES.md`: a line for each release, under the heading of what is not yet published.
struct ChangeLog {
    private let text: String

    init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The file with a line for the release as the first under "Unreleased"; the heading is added where it lacks.
    func adding(_ release: Release, replaced: Bool = false) -> [UInt8] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let heading: Int
        if let found = lines.firstIndex(where: { $0.hasPrefix("#") && $0.lowercased().contains("unreleased") }) {
            heading = found
        } else {
            let below = lines.firstIndex { $0.hasPrefix("## ") } ?? lines.endIndex
            if below == lines.endIndex, lines.last == "" { lines.removeLast() }
            let place = min(below, lines.endIndex)
            let blank = place > 0 && !lines[place - 1].isEmpty ? [""] : []
            lines.insert(contentsOf: blank + ["## Unreleased", ""], at: place)
            heading = place + blank.count
        }
        var place = heading + 1
        if place < lines.count, lines[place].trimmed.isEmpty {
            place += 1
        } else {
            lines.insert("", at: place)
            place += 1
        }
        let entry = Self.entry(for: release, replaced: replaced)
        if place < lines.count, !lines[place].isEmpty, !lines[place].hasPrefix("-"), !lines[place].hasPrefix("*") {
            lines.insert(contentsOf: [entry, ""], at: place)
        } else {
            lines.insert(entry, at: place)
        }
        if lines.last != "" { lines.append("") }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// `- Added genron-eai-2016: JP (n = 1000), KR (n = 1010); 8 figures.`
    static func entry(for release: Release, replaced: Bool = false) -> String {
        let samples = release.samples.map { sample in
            let form = sample.form.isEmpty ? "" : " form \(sample.form)"
            return "\(sample.population)\(form)" + (sample.size.map { " (n = \($0))" } ?? " (n unknown)")
        }
        let figures = release.figures.count == 1 ? "1 figure" : "\(release.figures.count) figures"
        return "- \(replaced ? "Replaced" : "Added") \(release.poll): \(samples.joined(separator: ", ")); \(figures)."
    }
}

extension String {
    fileprivate var trimmed: Substring { self[...].drop { $0.isWhitespace } }
}
