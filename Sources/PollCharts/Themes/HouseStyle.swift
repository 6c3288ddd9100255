import PollData

/// The page of a theme file.
struct PageColors: Sendable {
    let name: String
    let background: Color
    let ink: Color
    /// Whether both are the base's own.
    let isBase: Bool
}

/// A theme made from a base and what a file sets.
///
/// Greys keep the contrast that they have in the base; colours that the file leaves keep their hue and move to the
/// nearest shade that the page shows; markers, dashes and hatches stay as they are.
struct HouseStyle: Sendable {
    let base: Theme
    let page: PageColors
    var countries: [Population: Color] = [:]
    var categories: [Color] = []
    /// From strong to weak.
    var favourable: [Color] = []
    var unfavourable: [Color] = []

    /// What names need against the page to have 4.5:1 under the tint of a span too.
    static let names = 5.2

    init(base: Theme, page: PageColors) {
        self.base = base
        self.page = page
    }

    var theme: Theme {
        let paper = page.background
        return Theme(
            name: page.name, background: paper, ink: page.ink, secondaryInk: grey(base.secondaryInk, least: 4.5),
            quietInk: grey(base.quietInk, least: 4.5), grid: grey(base.grid), axis: grey(base.axis, least: 3),
            rule: grey(base.rule, least: 3),
            span: page.isBase ? base.span : page.ink.withOpacity(base.span.opacity), track: grey(base.track),
            remainderLine: grey(base.remainderLine, least: 3),
            remainderGround: grey(base.remainderGround), hairline: base.hairline, usesDashes: base.usesDashes,
            neutral: fitted(base.neutral),
            countries: Dictionary(
                uniqueKeysWithValues: base.countries.map { code, style in
                    (code, countries[code].map { style.recolored($0, on: paper) } ?? fitted(style))
                }),
            categories: styles, answers: answers, sequentialRamp: base.sequentialRamp, divergingRamp: diverging)
    }

    /// A grey between ink and page with the contrast that it has in the base.
    private func grey(_ color: Color, least: Double = 1) -> Color {
        guard !page.isBase else { return color }
        return page.ink.faded(toward: page.background, contrast: max(least, color.contrast(with: base.background)))
    }

    private func fitted(_ style: SeriesStyle) -> SeriesStyle {
        guard !page.isBase else { return style }
        let color = style.color.shade(contrast: 3, on: page.background)
        return SeriesStyle(
            color: color, textColor: style.textColor.shade(contrast: Self.names, on: page.background),
            marker: style.marker,
            dash: style.dash, tone: style.tone == Tone(style.color) ? nil : style.tone)
    }

    /// The file's colours first, each in the marker and dash of its place, then what the base has beyond them.
    private var styles: [SeriesStyle] {
        guard !categories.isEmpty else { return base.categories.map(fitted) }
        return categories.enumerated().map { index, color in
            base.category(index).recolored(color, on: page.background)
        }
    }

    private var answers: AnswerPalette {
        AnswerPalette(
            favourable: tones(favourable, base.answers.favourable),
            unfavourable: tones(unfavourable, base.answers.unfavourable),
            favourableAlone: tones(favourable, [base.answers.favourableAlone])[0],
            unfavourableAlone: tones(unfavourable, [base.answers.unfavourableAlone])[0], neutral: base.answers.neutral,
            unknown: base.answers.unknown)
    }

    /// Each tone of the base in the file's colours; where the file has fewer, the last in steps nearer to the page.
    private func tones(_ colors: [Color], _ tones: [Tone]) -> [Tone] {
        guard let last = colors.last else { return tones }
        return tones.indices.map { index in
            let steps = index - (colors.count - 1)
            let color = steps <= 0 ? colors[index] : last.mixed(with: page.background, min(0.8, Double(steps) * 0.35))
            return tones[index].recolored(color)
        }
    }

    /// The base's ends in the file's colours; the greys of print stay, which run one way.
    private var diverging: ColorRamp {
        guard !base.usesDashes, !favourable.isEmpty || !unfavourable.isEmpty, base.divergingRamp.stops.count == 5 else {
            return base.divergingRamp
        }
        var stops = base.divergingRamp.stops
        if !unfavourable.isEmpty { stops.replaceSubrange(0...1, with: answers.unfavourable.prefix(2).map(\.ground)) }
        if !favourable.isEmpty {
            stops.replaceSubrange(3...4, with: answers.favourable.prefix(2).reversed().map(\.ground))
        }
        return ColorRamp(stops: stops)
    }
}

extension SeriesStyle {
    /// The same marker, dash and hatch in another colour; the name in its nearest shade that reads on the page.
    func recolored(_ color: Color, on page: Color) -> SeriesStyle {
        SeriesStyle(
            color: color, textColor: color.shade(contrast: HouseStyle.names, on: page), marker: marker, dash: dash,
            tone: tone.recolored(color))
    }
}

extension Tone {
    func recolored(_ color: Color) -> Tone {
        guard let hatch else { return Tone(color) }
        return .hatched(color, on: ground, angle: hatch.angle, spacing: hatch.spacing, width: hatch.width)
    }
}

extension Color {
    /// As far toward the page as the contrast allows; the colour itself where it has no more than that.
    func faded(toward page: Color, contrast ratio: Double) -> Color {
        var (near, far) = (0.0, 1.0)
        for _ in 0..<30 {
            let middle = (near + far) / 2
            if mixed(with: page, middle).contrast(with: page) >= ratio { near = middle } else { far = middle }
        }
        return mixed(with: page, near)
    }
}
