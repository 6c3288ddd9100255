#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An sRGB colour with opacity.
public struct Color: Sendable, Hashable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8
    /// 0 is invisible, 1 is solid.
    public let opacity: Double

    public init(red: UInt8, green: UInt8, blue: UInt8, opacity: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.opacity = opacity
    }

    /// `0x0072B2` and the like.
    public init(_ rgb: UInt32, opacity: Double = 1) {
        self.init(
            red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
            blue: UInt8(truncatingIfNeeded: rgb), opacity: opacity)
    }

    /// The same colour, as see-through as said.
    func withOpacity(_ opacity: Double) -> Color { Color(red: red, green: green, blue: blue, opacity: opacity) }

    /// What it looks like over a ground.
    func over(_ ground: Color) -> Color {
        func mixed(_ top: UInt8, _ below: UInt8) -> UInt8 {
            UInt8((Double(top) * opacity + Double(below) * (1 - opacity)).rounded())
        }
        return Color(
            red: mixed(red, ground.red), green: mixed(green, ground.green), blue: mixed(blue, ground.blue))
    }

    /// `#0072b2`, for SVG and for themes.
    public var hex: String {
        func pair(_ byte: UInt8) -> String {
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        return "#" + pair(red) + pair(green) + pair(blue)
    }

    /// WCAG 2 relative luminance, 0 (black) to 1 (white), of the colour without its opacity.
    public var relativeLuminance: Double {
        func linear(_ byte: UInt8) -> Double {
            let c = Double(byte) / 255
            return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// WCAG 2 contrast ratio against another colour: 1 (the same) to 21 (black on white).
    public func contrast(with other: Color) -> Double {
        let a = relativeLuminance
        let b = other.relativeLuminance
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}

/// The pen of a line.
public struct Stroke: Sendable, Hashable {
    public var color: Color
    /// In points.
    public var width: Double
    /// Lengths of dashes and gaps in points; empty is solid.
    public var dash: [Double]
    public var roundCap: Bool

    public init(_ color: Color, width: Double = 1, dash: [Double] = [], roundCap: Bool = false) {
        self.color = color
        self.width = width
        self.dash = dash
        self.roundCap = roundCap
    }
}

/// The inside of a shape.
public enum Fill: Sendable, Hashable {
    case solid(Color)
    /// Parallel lines over a ground: what was not published, or a series in print. The angle is in degrees clockwise
    /// from upright: 45 rises to the right.
    case hatch(line: Color, ground: Color, spacing: Double, width: Double, angle: Double = 45)
}
