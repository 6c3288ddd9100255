/// Places for the values of points that stand one above the other: clear of each other always, and of the points where
/// there is room.
struct PointLabels: Sendable {
    /// From top to bottom.
    let points: [Point]
    let panel: Rect
    let sheet: Sheet

    /// The centre of each value.
    ///
    /// - Parameter taken: Where words stand already; the values are added.
    func places(of values: [TextBlock], taken: inout [Rect]) -> [Point] {
        let radius = sheet.markerRadius * 1.2
        let marks = points.map {
            Rect(x: $0.x - radius, y: $0.y - radius, width: 2 * radius, height: 2 * radius)
        }
        var places: [Point] = []
        for (point, value) in zip(points, values) {
            let boxes = candidates(point, value)
            func cost(_ box: Rect) -> Int {
                taken.count { $0.overlaps(box) } * 100 + marks.count { $0.overlaps(box) } * 10
                    + (panel.contains(box) ? 0 : 50)
            }
            var best = boxes[0]
            for box in boxes where cost(box) < cost(best) { best = box }
            taken.append(best)
            places.append(best.center)
        }
        return places
    }

    /// Above and below, beside, then step by step away.
    private func candidates(_ point: Point, _ value: TextBlock) -> [Rect] {
        let unit = sheet.size.typeSize
        let (width, height) = (value.width, value.height)
        let near = sheet.markerRadius * 1.3 + height / 2 + unit * 0.1
        let aside = sheet.markerRadius * 1.3 + width / 2 + unit * 0.15
        var offsets = [(0, -near), (0, near), (aside, 0), (-aside, 0)]
        for step in 1...12 {
            let far = near + Double(step) * unit * 0.5
            offsets += [(0, -far), (0, far), (aside, -far), (aside, far)]
        }
        return offsets.map { dx, dy in
            Rect(x: point.x + dx - width / 2, y: point.y + dy - height / 2, width: width, height: height)
        }
    }
}
