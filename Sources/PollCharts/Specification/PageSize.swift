/// A page: its measures and the size of its type, which do not depend on each other.
public struct PageSize: Sendable, Hashable {
    /// As written in a specification: `web`, `column`, `120x80mm`.
    public let name: String
    /// In points.
    public let width: Double
    /// In points; the height to aim at where `heightIsFixed` is false.
    public let height: Double
    /// The size of body type, in points.
    public let typeSize: Double
    /// Whether the page keeps its height although the picture needs less. A page grows rather than clip.
    public let heightIsFixed: Bool

    public static let web = PageSize(name: "web", width: 720, height: 450, typeSize: 12.5)
    public static let social = PageSize(name: "social", width: 600, height: 600, typeSize: 14, heightIsFixed: true)
    public static let slide = PageSize(name: "slide", width: 960, height: 540, typeSize: 16, heightIsFixed: true)
    /// One column of a journal, 89 mm.
    public static let column = PageSize(name: "column", width: 89 * pointsPerMillimetre, height: 215, typeSize: 7.5)
    /// Two columns of a journal, 183 mm.
    public static let doubleColumn = PageSize(
        name: "double-column", width: 183 * pointsPerMillimetre, height: 320, typeSize: 8.5)

    public static let named: [PageSize] = [.web, .social, .slide, .column, .doubleColumn]

    /// Pages smaller or larger than this are refused.
    static let leastSide = 140.0
    static let largestSide = 4000.0
    static let pointsPerMillimetre = 72 / 25.4

    /// Whether the words below a picture must be few, lest they take its room: under 90 mm.
    var isNarrow: Bool { width < 90 * Self.pointsPerMillimetre }

    init(name: String, width: Double, height: Double, typeSize: Double, heightIsFixed: Bool = false) {
        self.name = name
        self.width = width
        self.height = height
        self.typeSize = typeSize
        self.heightIsFixed = heightIsFixed
    }

    /// The same page with smaller type; `nil` where that would be under 7 points.
    func withType(_ factor: Double) -> PageSize? {
        guard typeSize * factor >= 7 else { return nil }
        return PageSize(
            name: name, width: width, height: height, typeSize: typeSize * factor, heightIsFixed: heightIsFixed)
    }

    /// Reads a name, or `WxH` with `mm`, `in`, `pt` or `px` (96 to the inch).
    ///
    /// `nil` for anything else, and for sides under 140 or over 4000 points.
    public init?(_ text: String) {
        if let size = Self.named.first(where: { $0.name == text }) {
            self = size
            return
        }
        guard let (width, height) = Self.sides(text) else { return nil }
        let allowed = Self.leastSide...Self.largestSide
        guard allowed.contains(width), allowed.contains(height) else { return nil }
        let typeSize = min(16, max(7, width / 58))
        self.init(name: text, width: width, height: height, typeSize: typeSize, heightIsFixed: true)
    }

    /// In points; `nil` for what is not two numbers and a unit.
    private static func sides(_ text: String) -> (width: Double, height: Double)? {
        let units: [(String, Double)] = [("mm", pointsPerMillimetre), ("in", 72), ("px", 0.75), ("pt", 1)]
        guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
        let sides = text.dropLast(unit.count).split(separator: "x", omittingEmptySubsequences: false).map {
            Double($0).map { $0 * factor }
        }
        guard sides.count == 2, let width = sides[0], let height = sides[1] else { return nil }
        return (width, height)
    }

    /// What is wrong with a text that is no page.
    static func refusal(of text: String) -> String {
        guard let (width, height) = sides(text) else { return "not a page size" }
        if max(width, height) > largestSide { return "too large for a page" }
        if min(width, height) < leastSide { return "too small for a page" }
        return "not a page size"
    }
}
