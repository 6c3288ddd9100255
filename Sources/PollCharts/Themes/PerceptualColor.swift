#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A colour by what the eye sees: lightness 0…1, chroma from 0 (grey), hue in degrees.
///
/// Source: Ottosson (2020), "A perceptual color space for image processing" (OKLab), in its polar form.
struct PerceptualColor: Sendable, Hashable {
    var lightness: Double
    var chroma: Double
    var hue: Double

    /// Under this chroma a colour is a grey and its hue means nothing.
    static let leastChroma = 0.02

    init(lightness: Double, chroma: Double, hue: Double) {
        self.lightness = lightness
        self.chroma = chroma
        self.hue = hue
    }

    init(_ color: Color) {
        let (r, g, b) = color.linear
        let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        let along = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        let across = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        let angle = atan2(across, along) * 180 / .pi
        self.init(
            lightness: 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            chroma: (along * along + across * across).squareRoot(), hue: angle < 0 ? angle + 360 : angle)
    }

    /// The nearest colour that a screen has: chroma is given up, lightness and hue are kept.
    var color: Color {
        var colour = self
        colour.lightness = min(1, max(0, lightness))
        for _ in 0..<200 {
            let (r, g, b) = colour.linear
            if [r, g, b].allSatisfy({ $0 > -0.0005 && $0 < 1.0005 }) { break }
            colour.chroma *= 0.97
        }
        let (r, g, b) = colour.linear
        return Color(linearRed: r, green: g, blue: b)
    }

    private var linear: (Double, Double, Double) {
        let angle = hue * .pi / 180
        let (a, b) = (chroma * cos(angle), chroma * sin(angle))
        func cube(_ x: Double) -> Double { x * x * x }
        let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        )
    }
}

extension Color {
    /// The three channels as amounts of light, 0…1.
    var linear: (Double, Double, Double) {
        func light(_ byte: UInt8) -> Double {
            let c = Double(byte) / 255
            return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
        }
        return (light(red), light(green), light(blue))
    }

    /// From amounts of light; what lies outside 0…1 is cut.
    init(linearRed red: Double, green: Double, blue: Double) {
        func byte(_ light: Double) -> UInt8 {
            let l = min(1, max(0, light))
            let c = l <= 0.0031308 ? 12.92 * l : 1.055 * pow(l, 1 / 2.4) - 0.055
            return UInt8((c * 255).rounded())
        }
        self.init(red: byte(red), green: byte(green), blue: byte(blue))
    }

    /// A colour on the way to another, 0 this one, 1 the other, by amounts of light.
    func mixed(with other: Color, _ share: Double) -> Color {
        let (a, b) = (linear, other.linear)
        return Color(
            linearRed: a.0 + (b.0 - a.0) * share, green: a.1 + (b.1 - a.1) * share, blue: a.2 + (b.2 - a.2) * share)
    }

    /// The nearest shade of the same hue, darker or lighter, that has a contrast of at least `ratio` against `page`;
    /// the colour itself where it has. Black or white where no shade has it.
    func shade(contrast ratio: Double, on page: Color) -> Color {
        guard contrast(with: page) < ratio else { return self }
        let start = PerceptualColor(self)
        for step in 1...400 {
            for sign in [-1.0, 1] {
                var moved = start
                moved.lightness += sign * Double(step) * 0.0025
                guard (0...1).contains(moved.lightness) else { continue }
                let shade = moved.color
                if shade.contrast(with: page) >= ratio { return shade }
            }
        }
        return page.relativeLuminance > 0.18 ? Color(0x000000) : Color(0xFFFFFF)
    }
}
