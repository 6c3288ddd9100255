import PollCharts

/// Finds characters that no font has before anything is drawn: an error, never a box.
enum GlyphCheck {
    static func check(_ nodes: [Node]) throws(RenderError) {
        for node in nodes {
            switch node {
            case .group(let group): try check(group.children)
            case .text(let run): try check(run)
            case .shape: break
            }
        }
    }

    private static func check(_ run: TextRun) throws(RenderError) {
        let shaped = try TextShaper.shared.shape(run.string, style: TextShaper.Style(run.font, run.language))
        guard let missing = shaped.missing else { return }
        throw .missingGlyph(character: missing, text: run.string, package: try package(for: missing))
    }

    /// The package that has the character and is not installed.
    private static func package(for scalar: Unicode.Scalar) throws(RenderError) -> String? {
        guard isEastAsian(scalar) else { return nil }
        for family in ["Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans JP", "Noto Sans KR"] {
            if try TextShaper.shared.has(family: family) { return nil }
        }
        return FontConfiguration.cjkPackage
    }

    /// Blocks of Japanese and Korean: jamo, CJK symbols to compatibility ideographs, full widths, later ideographs.
    static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100..<0x1200, 0x2460..<0x2600, 0x2E80..<0xA4D0, 0xA960..<0xA980, 0xAC00..<0xD800: true
        case 0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFF00..<0xFFF0, 0x1F200..<0x1F300, 0x20000..<0x40000: true
        default: false
        }
    }
}
