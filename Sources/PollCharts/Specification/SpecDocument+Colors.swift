import PollData
import Yams

/// Colours with their places, so that what is wrong with one can be said where it stands.
extension SpecDocument {
    struct PlacedColor {
        let color: Color
        let mark: Yams.Mark?
    }

    mutating func color(_ key: String) -> PlacedColor? { values[key].flatMap { color($0, key) } }

    /// One colour or a list.
    mutating func colors(_ key: String) -> [PlacedColor] {
        guard let node = values[key] else { return [] }
        guard case .sequence(let sequence) = node else { return [color(node, key)].compactMap { $0 } }
        if sequence.isEmpty { fault("type", at: node.mark, "'\(key)' has no colours", hint: "leave the key out") }
        return sequence.compactMap { color($0, key) }
    }

    /// Names with a colour each, in the order of the file.
    mutating func namedColors(_ key: String, example: String) -> [(name: String, mark: Yams.Mark?, color: PlacedColor)]
    {
        guard let node = values[key] else { return [] }
        guard case .mapping(let mapping) = node else {
            fault("type", at: node.mark, "'\(key)' is not a mapping", hint: "write \(key): \(example)")
            return []
        }
        return mapping.compactMap { name, value in
            let text = name.scalar?.string ?? ""
            return color(value, text).map { (text, name.mark, $0) }
        }
    }

    private mutating func color(_ node: Yams.Node, _ key: String) -> PlacedColor? {
        guard case .scalar(let scalar) = node else {
            fault("type", at: node.mark, "'\(key)' is not a colour", hint: Self.colorHint)
            return nil
        }
        if scalar.string.isEmpty {
            fault(
                "colour", at: node.mark, "'\(key)' has no colour",
                hint: "a # begins a comment in YAML: write it in quotes, '#0072B2'")
            return nil
        }
        guard let color = Color(hex: scalar.string) else {
            fault("colour", at: node.mark, "'\(scalar.string)' is not a colour", hint: Self.colorHint)
            return nil
        }
        return PlacedColor(color: color, mark: node.mark)
    }

    private static let colorHint = "write six hexadecimal digits in quotes, such as '#0072B2'"
}

extension Color {
    /// Reads `#0072B2` or `0072b2`.
    init?(hex text: String) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let rgb = UInt32(digits, radix: 16) else {
            return nil
        }
        self.init(rgb)
    }
}
