import PollData

/// A kind of chart with its data: it says its words and plans its panel; the page around it is the same for all.
protocol Chart: Sendable {
    var text: ChartText { get }

    /// Settles what depends on the width: how labels break, which notes the footer needs, how high the panel must be.
    func plan(width: Double, sheet: Sheet) -> PanelPlan

    /// Published figures behind the picture that no mark of it shows.
    var sources: [FigureSource] { get }

    /// The picture in the words of Vega-Lite; `nil` where these cannot say it honestly, such as a hatch.
    ///
    /// - Parameter width: Of the picture with its labels, in pixels.
    func vegaPicture(_ sheet: Sheet, width: Double) -> VegaPicture?
}

/// The words of a chart.
struct ChartText: Sendable {
    var title: String
    /// Sentences; each begins a line where not all fit on one.
    var subtitle: [String]
    /// The long text alternative.
    var summary: String
    /// Notes below the keys: what has no interval, what differs, what must be known.
    var notes: [String]
    /// Who asked whom, when, how, how many.
    var disclosure: [String]
    /// The newest fieldwork day in the picture.
    var date: CalendarDate?
}

/// A panel whose width is settled.
struct PanelPlan: Sendable {
    /// The panel never gets less.
    var leastHeight: Double
    /// What the content takes without waste; `nil` fills whatever there is.
    var naturalHeight: Double?
    /// Keys that the footer shows first.
    var keys: [FooterKey]
    /// Value labels that found no place.
    var droppedValues = 0
    /// Says what was decided, of the rectangle that the page gives: scale, order, cuts, what is left out.
    var decide: @Sendable (Rect) -> [Decision] = { _ in [] }
    /// Draws into the rectangle that the page gives, of the planned width.
    var draw: @Sendable (Rect) -> [Node]
    /// Where the keys depend on the height: the plan for the rectangle that the page would give. `nil` once settled.
    var settle: (@Sendable (Rect) -> PanelPlan)?
}

/// A line of the footer that explains a sign.
struct FooterKey: Sendable {
    enum Sign: Sendable {
        /// A letter or a number, as it stands in the picture.
        case mark(String, Color)
        case hollow
        /// A marker as it stands in the picture; the radius in points.
        case marker(SeriesStyle.Marker, radius: Double, isHollow: Bool)
        case dotted
        /// A reference line.
        case rule
        /// Two neighbouring ranks that cannot be told apart.
        case bracket
        case swatch(Tone)
        case none
    }

    var sign: Sign
    var text: String
}
