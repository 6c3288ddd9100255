/// An SVG file as it grows: bytes of UTF-8, an element a line, indented by depth.
///
/// Attributes go straight into the file. A chart of five hundred polls has thousands of them, and a string for each would
/// take most of the time of writing it.
struct SVGText {
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    // MARK: Elements

    /// Begins an element; attributes follow, then one of the endings below.
    mutating func begin(_ name: StaticString) {
        indent()
        byte("<")
        raw(name)
    }

    /// Ends an element without content.
    mutating func endEmpty() { raw("/>\n") }

    /// Ends an element whose content is text.
    mutating func end(_ name: StaticString, around content: String) {
        byte(">")
        escaped(content)
        raw("</")
        raw(name)
        raw(">\n")
    }

    /// Ends the tag of an element whose children follow.
    mutating func endOpening() {
        raw(">\n")
        depth += 1
    }

    /// Closes an element after its children.
    mutating func close(_ name: StaticString) {
        depth -= 1
        indent()
        raw("</")
        raw(name)
        raw(">\n")
    }

    // MARK: Attributes

    mutating func set(_ attribute: StaticString, _ value: String) {
        open(attribute)
        escaped(value)
        byte("\"")
    }

    mutating func set(_ attribute: StaticString, _ value: Double) {
        open(attribute)
        number(value)
        byte("\"")
    }

    mutating func set(_ attribute: StaticString, _ points: [Point]) {
        open(attribute)
        for (index, point) in points.enumerated() {
            if index > 0 { byte(" ") }
            number(point.x)
            byte(",")
            number(point.y)
        }
        byte("\"")
    }

    /// An attribute of the page's own, `data-NAME`.
    mutating func setData(_ name: String, _ value: String) {
        raw(" data-")
        escaped(name)
        raw("=\"")
        escaped(value)
        byte("\"")
    }

    mutating func setFill(_ color: Color) {
        set("fill", hex: color)
        if color.opacity < 1 { set("fill-opacity", color.opacity) }
    }

    mutating func set(_ stroke: Stroke) {
        set("stroke", hex: stroke.color)
        if stroke.color.opacity < 1 { set("stroke-opacity", stroke.color.opacity) }
        if stroke.width != 1 { set("stroke-width", stroke.width) }
        if !stroke.dash.isEmpty {
            set("stroke-dasharray", stroke.dash.map(SVGNumber.text).joined(separator: " "))
        }
        if stroke.roundCap { set("stroke-linecap", "round") }
    }

    // MARK: Bytes

    private mutating func set(_ attribute: StaticString, hex color: Color) {
        open(attribute)
        byte("#")
        for part in [color.red, color.green, color.blue] {
            for half in [part >> 4, part & 15] { bytes.append(half + UInt8(ascii: half < 10 ? "0" : "W")) }
        }
        byte("\"")
    }

    private mutating func open(_ attribute: StaticString) {
        byte(" ")
        raw(attribute)
        raw("=\"")
    }

    private mutating func number(_ value: Double) { SVGNumber.append(value, to: &bytes) }

    private mutating func escaped(_ text: String) { SVGEscape.append(text, to: &bytes) }

    private mutating func indent() {
        for _ in 0..<depth { raw("  ") }
    }

    private mutating func byte(_ scalar: Unicode.Scalar) { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }

    private mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
