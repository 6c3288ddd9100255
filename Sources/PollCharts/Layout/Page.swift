import PollData

/// Title, subtitle, panel and footer on one page, from top to bottom.
///
/// Words come first: the panel takes the height that they leave, and the page grows where that would be less than the
/// panel needs, so that nothing is clipped.
struct Page: Sendable {
    let chart: any Chart
    let sheet: Sheet
    /// Whether the data or a claim did not pass.
    var isDraft = false

    func scene(identifier: String) -> Scene { layout(identifier: identifier).scene }

    /// Words and a panel with their heights, before anything is drawn.
    private struct Composition {
        let sheet: Sheet
        let title: TextBlock
        let subtitle: TextBlock
        let plan: PanelPlan
        let decide: @Sendable (Rect) -> [Decision]
        let footer: Footer
        let panel: Rect
        /// The height of the page.
        let height: Double
    }

    /// The finished page, and what was decided on the way.
    func layout(identifier: String) -> (scene: Scene, decisions: [Decision]) {
        let text = chart.text
        let composition = fitted()
        let (sheet, panel) = (composition.sheet, composition.panel)
        let (unit, margin, title) = (sheet.size.typeSize, sheet.margin, composition.title)
        // A hair over the ordered height is none.
        let height = (composition.height - 1e-3).rounded(.up)

        var nodes: [Node] = [
            .group(
                Group(
                    .title, label: text.title,
                    children: title.nodes(x: margin, top: margin, color: sheet.theme.ink))),
            .group(
                Group(
                    .subtitle, label: sheet.words.sentences(text.subtitle),
                    children: composition.subtitle.nodes(
                        x: margin, top: margin + title.height + unit * 0.25, color: sheet.theme.secondaryInk))),
            .group(Group(.panel, children: composition.plan.draw(panel))),
            .group(
                Group(
                    .footer, children: composition.footer.nodes(x: margin, top: panel.bottom + unit * 0.9))),
        ]
        var (name, summary) = (text.title, text.summary)
        if isDraft {
            nodes.append(DraftMark(sheet: sheet).node(width: sheet.size.width, height: height))
            let marked = DraftMark.marked(title: name, summary: summary, sheet.words)
            (name, summary) = (marked.title, marked.summary)
        }
        let scene = Scene(
            size: Size(width: sheet.size.width, height: height), background: sheet.theme.background,
            identifier: identifier, language: sheet.language, title: name, summary: summary,
            date: Self.day(text.date), droppedValues: composition.plan.droppedValues, nodes: nodes)
        return (
            scene,
            composition.decide(panel) + decisions(scene, sheet: sheet, title: title.lines.count, notes: text.notes)
        )
    }

    /// The page as it is usually laid out. Where a fixed height would be passed: rows and gaps made smaller, then the
    /// type as well; a page that grows all the same keeps its type.
    private func fitted() -> Composition {
        let usual = composed(sheet)
        let most = sheet.size.height + 0.01
        guard sheet.size.heightIsFixed, usual.height > most else { return usual }
        var tightest = usual
        for pitch in Self.pitches {
            var sheet = sheet
            sheet.pitch = pitch
            let tighter = composed(sheet)
            if tighter.height <= most { return tighter }
            if tighter.height < tightest.height { tightest = tighter }
        }
        for factor in Self.typeFactors {
            guard let size = sheet.size.withType(factor) else { break }
            var sheet = Sheet(size: size, theme: sheet.theme, language: sheet.language, measurer: sheet.measurer)
            sheet.pitch = Self.pitches.last ?? 1
            let smaller = composed(sheet)
            if smaller.height <= most { return smaller }
        }
        return tightest
    }

    /// What rows and gaps may shrink to, and after them the type.
    private static let pitches = [0.85, 0.7, 0.55]
    private static let typeFactors = [0.94, 0.88, 0.82, 0.76]

    private func composed(_ sheet: Sheet) -> Composition {
        let text = chart.text
        let size = sheet.size
        let margin = sheet.margin
        let inner = size.width - 2 * margin
        let title = sheet.titleBlock(text.title, sheet.titleFont, width: inner)
        let subtitle = sheet.runningBlock(
            sheet.words.sentences(text.subtitle), sheet.subtitleFont, width: inner)
        var plan = chart.plan(width: inner, sheet: sheet)

        let unit = size.typeSize
        let panelTop = margin + title.height + unit * 0.25 + subtitle.height + unit * 1.0
        func arrange(_ plan: PanelPlan) -> (footer: Footer, below: Double, panel: Rect) {
            let footer = Footer(
                keys: plan.keys, notes: text.notes, disclosure: text.disclosure, width: inner, sheet: sheet)
            let below = (footer.height > 0 ? unit * 0.9 + footer.height : 0) + margin * 0.8
            var height = max(plan.leastHeight, size.height - panelTop - below)
            if let natural = plan.naturalHeight, !size.heightIsFixed { height = max(natural, plan.leastHeight) }
            return (footer, below, Rect(x: margin, y: panelTop, width: inner, height: height))
        }
        // Settling places words of annotations; what the kind decides stays.
        let decide = plan.decide
        var (footer, below, panel) = arrange(plan)
        while let settle = plan.settle {
            plan = settle(panel)
            (footer, below, panel) = arrange(plan)
        }
        return Composition(
            sheet: sheet, title: title, subtitle: subtitle, plan: plan, decide: decide, footer: footer, panel: panel,
            height: panel.bottom + below)
    }

    /// What holds for every kind: the page, its type, labels without room, and the notes that the reader is given.
    private func decisions(_ scene: Scene, sheet: Sheet, title lines: Int, notes: [String]) -> [Decision] {
        let words = sheet.words
        let (width, height) = (scene.size.width.fixed(0), scene.size.height.fixed(0))
        let grown = scene.size.height > sheet.size.height + 1
        let aim = sheet.size.height.fixed(0)
        var found = [
            Decision(
                .page,
                words.pick(
                    "\(sheet.size.name), \(width) × \(height) pt"
                        + (grown ? ", grown from \(aim) to hold its content" : ""),
                    "\(sheet.size.name)、\(width)×\(height)pt" + (grown ? "（内容に合わせて\(aim)から拡張）" : ""),
                    "\(sheet.size.name), \(width)×\(height)pt" + (grown ? "(내용에 맞춰 \(aim)에서 늘림)" : ""))),
            Decision(
                .page,
                words.pick(
                    "type of \(sheet.titleFont.size.fixed(1)) pt in the title (\(lines) \(lines == 1 ? "line" : "lines")), \(sheet.labelFont.size.fixed(1)) in labels, \(sheet.footerFont.size.fixed(1)) in the footer",
                    "文字は題\(sheet.titleFont.size.fixed(1))pt（\(lines)行）、ラベル\(sheet.labelFont.size.fixed(1))pt、脚注\(sheet.footerFont.size.fixed(1))pt",
                    "글자는 제목 \(sheet.titleFont.size.fixed(1))pt(\(lines)줄), 이름표 \(sheet.labelFont.size.fixed(1))pt, 각주 \(sheet.footerFont.size.fixed(1))pt"
                )),
        ]
        if scene.droppedValues > 0 {
            found.append(
                Decision(
                    .label,
                    words.pick(
                        "\(scene.droppedValues) values are not printed: no room beside their marks",
                        "\(scene.droppedValues)件の数値は場所がないため表示しない", "수치 \(scene.droppedValues)개는 자리가 없어 표시하지 않음")))
        }
        found += notes.map { Decision(.note, $0) }
        if isDraft { found.append(Decision(.draft, DraftMark.summary(words))) }
        return found
    }

    /// A whole day, the last that the date can mean.
    private static func day(_ date: CalendarDate?) -> String {
        guard let date else { return "1970-01-01" }
        let (year, month, day) = CalendarDate.day(number: date.lastDay)
        return CalendarDate(year: year, month: month, day: day)?.description ?? "\(date)"
    }
}
