import PollCharts
import PollData

/// Breaks one paragraph into lines.
///
/// Where a line may end is Pango's judgement (Unicode's line breaking, with the Japanese rules that keep 、 and 」
/// from the start of a line), less two habits it does not know: Korean breaks between words only, and a Japanese
/// number keeps its counter (2016年, 1,000人).
/// A range of numbers is one word.
struct LineBreaker {
    private let text: String
    private let bytes: [UInt8]
    private let font: Font
    private let language: Language

    init(text: String, font: Font, language: Language) {
        self.text = text
        bytes = Array(text.utf8)
        self.font = font
        self.language = language
    }

    /// Lines no wider than `width`, where words permit; without the spaces at their ends.
    func lines(width: Double) -> [String] {
        let style = TextShaper.Style(font, language)
        guard let shaped = try? TextShaper.shared.shape(text, style: style),
            let breaks = try? TextShaper.shared.breaks(in: text, language: language),
            shaped.width * font.size > width
        else { return [text.trimmed] }

        let ends = candidates(breaks) + [bytes.count]
        let positions = positions(in: shaped)
        var lines: [String] = []
        var start = 0
        var index = 0
        while index < ends.count {
            // As far as the whole paragraph's positions allow, then back while the line alone is wider.
            var last = index
            while last + 1 < ends.count {
                let advance = positions[trimmedEnd(ends[last + 1])] - positions[start]
                guard advance * font.size <= width else { break }
                last += 1
            }
            while last > index, self.width(of: slice(start, ends[last]), style) > width { last -= 1 }
            lines.append(slice(start, ends[last]))
            start = ends[last]
            index = last + 1
        }
        return lines
    }

    private func width(of line: String, _ style: TextShaper.Style) -> Double {
        guard let shaped = try? TextShaper.shared.shape(line, style: style) else { return 0 }
        return shaped.width * font.size
    }

    private func slice(_ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self).trimmed
    }

    /// The byte before the spaces that end at `end`.
    private func trimmedEnd(_ end: Int) -> Int {
        var end = end
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        return end
    }

    /// The advance before each byte, in em.
    private func positions(in shaped: ShapedText) -> [Double] {
        var positions = [Double](repeating: 0, count: bytes.count + 1)
        for cluster in shaped.runs.flatMap(\.clusters) {
            for byte in cluster.start..<cluster.start + cluster.bytes { positions[byte] = cluster.x }
        }
        positions[bytes.count] = shaped.width
        return positions
    }

    /// The bytes at which a line may begin.
    private func candidates(_ breaks: [Bool]) -> [Int] {
        var result: [Int] = []
        var offset = 0
        var before: Unicode.Scalar?
        var letters = 0
        for scalar in text.unicodeScalars {
            // A hyphen after few letters parts nothing: opt-in.
            let isShort = before == "-" && letters < 5
            if let before, !isShort, offset > 0, breaks[offset], Self.mayBreak(before, scalar) { result.append(offset) }
            offset += UTF8.width(scalar)
            letters = scalar.properties.isWhitespace ? 0 : letters + 1
            before = scalar
        }
        return result
    }

    private static func mayBreak(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        if before.properties.isWhitespace { return true }
        if isHangul(before) || isHangul(after) { return false }
        // A range of numbers stays whole.
        if "–～~".unicodeScalars.contains(before), ("0"..."9").contains(after) { return false }
        let isDigit = ("0"..."9").contains(before) || ("０"..."９").contains(before)
        return !(isDigit && counters.contains(after))
    }

    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        (0xAC00..<0xD7B0).contains(scalar.value) || (0x1100..<0x1200).contains(scalar.value)
            || (0x3130..<0x3190).contains(scalar.value)
    }

    private static let counters = Set("年月日人名件回歳割点位倍時分秒社国党票".unicodeScalars)
}

extension String {
    fileprivate var trimmed: String {
        var part = self[...]
        while part.last?.isWhitespace == true { part.removeLast() }
        while part.first?.isWhitespace == true { part.removeFirst() }
        return String(part)
    }
}
