extension Sheet {
    /// A title in as few lines as `width` allows, these of about the same length, and parted where the sense does: after
    /// a comma, else before a bracket.
    func titleBlock(_ text: String, _ font: Font, width: Double) -> TextBlock {
        let full = block(text, font, width: width)
        guard full.lines.count > 1, width.isFinite else { return full }
        let bound = KeptTogether.bound(text)
        let units =
            language == .japanese
            ? JapaneseBreaks.phrases(of: bound)
            : bound.split(separator: " ").map { "\($0) " }
        guard units.count < 60, let lines = parted(units, in: full.lines.count, font, width: width) else {
            return balancedBlock(text, font, width: width)
        }
        let extents = lines.map { measurer.extent(of: $0, font: font, language: language) }
        guard extents.allSatisfy({ $0.width <= width }) else { return balancedBlock(text, font, width: width) }
        return TextBlock(lines: lines, extents: extents, font: font, language: language)
    }

    /// The division of units into lines that is the least ragged: the squares of what lines differ from their mean, in
    /// widths of the page, and for each break how ill it parts the sense.
    private func parted(_ units: [String], in count: Int, _ font: Font, width: Double) -> [String]? {
        let space = self.width(of: "a a", font) - self.width(of: "aa", font)
        let ends = units.map { $0.hasSuffix(" ") ? space : 0 }
        let widths = units.map { self.width(of: $0, font) }
        var sums = [0.0]
        for width in widths { sums.append(sums[sums.count - 1] + width) }
        let mean = sums[units.count] / Double(count)
        func cost(_ first: Int, _ end: Int) -> Double? {
            let length = sums[end] - sums[first] - ends[end - 1]
            guard length <= width else { return nil }
            let off = (length - mean) / width
            return off * off + (end < units.count ? Self.illness(units[end - 1], units[end]) : 0)
        }
        // For each number of lines and of units before the end, the least cost and where the last line begins.
        var best: [[(cost: Double, start: Int)?]] = [[(0, 0)] + Array(repeating: nil, count: units.count)]
        for line in 1...count {
            var row: [(cost: Double, start: Int)?] = Array(repeating: nil, count: units.count + 1)
            for end in line...max(line, units.count) where end <= units.count {
                for start in (line - 1)..<end {
                    guard let before = best[line - 1][start], let own = cost(start, end) else { continue }
                    let total = before.cost + own
                    if row[end].map({ total < $0.cost }) ?? true { row[end] = (total, start) }
                }
            }
            best.append(row)
        }
        var lines: [String] = []
        var end = units.count
        for line in (1...count).reversed() {
            guard let found = best[line][end] else { return nil }
            let text = KeptTogether.plain(units[found.start..<end].joined())
            lines.insert(text.hasSuffix(" ") ? String(text.dropLast()) : text, at: 0)
            end = found.start
        }
        return lines
    }

    /// How ill a break parts the sense: 0.12 weighs as much as lines of 75 % and 25 % of the page.
    private static func illness(_ before: String, _ after: String) -> Double {
        guard let last = before.last(where: { $0 != " " }), let next = after.first else { return 0 }
        if "、。，；：,;:–—".contains(last) { return 0 }
        return "（(".contains(next) ? 0.04 : 0.12
    }
}
