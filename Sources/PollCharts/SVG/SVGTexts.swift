import PollData

/// Text runs as elements that hold their words.
///
/// No `textLength`: a viewer with other fonts shows its own widths instead of letters pulled apart.
struct SVGTexts {
    /// The language of the whole picture, which need not be repeated.
    let language: Language

    func element(of run: TextRun) -> String {
        var element = SVGElement("text")
        element.set("x", run.position.x)
        element.set("y", run.position.y)
        if run.anchor != .start { element.set("text-anchor", run.anchor.rawValue) }
        if run.rotation != 0 {
            let numbers = [run.rotation, run.position.x, run.position.y].map(SVGNumber.text)
            element.set("transform", "rotate(\(numbers.joined(separator: " ")))")
        }
        if run.language != language {
            element.set("xml:lang", run.language.rawValue)
            element.set("font-family", SVGFonts.families(for: run.language))
        }
        element.set("font-size", run.font.size)
        if run.font.weight == .bold { element.set("font-weight", "bold") }
        if run.font.tabularFigures { element.set("style", "font-variant-numeric:tabular-nums") }
        element.set("fill", run.color)
        if run.haloWidth > 0 {
            element.set(Stroke(run.haloColor, width: 2 * run.haloWidth))
            element.set("paint-order", "stroke")
        }
        if needsItsSpaces(run.string) { element.set("xml:space", "preserve") }
        return element.around(run.string)
    }

    /// Whether XML's folding of spaces would change the text.
    private func needsItsSpaces(_ text: String) -> Bool {
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == " ", before == " " { return true }
            before = scalar
        }
        return before == " " && !text.isEmpty
    }
}
