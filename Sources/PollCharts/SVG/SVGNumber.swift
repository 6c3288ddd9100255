/// Numbers as SVG writes them: a point whatever the language, at most two decimals, no "-0".
///
/// A hundredth of a point is 1/7,200 inch: finer than any printer.
enum SVGNumber {
    static func text(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        let hundredths = Int64((value * 100).rounded())
        let magnitude = hundredths.magnitude
        let whole = String(magnitude / 100)
        let rest = magnitude % 100
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return sign + whole }
        if rest % 10 == 0 { return sign + whole + "." + String(rest / 10) }
        return sign + whole + (rest < 10 ? ".0" : ".") + String(rest)
    }

    static func points(_ points: [Point]) -> String {
        var result = ""
        for point in points {
            if !result.isEmpty { result += " " }
            result += text(point.x) + "," + text(point.y)
        }
        return result
    }
}
