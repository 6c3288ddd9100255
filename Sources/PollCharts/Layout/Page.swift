import PollData

/// Title, subtitle, panel and footer on one page, from top to bottom.
///
/// Words come first: the panel takes the height that they leave, and the page grows where that would be less than the
/// panel needs, so that nothing is clipped.
struct Page: Sendable {
    let chart: any Chart
    let sheet: Sheet

    func scene(identifier: String) -> Scene {
        let text = chart.text
        let size = sheet.size
        let margin = sheet.margin
        let inner = size.width - 2 * margin
        let title = sheet.balancedBlock(text.title, sheet.titleFont, width: inner)
        let subtitle = sheet.paragraphs(text.subtitle, sheet.subtitleFont, width: inner)
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
        var (footer, below, panel) = arrange(plan)
        while let settle = plan.settle {
            plan = settle(panel)
            (footer, below, panel) = arrange(plan)
        }
        let height = panel.bottom + below

        let nodes: [Node] = [
            .group(
                Group(
                    .title, label: text.title,
                    children: title.nodes(x: margin, top: margin, color: sheet.theme.ink))),
            .group(
                Group(
                    .subtitle, label: sheet.words.sentences(text.subtitle),
                    children: subtitle.nodes(
                        x: margin, top: margin + title.height + unit * 0.25, color: sheet.theme.secondaryInk))),
            .group(Group(.panel, children: plan.draw(panel))),
            .group(
                Group(
                    .footer, children: footer.nodes(x: margin, top: panel.bottom + unit * 0.9))),
        ]
        return Scene(
            size: Size(width: size.width, height: height.rounded(.up)), background: sheet.theme.background,
            identifier: identifier, language: sheet.language, title: text.title, summary: text.summary,
            date: Self.day(text.date), droppedValues: plan.droppedValues, nodes: nodes)
    }

    /// A whole day, the last that the date can mean.
    private static func day(_ date: CalendarDate?) -> String {
        guard let date else { return "1970-01-01" }
        let (year, month, day) = CalendarDate.day(number: date.lastDay)
        return CalendarDate(year: year, month: month, day: day)?.description ?? "\(date)"
    }
}
