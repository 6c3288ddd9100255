/// What fills a bar or a part of a whole: a colour, or a hatch where colours cannot tell parts apart.
struct Tone: Sendable, Hashable {
    /// Parallel lines, in sizes of the type, so that they suit every page.
    struct Hatch: Sendable, Hashable {
        let line: Color
        let spacing: Double
        let width: Double
        /// In degrees clockwise from upright: 45 rises to the right, 90 is level, 135 falls to the right.
        let angle: Double
    }

    /// The colour, or what lies under the lines.
    let ground: Color
    let hatch: Hatch?

    init(_ ground: Color, hatch: Hatch? = nil) {
        self.ground = ground
        self.hatch = hatch
    }

    /// Lines over a ground. Those of what was not published are finer and rise to the right, 45 degrees.
    static func hatched(
        _ line: Color, on ground: Color, angle: Double, spacing: Double = 0.42, width: Double = 0.13
    ) -> Tone {
        Tone(ground, hatch: Hatch(line: line, spacing: spacing, width: width, angle: angle))
    }

    /// - Parameter typeSize: In points.
    func fill(typeSize: Double) -> Fill {
        guard let hatch else { return .solid(ground) }
        return .hatch(
            line: hatch.line, ground: ground, spacing: hatch.spacing * typeSize, width: hatch.width * typeSize,
            angle: hatch.angle)
    }

    /// How much light comes back from it all: the ground and the lines by their shares of the area.
    var average: Color {
        guard let hatch else { return ground }
        return ground.mixed(with: hatch.line, min(1, hatch.width / hatch.spacing))
    }
}

extension Theme {
    /// What was not published.
    var remainder: Tone {
        .hatched(remainderLine, on: remainderGround, angle: 45, spacing: 0.4, width: 0.06)
    }

    /// Black or white, whichever reads better on the ground of a tone. On a hatch, text also needs a halo of the ground:
    /// see `Sheet.label`.
    func ink(on tone: Tone) -> Color { ink(on: tone.ground) }

    /// The colour of the rim that a tone needs to be seen on the page, its own in a darker or lighter shade; `nil` where
    /// it has 3:1 without one.
    func rim(of tone: Tone) -> Color? {
        if tone.hatch == nil, tone.ground.contrast(with: background) >= 3 { return nil }
        return (tone.hatch?.line ?? tone.ground).shade(contrast: 3, on: background)
    }
}

extension Sheet {
    func fill(_ tone: Tone) -> Fill { tone.fill(typeSize: size.typeSize) }

    /// The line of the page's colour between parts that touch, at least 0.8 pt wide.
    var seam: Stroke { Stroke(theme.background, width: max(0.8, size.typeSize * 0.1)) }

    /// A part of a whole, a cell or a swatch: its fill within a seam, and a rim inside where the page would swallow it.
    func part(_ rect: Rect, _ tone: Tone, seam: Stroke? = nil) -> [Node] {
        let fill = Node.shape(.rectangle(rect, fill: fill(tone), stroke: seam))
        guard let color = theme.rim(of: tone) else { return [fill] }
        let pen = max(0.5, theme.hairline)
        let inset = (seam?.width ?? 0) / 2 + pen / 2
        let inner = rect.expanded(by: -inset)
        guard inner.width > pen, inner.height > pen else { return [fill] }
        return [fill, .shape(.rectangle(inner, fill: nil, stroke: Stroke(color, width: pen)))]
    }

    /// Text on a tone, with a halo of the ground where lines would cross the letters.
    func label(
        _ block: TextBlock, on tone: Tone, x: Double, top: Double, anchor: TextRun.Anchor = .middle
    ) -> [Node] {
        block.nodes(
            x: x, top: top, anchor: anchor, color: theme.ink(on: tone),
            halo: tone.hatch == nil ? 0 : size.typeSize * 0.28, haloColor: tone.ground)
    }
}
