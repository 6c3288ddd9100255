import PollCharts

/// The parts of a scene in the order in which they are drawn, each with the rows that it may touch, so that a band of
/// a picture is drawn without looking at the rest.
struct DrawingList: Sendable {
    struct Item: Sendable {
        /// In points.
        let top: Double
        let bottom: Double
        let node: Node
    }

    private(set) var items: [Item] = []

    init(_ nodes: [Node]) { append(nodes) }

    private mutating func append(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .group(let group): append(group.children)
            case .shape(let shape): append(shape.verticalExtent, node)
            case .text(let run): append(run.verticalExtent, node)
            }
        }
    }

    private mutating func append(_ extent: ClosedRange<Double>?, _ node: Node) {
        // What has no finite place is left to Cairo, in every band.
        items.append(
            Item(top: extent?.lowerBound ?? -.infinity, bottom: extent?.upperBound ?? .infinity, node: node))
    }

    /// What may touch a stretch of the page.
    func nodes(from top: Double, to bottom: Double) -> [Node] {
        items.lazy.filter { $0.top <= bottom && $0.bottom >= top }.map(\.node)
    }
}

extension TextRun {
    /// No letter of the fonts reaches so far from its baseline, in em.
    private static let reach = 2.0

    /// `nil` for a turned text: it may reach anywhere.
    fileprivate var verticalExtent: ClosedRange<Double>? {
        let reach = Self.reach * font.size + haloWidth
        guard rotation == 0, position.y.isFinite, reach.isFinite, reach >= 0 else { return nil }
        return position.y - reach...position.y + reach
    }
}

extension Shape {
    fileprivate var verticalExtent: ClosedRange<Double>? {
        switch self {
        case .rectangle(let rect, _, let stroke): Self.extent([rect.top, rect.bottom], stroke)
        case .line(let from, let to, let stroke): Self.extent([from.y, to.y], stroke)
        case .polyline(let points, let stroke): Self.extent(points.map(\.y), stroke)
        case .polygon(let points, _, let stroke): Self.extent(points.map(\.y), stroke)
        case .circle(let center, let radius, _, let stroke):
            Self.extent([center.y - radius, center.y + radius], stroke)
        }
    }

    /// Joins are round and caps no longer than a line is wide, so a line reaches its own width at most.
    private static func extent(_ heights: [Double], _ stroke: Stroke?) -> ClosedRange<Double>? {
        let reach = stroke?.width ?? 0
        guard let least = heights.min(), let most = heights.max(), (least - reach).isFinite, (most + reach).isFinite,
            heights.allSatisfy(\.isFinite), reach >= 0
        else { return nil }
        return least - reach...most + reach
    }
}
