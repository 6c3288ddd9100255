/// Level and slope.
struct Pair: Sendable, Hashable {
    var x: Double
    var y: Double

    static let zero = Pair(x: 0, y: 0)

    static func + (a: Pair, b: Pair) -> Pair { Pair(x: a.x + b.x, y: a.y + b.y) }
    static func * (a: Pair, factor: Double) -> Pair { Pair(x: a.x * factor, y: a.y * factor) }
}

/// A matrix of two rows.
struct Matrix2: Sendable, Hashable {
    var xx: Double
    var xy: Double
    var yx: Double
    var yy: Double

    static let zero = Matrix2(xx: 0, xy: 0, yx: 0, yy: 0)
    static let identity = Matrix2(xx: 1, xy: 0, yx: 0, yy: 1)

    var transposed: Matrix2 { Matrix2(xx: xx, xy: yx, yx: xy, yy: yy) }

    /// What observing the first state takes from each: 1 − k z′ with z = (1, 0), or −k z′ where `one` is 0.
    static func observing(_ k: Pair, one: Double = 1) -> Matrix2 { Matrix2(xx: one - k.x, xy: 0, yx: -k.y, yy: one) }

    static func + (a: Matrix2, b: Matrix2) -> Matrix2 {
        Matrix2(xx: a.xx + b.xx, xy: a.xy + b.xy, yx: a.yx + b.yx, yy: a.yy + b.yy)
    }

    static func - (a: Matrix2, b: Matrix2) -> Matrix2 {
        Matrix2(xx: a.xx - b.xx, xy: a.xy - b.xy, yx: a.yx - b.yx, yy: a.yy - b.yy)
    }

    static func * (a: Matrix2, b: Matrix2) -> Matrix2 {
        Matrix2(
            xx: a.xx * b.xx + a.xy * b.yx, xy: a.xx * b.xy + a.xy * b.yy, yx: a.yx * b.xx + a.yy * b.yx,
            yy: a.yx * b.xy + a.yy * b.yy)
    }

    static func * (a: Matrix2, b: Pair) -> Pair { Pair(x: a.xx * b.x + a.xy * b.y, y: a.yx * b.x + a.yy * b.y) }

    /// T A T′.
    func carried(by t: Matrix2) -> Matrix2 { t * self * t.transposed }
}
