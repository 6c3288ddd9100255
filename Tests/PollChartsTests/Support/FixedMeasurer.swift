import PollCharts
import PollData

/// Letters of fixed width: 0.6 of the size for Latin, 1 for everything wider.
struct FixedMeasurer: TextMeasurer {
    func extent(of text: String, font: Font, language: Language) -> TextExtent {
        let units = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x1100 ? 0.6 : 1) }
        return TextExtent(width: units * font.size, ascent: 0.9 * font.size, descent: 0.3 * font.size)
    }

    func lines(of text: String, font: Font, language: Language, width: Double) -> [String] {
        // Japanese breaks before any character, the others at spaces.
        var pieces: [String] = []
        for character in text {
            let startsPiece = language == .japanese || pieces.last?.hasSuffix(" ") ?? true
            if startsPiece { pieces.append("") }
            pieces[pieces.count - 1].append(character)
        }
        var lines: [String] = [""]
        for piece in pieces {
            let longer = lines[lines.count - 1] + piece
            let visible = longer.hasSuffix(" ") ? String(longer.dropLast()) : longer
            if !lines[lines.count - 1].isEmpty, extent(of: visible, font: font, language: language).width > width {
                lines.append(piece)
            } else {
                lines[lines.count - 1] = longer
            }
        }
        return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    }
}
