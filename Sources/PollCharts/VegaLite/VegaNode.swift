import PollData

/// JSON whose members keep their order, written in Swift as it stands in the file.
indirect enum VegaNode: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([VegaNode])
    case object([(key: String, value: VegaNode)])

    /// Numbers have at most four decimals, which is finer than any published percentage.
    func text(indent: String = "") -> String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let value): return Self.text(of: value)
        case .string(let value): return Self.quoted(value)
        case .array(let items):
            if items.isEmpty { return "[]" }
            if items.allSatisfy(\.isPlain) { return "[" + items.map { $0.text() }.joined(separator: ", ") + "]" }
            let lines = items.map { indent + "  " + $0.text(indent: indent + "  ") }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            if members.allSatisfy(\.value.isPlain) {
                return "{" + members.map { Self.quoted($0.key) + ": " + $0.value.text() }.joined(separator: ", ") + "}"
            }
            let lines = members.map {
                indent + "  " + Self.quoted($0.key) + ": " + $0.value.text(indent: indent + "  ")
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .array(let items): items.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }

    private static func text(of value: Double) -> String {
        guard value.isFinite else { return "null" }
        var text = value.fixed(4)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text == "-0" ? "0" : text
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "<": result += "\\u003c"  // so that it can stand in a page's script element
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension VegaNode: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: VegaNode...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, VegaNode)...) { self = .object(elements.map { ($0.0, $0.1) }) }
    init(nilLiteral: ()) { self = .null }

    init(_ value: Double?) { self = value.map { .number($0) } ?? .null }
    init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }

    /// The object with more members at its end.
    func adding(_ more: VegaNode) -> VegaNode {
        guard case .object(let members) = self, case .object(let others) = more else { return self }
        return .object(members + others)
    }
}
