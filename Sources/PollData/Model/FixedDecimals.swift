extension Double {
    /// The number with a fixed count of decimals, half away from zero, with a point whatever the locale: "55.0".
    ///
    /// Works for magnitudes below 10¹⁵; larger and non-finite ones print as Swift prints them.
    public func fixed(_ decimals: Int) -> String {
        let decimals = max(0, min(decimals, 9))
        guard isFinite, magnitude < 1e15 else { return "\(self)" }
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        // A printed 0.285 is stored below 0.285; the nudge of a few units in the last place rounds it as it reads.
        let scaled = (magnitude * power * (1 + 4 * Double.ulpOfOne)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e15 else { return "\(self)" }
        let whole = Int64(scaled)
        let unit = Int64(power)
        let sign = self < 0 && whole != 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(whole)" }
        let fraction = String(whole % unit)
        return "\(sign)\(whole / unit)." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
    }

    /// With as many decimals as it needs, at most four: "100", "0.05".
    var shortest: String {
        var text = fixed(4)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
