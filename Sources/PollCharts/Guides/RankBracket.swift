/// A thin bracket that joins two rows whose ranks cannot be told apart.
enum RankBracket {
    /// Open to the left, over the height of a box.
    static func shape(in box: Rect, _ sheet: Sheet) -> Shape {
        .polyline(
            [
                Point(x: box.left, y: box.top), Point(x: box.right, y: box.top), Point(x: box.right, y: box.bottom),
                Point(x: box.left, y: box.bottom),
            ], Stroke(sheet.theme.axis, width: sheet.theme.hairline * 1.5))
    }
}
