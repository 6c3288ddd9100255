import PollData

/// Where the zero line and the columns of a Likert chart stand: one scale for all, as large as the page allows.
struct LikertScale: Sendable {
    /// A column to the right of the bars, with a zero of its own.
    struct Column: Sendable {
        /// The place of its step; `nil` for what was not published.
        let step: Int?
        /// The largest value, in percent.
        let most: Double
        /// What the widest value beside a bar takes, in points.
        let value: Double
        /// Its zero, in points from the left edge of the panel.
        var start = 0.0
    }

    /// Points a percent.
    let points: Double
    /// In points from the left edge of the panel.
    let zero: Double
    let columns: [Column]
    /// Whether values stand beside the bars of the columns.
    let showsColumnValues: Bool

    /// - Parameters:
    ///   - rows: For each row what its two sides hold, in percent, and what stands at their ends, in points.
    ///   - left: Where the bars may begin.
    init(
        rows: [(left: Double, right: Double, leftEnd: Double, rightEnd: Double)], columns: [Column], left: Double,
        width: Double, gap: Double
    ) {
        func reach(_ points: Double, _ hasValues: Bool) -> (zero: Double, starts: [Double], end: Double) {
            let zero = left + (rows.map { $0.left * points + $0.leftEnd }.max() ?? 0)
            var x = zero + (rows.map { $0.right * points + $0.rightEnd }.max() ?? 0)
            var starts: [Double] = []
            for column in columns {
                x += gap
                starts.append(x)
                x += column.most * points + (hasValues ? column.value : 0)
            }
            return (zero, starts, x)
        }
        func largest(_ hasValues: Bool) -> Double {
            var (low, high) = (0.0, width)
            for _ in 0..<60 {
                let middle = (low + high) / 2
                if reach(middle, hasValues).end <= width { low = middle } else { high = middle }
            }
            return low
        }
        let widest = rows.map(\.left).max().map { $0 + (rows.map(\.right).max() ?? 0) } ?? 0
        let full = largest(true)
        let hasValues = full * widest >= (width - left) * 0.3
        let points = hasValues ? full : largest(false)
        let reached = reach(points, hasValues)
        self.points = points
        zero = reached.zero
        showsColumnValues = hasValues
        self.columns = zip(columns, reached.starts).map { column, start in
            var column = column
            column.start = start
            return column
        }
    }
}
