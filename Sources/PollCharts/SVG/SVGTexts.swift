import PollData

/// Text runs as elements that hold their words.
///
/// No `textLength`: a viewer with other fonts shows its own widths instead of letters pulled apart.
struct SVGTexts {
    /// The language of the whole picture, which need not be repeated.
    let language: Language

    func write(_ run: TextRun, to text: inout SVGText) {
        text.begin("text")
        text.set("x", run.position.x)
        text.set("y", run.position.y)
        if run.anchor != .start { text.set("text-anchor", run.anchor.rawValue) }
        if run.rotation != 0 {
            let numbers = [run.rotation, run.position.x, run.position.y].map(SVGNumber.text)
            text.set("transform", "rotate(\(numbers.joined(separator: " ")))")
        }
        if run.language != language {
            text.set("xml:lang", run.language.rawValue)
            text.set("font-family", SVGFonts.families(for: run.language))
        }
        text.set("font-size", run.font.size)
        if run.font.weight == .bold { text.set("font-weight", "bold") }
        if run.font.tabularFigures { text.set("style", "font-variant-numeric:tabular-nums") }
        text.setFill(run.color)
        if run.haloWidth > 0 {
            text.set(Stroke(run.haloColor, width: 2 * run.haloWidth))
            text.set("paint-order", "stroke")
        }
        if needsItsSpaces(run.string) { text.set("xml:space", "preserve") }
        text.end("text", around: run.string)
    }

    /// Whether XML's folding of spaces would change the text.
    private func needsItsSpaces(_ text: String) -> Bool {
        let space = UInt8(ascii: " ")
        var before = space
        for byte in text.utf8 {
            if byte == space, before == space { return true }
            before = byte
        }
        return before == space && !text.isEmpty
    }
}
