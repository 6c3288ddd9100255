import PollData

/// A finished picture as a value: shapes and text runs in points, grouped by what they mean.
///
/// One scene gives every format. Tests compare scenes as text (`description`), so what a chart looks like is
/// checked without drawing it.
public struct Scene: Sendable, Hashable {
    public var size: Size
    public var background: Color
    /// Unique in a page that shows several charts; the prefix of every id in the SVG.
    public var identifier: String
    public var language: Language
    /// The short text alternative: the chart's title.
    public var title: String
    /// The long text alternative: kind, series, range, first and last values, breaks.
    public var summary: String
    /// The newest fieldwork day in the picture as `YYYY-MM-DD`: the creation date of a PDF, so that it never changes.
    public var date: String
    /// Value labels that found no place; names are never dropped.
    public var droppedValues: Int
    public var nodes: [Node]

    public init(
        size: Size, background: Color, identifier: String, language: Language, title: String, summary: String,
        date: String, droppedValues: Int = 0, nodes: [Node]
    ) {
        self.size = size
        self.background = background
        self.identifier = identifier
        self.language = language
        self.title = title
        self.summary = summary
        self.date = date
        self.droppedValues = droppedValues
        self.nodes = nodes
    }
}

/// A part of a scene.
public indirect enum Node: Sendable, Hashable {
    case group(Group)
    case shape(Shape)
    case text(TextRun)
}

/// Parts that belong together, named for what they are.
public struct Group: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable {
        case title
        case subtitle
        case axis
        case grid
        case series
        case interval
        case point
        case label
        case event
        case chartBreak = "break"
        case key
        case footer
        case panel
        case bars
        case remainder
        case annotation
        /// The word over a page that did not pass the check.
        case draft
    }

    public var role: Role
    /// What the group shows, for people: "South Korea", "2016 wave".
    public var label: String
    /// What the group shows, for programs: `["population": "KR", "question": "…"]` in a fixed order; becomes data attributes.
    public var data: [DataAttribute]
    public var children: [Node]

    public init(_ role: Role, label: String = "", data: [DataAttribute] = [], children: [Node]) {
        self.role = role
        self.label = label
        self.data = data
        self.children = children
    }
}

/// A name and a value that a group carries into the SVG (`data-population="KR"`).
public struct DataAttribute: Sendable, Hashable {
    /// Lower-case letters and hyphens.
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// Something drawn that is not text.
public enum Shape: Sendable, Hashable {
    case rectangle(Rect, fill: Fill?, stroke: Stroke?)
    case line(from: Point, to: Point, Stroke)
    case polyline([Point], Stroke)
    case polygon([Point], fill: Fill?, stroke: Stroke?)
    case circle(center: Point, radius: Double, fill: Fill?, stroke: Stroke?)
}
