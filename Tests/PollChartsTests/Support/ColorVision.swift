import Foundation

@testable import PollCharts

/// How colours look to eyes that lack a kind of cone, and how far two colours are apart.
enum ColorVision: String, CaseIterable {
    case normal
    case protanopia
    case deuteranopia
    case tritanopia

    /// The three channels of light as such an eye has them.
    ///
    /// Source: Machado, Oliveira & Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", IEEE Trans. Vis. Comput. Graph. 15(6), severity 1.0; in linear RGB.
    var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    func seen(_ color: Color) -> Color {
        let (r, g, b) = color.linear
        let light = matrix.map { $0[0] * r + $0[1] * g + $0[2] * b }
        return Color(linearRed: light[0], green: light[1], blue: light[2])
    }

    /// The least CIEDE2000 distance of two colours over all kinds of eyes.
    static func leastDistance(_ a: Color, _ b: Color) -> Double {
        allCases.map { Lab($0.seen(a)).distance(to: Lab($0.seen(b))) }.min() ?? 0
    }
}

/// CIE L*a*b* under D65.
struct Lab {
    var l: Double
    var a: Double
    var b: Double

    init(l: Double, a: Double, b: Double) {
        self.l = l
        self.a = a
        self.b = b
    }

    init(_ color: Color) {
        let (r, g, b) = color.linear
        func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
        let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
        let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
        let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
        self.init(l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    /// CIEDE2000.
    ///
    /// Source: Sharma, Wu & Dalal (2005), "The CIEDE2000 Color-Difference Formula", Color Res. Appl. 30(1), 21–30.
    func distance(to other: Lab) -> Double {
        func seventh(_ c: Double) -> Double { (pow(c, 7) / (pow(c, 7) + pow(25, 7))).squareRoot() }
        func degrees(_ x: Double) -> Double { x * .pi / 180 }
        let stretch = 1 + 0.5 * (1 - seventh((hypot(a, b) + hypot(other.a, other.b)) / 2))
        let (a1, a2) = (a * stretch, other.a * stretch)
        let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
        func hue(_ x: Double, _ y: Double) -> Double {
            guard x != 0 || y != 0 else { return 0 }
            let angle = atan2(y, x) * 180 / .pi
            return angle < 0 ? angle + 360 : angle
        }
        let (h1, h2) = (hue(a1, b), hue(a2, other.b))
        var turn = c1 * c2 == 0 ? 0 : h2 - h1
        if turn > 180 { turn -= 360 }
        if turn < -180 { turn += 360 }
        var meanHue = h1 + h2
        if c1 * c2 != 0 {
            meanHue = abs(h1 - h2) <= 180 ? meanHue / 2 : (meanHue < 360 ? meanHue + 360 : meanHue - 360) / 2
        }
        let (meanL, meanC) = ((l + other.l) / 2, (c1 + c2) / 2)
        let t =
            1 - 0.17 * cos(degrees(meanHue - 30)) + 0.24 * cos(degrees(2 * meanHue))
            + 0.32 * cos(degrees(3 * meanHue + 6)) - 0.2 * cos(degrees(4 * meanHue - 63))
        let offset = (meanL - 50) * (meanL - 50)
        let dl = (other.l - l) / (1 + 0.015 * offset / (20 + offset).squareRoot())
        let dc = (c2 - c1) / (1 + 0.045 * meanC)
        let dh = 2 * (c1 * c2).squareRoot() * sin(degrees(turn / 2)) / (1 + 0.015 * meanC * t)
        let bend = (meanHue - 275) / 25
        let rotation = -sin(degrees(60 * exp(-bend * bend))) * 2 * seventh(meanC)
        return (dl * dl + dc * dc + dh * dh + rotation * dc * dh).squareRoot()
    }
}
