import PollData

/// What every part of a picture needs to set its text: the page, the theme, the language and the measurer.
struct Sheet: Sendable {
    let size: PageSize
    let theme: Theme
    let language: Language
    let measurer: any TextMeasurer
    /// Less than 1 where markers stand close together.
    var markerFactor = 1.0
    /// Less than 1 on a page that would pass its height: rows, gaps and least heights take so much of what they usually
    /// take.
    var pitch = 1.0

    var words: ChartWords { ChartWords(language: language, isBrief: size.isNarrow) }

    var titleFont: Font { Font(size: size.typeSize * 1.4, weight: .bold) }
    var subtitleFont: Font { Font(size: size.typeSize) }
    var labelFont: Font { Font(size: size.typeSize) }
    var boldFont: Font { Font(size: size.typeSize, weight: .bold) }
    var axisFont: Font { Font(size: size.typeSize * 0.92, tabularFigures: true) }
    var eventFont: Font { Font(size: size.typeSize * 0.88) }
    var footerFont: Font { Font(size: max(6, size.typeSize * 0.8)) }

    var margin: Double { size.typeSize * 1.2 }
    /// Half the size of a marker.
    var markerRadius: Double { size.typeSize * 0.26 * markerFactor }
    var lineWidth: Double { max(1.1, size.typeSize * 0.16) }
    var intervalWidth: Double { max(0.8, size.typeSize * 0.085) }

    func width(of text: String, _ font: Font) -> Double {
        measurer.extent(of: text, font: font, language: language).width
    }

    /// The text set in lines no wider than `width`, each as full as it can be.
    func block(_ text: String, _ font: Font, width: Double = .infinity) -> TextBlock {
        guard !text.isEmpty else { return TextBlock(lines: [], extents: [], font: font, language: language) }
        return block(of: width.isFinite ? filled(text, font, width: width) : [text], font)
    }

    private func block(of lines: [String], _ font: Font) -> TextBlock {
        let lines = lines.map(KeptTogether.plain)
        let extents = lines.map { measurer.extent(of: $0, font: font, language: language) }
        return TextBlock(lines: lines, extents: extents, font: font, language: language)
    }

    /// Japanese between phrases, the others where the measurer breaks them; words that belong together stay so where
    /// they fit on a line.
    private func filled(_ text: String, _ font: Font, width: Double) -> [String] {
        let bound = KeptTogether.bound(text)
        if language == .japanese { return phrased(bound, font, width: width) }
        let lines = measurer.lines(of: bound, font: font, language: language, width: width)
        guard lines.contains(where: { self.width(of: $0, font) > width }) else { return lines }
        return measurer.lines(of: KeptTogether.plain(text), font: font, language: language, width: width).flatMap {
            broken($0, font, width: width)
        }
    }

    /// Lines of whole phrases. A phrase wider than a line is broken between its words, and a word where the measurer
    /// breaks it.
    private func phrased(_ text: String, _ font: Font, width: Double) -> [String] {
        guard self.width(of: text, font) > width || text.contains("\n") else { return [text] }
        var lines: [String] = []
        func add(_ piece: String, _ split: (String) -> [String]) {
            let joined = (lines.last ?? "") + piece
            if !lines.isEmpty, self.width(of: Self.withoutSpaceAtEnd(joined), font) <= width {
                lines[lines.count - 1] = joined
            } else if self.width(of: Self.withoutSpaceAtEnd(piece), font) <= width {
                lines.append(piece)
            } else {
                split(piece).forEach { part in
                    if part == piece {
                        lines += measurer.lines(
                            of: KeptTogether.plain(part), font: font, language: language, width: width
                        ).flatMap { broken($0, font, width: width) }
                    } else {
                        add(part) { [$0] }
                    }
                }
            }
        }
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let earlier = lines
            lines = []
            for phrase in JapaneseBreaks.phrases(of: String(paragraph)) { add(phrase, JapaneseBreaks.words) }
            lines = earlier + lines
        }
        return lines.map(Self.withoutSpaceAtEnd)
    }

    /// A line whose one long word passes the width, cut between letters: on the page it may not pass.
    private func broken(_ line: String, _ font: Font, width: Double) -> [String] {
        guard self.width(of: line, font) > width, line.count > 1 else { return [line] }
        var lines: [String] = []
        var current = ""
        for character in line {
            if !current.isEmpty, self.width(of: current + String(character), font) > width {
                lines.append(current)
                current = ""
            }
            current.append(character)
        }
        return lines + [current]
    }

    /// The names of rows, each on one line where all can be by taking somewhat more of a narrow page, else in balanced
    /// lines.
    ///
    /// - Parameter share: The part of the width that names usually take at most.
    func rowLabels(_ texts: [String], width: Double, share: Double) -> [TextBlock] {
        let lines = texts.map { block($0, labelFont) }
        let isNarrow = width < size.typeSize * 40
        if isNarrow, lines.allSatisfy({ $0.width <= width * max(share, 0.42) }) { return lines }
        return texts.map { balancedBlock($0, labelFont, width: width * share) }
    }

    /// Running text: lines as full as they can be, but no last line of one short word where the same number of
    /// narrower lines avoids it.
    func runningBlock(_ text: String, _ font: Font, width: Double) -> TextBlock {
        let full = block(text, font, width: width)
        guard width.isFinite, full.lines.count > 1, (full.extents.last?.width ?? width) < width * 0.12 else {
            return full
        }
        for step in 1...10 {
            let candidate = block(text, font, width: width * (1 - 0.025 * Double(step)))
            guard candidate.lines.count == full.lines.count else { break }
            if candidate.extents.last?.width ?? 0 >= width * 0.16 { return candidate }
        }
        return full
    }

    private static func withoutSpaceAtEnd(_ text: String) -> String {
        text.hasSuffix(" ") ? String(text.dropLast()) : text
    }

    /// The text in as few lines as `width` allows, and these of about the same length: no last line of one word.
    ///
    /// Of the widths that give the same number of lines, the one that cuts the fewest words is taken, then the narrowest.
    func balancedBlock(_ text: String, _ font: Font, width: Double) -> TextBlock {
        let full = block(text, font, width: width)
        guard full.lines.count > 1, width.isFinite else { return full }
        if language == .japanese, let phrased = phrasedBlock(text, font, width: width, lines: full.lines.count) {
            return phrased
        }
        var best = (cost: JapaneseBreaks.cost(of: full.lines), block: full)
        let steps = 16
        let least = width / Double(full.lines.count)
        for step in (0..<steps).reversed() {
            let candidate = block(text, font, width: least + (width - least) * Double(step) / Double(steps))
            guard candidate.lines.count == full.lines.count, candidate.width <= width else { continue }
            let cost = language == .japanese ? JapaneseBreaks.cost(of: candidate.lines) : 0
            if cost <= best.cost || language != .japanese { best = (cost, candidate) }
        }
        if language == .japanese, best.cost > 2,
            let phrased = phrasedBlock(text, font, width: width, lines: full.lines.count + 1)
        {
            return phrased
        }
        return best.block
    }

    /// Japanese broken between phrases, in exactly so many lines and these about as long as one another; `nil` where
    /// phrases don't fit so.
    private func phrasedBlock(_ text: String, _ font: Font, width: Double, lines count: Int) -> TextBlock? {
        let phrases = JapaneseBreaks.phrases(of: KeptTogether.bound(text))
        let steps = 16
        for step in 0...steps {
            let limit = width / Double(count) + width * (1 - 1 / Double(count)) * Double(step) / Double(steps)
            var lines: [String] = []
            for phrase in phrases {
                if let last = lines.last, self.width(of: last + phrase, font) <= limit {
                    lines[lines.count - 1] = last + phrase
                } else {
                    lines.append(phrase)
                }
            }
            guard lines.count == count, lines.allSatisfy({ self.width(of: $0, font) <= width }) else { continue }
            return block(of: lines.map(Self.withoutSpaceAtEnd), font)
        }
        return nil
    }
}
