/// One element with its attributes, as it is written.
struct SVGElement {
    private var text: String
    private let name: String

    init(_ name: String) {
        self.name = name
        text = "<" + name
    }

    mutating func set(_ attribute: String, _ value: String) {
        text += " " + attribute + "=\"" + SVGEscape.text(value) + "\""
    }

    mutating func set(_ attribute: String, _ value: Double) {
        text += " " + attribute + "=\"" + SVGNumber.text(value) + "\""
    }

    /// Colour and opacity of `fill` or `stroke`.
    mutating func set(_ attribute: String, _ color: Color) {
        set(attribute, color.hex)
        if color.opacity < 1 { set(attribute + "-opacity", color.opacity) }
    }

    mutating func set(_ stroke: Stroke) {
        set("stroke", stroke.color)
        if stroke.width != 1 { set("stroke-width", stroke.width) }
        if !stroke.dash.isEmpty {
            set("stroke-dasharray", stroke.dash.map(SVGNumber.text).joined(separator: " "))
        }
        if stroke.roundCap { set("stroke-linecap", "round") }
    }

    var opening: String { text + ">" }
    var closing: String { "</" + name + ">" }
    var empty: String { text + "/>" }
    func around(_ content: String) -> String { opening + SVGEscape.text(content) + closing }
}
