/// Why a scene could not be drawn or measured.
public enum RenderError: Error, Sendable, Hashable {
    /// A family that every chart needs is not installed.
    case missingFont(family: String, package: String)
    /// No font that charts use has this character; `package` is nil where installing one would not help.
    case missingGlyph(character: Unicode.Scalar, text: String, package: String?)
    /// More pixels than one picture may have.
    case pageTooLarge(width: Int, height: Int)
    /// A size that is zero, negative or not a number.
    case pageEmpty(width: Double, height: Double)
    /// What Cairo said, in its own words.
    case cairo(String)
    /// A buffer of so many bytes could not be had.
    case outOfMemory(bytes: Int)
}

extension RenderError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingFont(let family, let package):
            return "error: the font \(family) is not installed\n  hint: install the package \(package)"
        case .missingGlyph(let character, let text, let package):
            let hex = String(character.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            let advice =
                if let package {
                    "install the package \(package)"
                } else {
                    "neither Noto Sans nor Noto Sans CJK has this character; write it another way"
                }
            return "error: no font for '\(character)' (\(code)) in \"\(text)\"\n  hint: \(advice)"
        case .pageTooLarge(let width, let height):
            return "error: a picture of \(width) × \(height) pixels is too large\n"
                + "  hint: at most \(PageLimit.side) pixels a side and \(PageLimit.pixels / 1_000_000) million in all; "
                + "choose a smaller scale"
        case .pageEmpty(let width, let height):
            return "error: a picture of \(width) × \(height) points has nothing to draw on\n"
                + "  hint: width, height and scale must be above zero"
        case .cairo(let message):
            return "error: the picture could not be drawn: \(message)"
        case .outOfMemory(let bytes):
            return "error: no memory for a picture of \(bytes) bytes\n  hint: choose a smaller scale"
        }
    }
}
