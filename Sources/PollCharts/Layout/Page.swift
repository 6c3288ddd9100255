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

    func scene(identifier: String) -> Scene {
        let text = chart.text
        let size = sheet.size
        let margin = sheet.margin
        let inner = size.width - 2 * margin
        let title = sheet.balancedBlock(text.title, sheet.titleFont, width: inner)
        let subtitle = sheet.paragraphs(text.subtitle, sheet.subtitleFont, width: inner)
        let plan = chart.plan(width: inner, sheet: sheet)
        let footer = Footer(keys: plan.keys, notes: text.notes, disclosure: text.disclosure, width: inner, sheet: sheet)

        let unit = size.typeSize
        let panelTop = margin + title.height + unit * 0.25 + subtitle.height + unit * 1.0
        let below = (footer.height > 0 ? unit * 0.9 + footer.height : 0) + margin * 0.8
        var panelHeight = max(plan.leastHeight, size.height - panelTop - below)
        if let natural = plan.naturalHeight {
            panelHeight =
                size.heightIsFixed ? max(panelHeight, plan.leastHeight) : max(natural, plan.leastHeight)
        }
        let height = panelTop + panelHeight + below
        let panel = Rect(x: margin, y: panelTop, width: inner, height: panelHeight)

        var nodes: [Node] = [
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
                    .footer, children: footer.nodes(x: margin, top: panelTop + panelHeight + unit * 0.9))),
        ]
        var (name, summary) = (text.title, text.summary)
        if isDraft {
            let mark = DraftMark(sheet: sheet)
            nodes.append(mark.node(width: size.width, height: height.rounded(.up)))
            name = mark.word + sheet.words.colon + name
            summary = sheet.words.sentences([mark.summary]) + sheet.words.sentenceSpace + summary
        }
        return Scene(
            size: Size(width: size.width, height: height.rounded(.up)), background: sheet.theme.background,
            identifier: identifier, language: sheet.language, title: name, summary: summary,
            date: Self.day(text.date), droppedValues: plan.droppedValues, nodes: nodes)
    }

    /// A whole day, the last that the date can mean.
    private static func day(_ date: CalendarDate?) -> String {
        guard let date else { return "1970-01-01" }
        let (year, month, day) = CalendarDate.day(number: date.lastDay)
        return CalendarDate(year: year, month: month, day: day)?.description ?? "\(date)"
    }
}
