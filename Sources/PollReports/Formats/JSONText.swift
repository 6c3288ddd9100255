import PollData

extension JSONValue {
    /// The document as text, indented by two blanks, small objects and arrays of scalars on one line.
    public func text(indent: Int = 0) -> String {
        var result = ""
        write(into: &result, indent: indent)
        return result
    }

    private func write(into text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += "\(value)"
        case .decimal(let value, let decimals):
            text += value.isFinite ? value.fixed(decimals) : "null"
        case .number(let value):
            text +=
                !value.isFinite
                ? "null" : value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
        case .string(let value): Self.write(value, into: &text)
        case .array(let values):
            Self.writeList(values, open: "[", close: "]", indent: indent, into: &text) { value, text, indent in
                value.write(into: &text, indent: indent)
            }
        case .object(let members):
            Self.writeList(members, open: "{", close: "}", indent: indent, into: &text) { member, text, indent in
                Self.write(member.key, into: &text)
                text += ": "
                member.value.write(into: &text, indent: indent)
            }
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array(let values): values.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], open: String, close: String, indent: Int, into text: inout String,
        _ write: (Element, inout String, Int) -> Void
    ) {
        if elements.isEmpty {
            text += open + close
            return
        }
        var line = open
        for (index, element) in elements.enumerated() {
            if index > 0 { line += ", " }
            write(element, &line, indent + 2)
            if line.utf8.count > 100 || line.utf8.contains(UInt8(ascii: "\n")) { break }
        }
        if line.utf8.count <= 100, !line.utf8.contains(UInt8(ascii: "\n")) {
            text += line + close
            return
        }
        let inner = String(repeating: " ", count: indent + 2)
        text += open + "\n"
        for (index, element) in elements.enumerated() {
            text += inner
            write(element, &text, indent + 2)
            text += index + 1 < elements.count ? ",\n" : "\n"
        }
        text += String(repeating: " ", count: indent) + close
    }

    private static func write(_ string: String, into text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
