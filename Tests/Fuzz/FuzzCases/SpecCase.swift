import PollCharts
import PollData

/// A specification is read, or refused with reasons at places of the file; what was read can be drawn, or is refused
/// with a reason.
enum SpecCase {
    static func fault(of bytes: [UInt8]) -> String? {
        // A leading tilde stands for the file of a house style.
        if bytes.first == UInt8(ascii: "~") { return themeFault(of: Array(bytes.dropFirst())) }
        let spec: ChartSpec
        do {
            spec = try ChartSpec.parse(bytes, file: "fuzz.yaml", name: "fuzz")
        } catch {
            return placeFault(of: error.diagnostics, in: bytes)
        }
        // A theme's file is another reader's input.
        if case .file = spec.theme { return nil }
        return pictureFault(of: spec, language: Language.allCases[bytes.count % Language.allCases.count])
    }

    private static func themeFault(of bytes: [UInt8]) -> String? {
        do {
            try ThemeChoice.check(bytes, file: "fuzz.yaml")
            return nil
        } catch {
            return placeFault(of: error.diagnostics, in: bytes)
        }
    }

    private static func placeFault(of findings: [Diagnostic], in bytes: [UInt8]) -> String? {
        if findings.isEmpty { return "refused without a reason" }
        // YAML counts more line ends than these, and one more line behind the last.
        let ends = String(decoding: bytes, as: UTF8.self).unicodeScalars.count {
            ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
        }
        for finding in findings {
            let place = finding.location
            guard (1...ends + 2).contains(place.line), place.column > 0, !finding.message.isEmpty else {
                return "a finding outside the file: \(finding)"
            }
        }
        return nil
    }

    private static func pictureFault(of spec: ChartSpec, language: Language) -> String? {
        let builder = ChartBuilder(archive: SmallArchive.loaded, measurer: EvenMeasurer())
        do {
            let svg = SVGWriter().svg(try builder.scene(for: spec, language: language))
            return svg.hasSuffix("</svg>\n") || svg.hasSuffix("</svg>") ? nil : "a picture that does not end"
        } catch {
            return error.description.isEmpty ? "refused without a reason" : nil
        }
    }
}

/// Letters of even width, broken anywhere; charts of fuzzers are not looked at.
private struct EvenMeasurer: TextMeasurer {
    func extent(of text: String, font: Font, language: Language) -> TextExtent {
        TextExtent(
            width: 0.6 * font.size * Double(text.unicodeScalars.count), ascent: 0.9 * font.size,
            descent: 0.3 * font.size)
    }

    func lines(of text: String, font: Font, language: Language, width: Double) -> [String] {
        let letters = max(1, Int(max(1, min(1000, width / (0.6 * font.size)))))
        var lines: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            lines.append(String(rest.prefix(letters)))
            rest = rest.dropFirst(letters)
        }
        return lines.isEmpty ? [""] : lines
    }
}
