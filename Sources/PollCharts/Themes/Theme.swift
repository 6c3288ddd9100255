import PollData

/// The colours and strokes of a chart; sizes come from the page.
///
/// Text has a contrast of at least 4.5:1 against the background and marks of at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11);
/// a test holds every colour here to it.
struct Theme: Sendable, Hashable {
    let name: String
    let background: Color
    /// Titles and labels.
    let ink: Color
    /// Subtitles and axis labels.
    let secondaryInk: Color
    /// Footers.
    let quietInk: Color
    /// Gridlines: fainter than 3:1 on purpose, nothing is read from them alone.
    let grid: Color
    /// The zero line and axis ticks.
    let axis: Color
    /// Rules of events.
    let rule: Color
    /// The band of a span of time; see-through, so that spans that overlap show it.
    let span: Color
    /// The way between the two ends of a dumbbell.
    let track: Color
    /// The hatch of what was not published.
    let remainderLine: Color
    let remainderGround: Color
    /// In points: thin, and never under what a press prints, 0.25.
    let hairline: Double
    /// Whether lines also differ by their dashes.
    var usesDashes = false
    /// What takes no side: the line of a gap.
    let neutral: SeriesStyle
    /// A country keeps its colour and marker over all charts.
    let countries: [Population: SeriesStyle]
    /// Series that are not countries, in order; the list is used again from its start when it ends.
    let categories: [SeriesStyle]
    let answers: AnswerPalette
    /// From little to much; nearer the page for little.
    let sequentialRamp: ColorRamp
    /// From unfavourable over neither to favourable.
    let divergingRamp: ColorRamp

    /// How a country looks; `nil` for one without a colour of its own.
    func style(of population: Population) -> SeriesStyle? { countries[population] }

    /// How the series of a place in the order looks.
    func category(_ index: Int) -> SeriesStyle {
        let style = categories[index % categories.count]
        guard index >= categories.count else { return style }
        return style.variant(after: index / categories.count, dashes: usesDashes)
    }

    /// A style for each name where all are countries, and no two the same.
    func countryStyles(_ names: [String]) -> [SeriesStyle]? {
        let codes = names.compactMap { Country.code(of: $0) }
        guard codes.count == names.count, Set(codes).count == codes.count else { return nil }
        let styles = codes.compactMap { style(of: $0) }
        return styles.count == codes.count ? styles : nil
    }

    /// Answers of one population: countries in their own colours, two sides in those of stacked answers, else by order.
    func answers(_ options: [Question.Option]) -> [SeriesStyle] {
        if let countries = countryStyles(options.map(\.id.rawValue)) { return countries }
        let valences = options.map(\.valence)
        if options.count == 2, Set(valences) == [1, -1] {
            return valences.map { $0 == 1 ? side(answers.favourable, 0) : side(answers.unfavourable, 1) }
        }
        return options.indices.map { category($0) }
    }

    /// A side's strongest colour as a line; in print the style of a place, as there dashes tell lines apart.
    private func side(_ tones: [Tone], _ place: Int) -> SeriesStyle {
        let style = category(place)
        guard !usesDashes, let color = tones.first?.ground else { return style }
        return SeriesStyle(
            color: color.shade(contrast: 3, on: background), textColor: color.shade(contrast: 4.5, on: background),
            marker: style.marker)
    }

    /// The page's colour or its opposite, whichever reads better on a fill.
    func ink(on fill: Color) -> Color {
        let white = Color(0xFFFFFF)
        let black = Color(0x000000)
        return fill.contrast(with: white) >= fill.contrast(with: black) ? white : black
    }
}
