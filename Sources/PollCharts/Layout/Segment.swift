#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A straight way between two points of the page.
struct Segment: Sendable, Hashable {
    let from: Point
    let to: Point

    var length: Double { hypot(to.x - from.x, to.y - from.y) }

    /// How much of it lies inside a rectangle, in points.
    ///
    /// Source: Liang & Barsky (1984), "A New Concept and Method for Line Clipping", ACM Transactions on Graphics 3(1),
    /// 1–22.
    func length(inside rect: Rect) -> Double {
        if max(from.x, to.x) <= rect.left || min(from.x, to.x) >= rect.right || max(from.y, to.y) <= rect.top
            || min(from.y, to.y) >= rect.bottom
        {
            return 0
        }
        let dx = to.x - from.x
        let dy = to.y - from.y
        var enters = 0.0
        var leaves = 1.0
        for (slope, room) in [
            (-dx, from.x - rect.left), (dx, rect.right - from.x), (-dy, from.y - rect.top), (dy, rect.bottom - from.y),
        ] {
            if slope == 0 {
                if room < 0 { return 0 }
                continue
            }
            let share = room / slope
            if slope < 0 { enters = max(enters, share) } else { leaves = min(leaves, share) }
        }
        return leaves > enters ? (leaves - enters) * length : 0
    }

    /// Whether the two meet.
    func crosses(_ other: Segment) -> Bool {
        func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
            (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        }
        let a = side(from, to, other.from)
        let b = side(from, to, other.to)
        let c = side(other.from, other.to, from)
        let d = side(other.from, other.to, to)
        return a * b < 0 && c * d < 0
    }
}

extension Rect {
    /// The point of the rectangle that is nearest to another.
    func nearest(to point: Point) -> Point {
        Point(x: min(max(point.x, left), right), y: min(max(point.y, top), bottom))
    }

    /// From a point to the nearest of the rectangle; 0 inside.
    func distance(to point: Point) -> Double {
        let near = nearest(to: point)
        return hypot(near.x - point.x, near.y - point.y)
    }
}
