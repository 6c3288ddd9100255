import PollData

/// A panel as it was drawn: its nodes, and what of its annotations became keys or was left out.
struct DrawnPanel: Sendable {
    var nodes: [Node] = []
    /// The callouts and reference lines whose words found no place and go to the footer.
    var keyed: Set<Int> = []
    /// Values of records without a place.
    var dropped = 0
}

/// The labels that look for a place among the marks of a panel: callouts, records, and the words of reference lines.
///
/// Callouts are numbered 0, 1, … and reference lines 1000, 1001, …; those in `keyed` have their words in the footer.
struct AnnotationLabels: Sendable {
    let lines: [TrendLine]
    let shifts: [Double]
    let stage: TrendStage
    /// Whether the words of reference lines stand in this panel.
    let namesReferences: Bool
    let keyed: Set<Int>
    /// The numbers that events have taken.
    let numbersBefore: Int
    /// The colour of what lies below a label.
    let groundColor: @Sendable (Rect) -> Color

    static func id(ofLine index: Int) -> Int { 1000 + index }

    /// What a label is of, and how it is drawn where it has a place.
    private struct Item {
        enum Kind {
            case callout(Int)
            case record(hollow: Bool, isHigh: Bool)
            case reference(Int)
        }

        let kind: Kind
        /// The forms that its candidates name.
        var forms: [TextBlock]
        let color: Color
        let mark: Point
        let name: String
        var data: [DataAttribute] = []
        var label: LabelPlacement.Label
    }

    /// - Parameter ground: With everything that labels keep clear of.
    func draw(in scales: PanelScales, ground: PlacementGround, sheet: Sheet) -> DrawnPanel {
        let items = references(scales, ground, sheet) + records(scales, ground, sheet) + callouts(scales, ground, sheet)
        let places = LabelPlacement(gap: sheet.size.typeSize * 0.3).choose(items.map(\.label))
        var drawn = DrawnPanel()
        for (item, place) in zip(items, places) {
            if let place { drawn.nodes.append(node(item, place, sheet)) }
            switch item.kind {
            case .callout(let index): if place == nil || place?.form == 2 { drawn.keyed.insert(index) }
            case .reference(let index): if place == nil { drawn.keyed.insert(Self.id(ofLine: index)) }
            case .record: if place == nil { drawn.dropped += 1 }
            }
        }
        return drawn
    }

    private func node(_ item: Item, _ place: LabelPlacement.Candidate, _ sheet: Sheet) -> Node {
        let block = item.forms[min(place.form, item.forms.count - 1)]
        var children: [Node] = []
        if let leader = place.leader {
            children.append(
                .shape(.line(from: leader.from, to: leader.to, Stroke(item.color, width: sheet.theme.hairline))))
        }
        let anchor: TextRun.Anchor =
            place.box.left >= item.mark.x ? .start : place.box.right <= item.mark.x ? .end : .middle
        let x =
            switch anchor {
            case .start: place.box.left
            case .middle: place.box.center.x
            case .end: place.box.right
            }
        children += block.nodes(
            x: x, top: place.box.top, anchor: anchor, color: item.color, halo: sheet.size.typeSize * 0.2,
            haloColor: groundColor(place.box))
        return .group(Group(.annotation, label: item.name, data: item.data, children: children))
    }

    private func place(_ line: Int, _ point: TrendPoint, _ scales: PanelScales) -> Point {
        let place = scales.point(point.day, point.percent)
        return Point(x: place.x + shifts[line], y: place.y)
    }

    private func callouts(_ scales: PanelScales, _ ground: PlacementGround, _ sheet: Sheet) -> [Item] {
        let unit = sheet.size.typeSize
        let numbered = keyed.filter { $0 < 1000 }.sorted()
        return stage.annotations.callouts.enumerated().compactMap { index, callout in
            guard let line = lines.firstIndex(where: { $0.key == callout.line }),
                let point = lines[line].points.first(where: { $0.wave.poll == callout.poll })
            else { return nil }
            let text = callout.text[sheet.language]
            let number = numbersBefore + 1 + (numbered.firstIndex(of: index) ?? numbered.count)
            let forms = [
                sheet.balancedBlock(text, sheet.eventFont, width: unit * 11),
                sheet.balancedBlock(text, sheet.eventFont, width: unit * 18),
                sheet.block("\(number)", sheet.eventBold),
            ]
            let mark = place(line, point, scales)
            // Upwards from a mark in the lower half, downwards from one in the upper half.
            let preferred = mark.y < scales.panel.center.y ? 90.0 : 270.0
            var candidates: [LabelPlacement.Candidate] = []
            for form in 0..<3 where form == 2 || !keyed.contains(index) {
                let isText = form < 2
                guard form != 1 || forms[1].lines.count < forms[0].lines.count else { continue }
                candidates += ground.candidates(
                    around: mark, width: forms[form].width, height: forms[form].height,
                    clear: sheet.markerRadius + unit * (isText ? 0.75 : 0.3), reach: unit * (isText ? 5.5 : 4),
                    preferred: preferred, bias: 1.2, most: 40, form: form,
                    extra: isText ? Double(form) * 0.8 : 60)
            }
            return Item(
                kind: .callout(index), forms: forms, color: sheet.theme.ink, mark: mark,
                name: text, data: [DataAttribute("poll", callout.poll.rawValue)],
                label: LabelPlacement.Label(candidates: candidates, absence: 100))
        }
    }

    private func records(_ scales: PanelScales, _ ground: PlacementGround, _ sheet: Sheet) -> [Item] {
        guard stage.annotations.records else { return [] }
        let unit = sheet.size.typeSize
        let words = sheet.words
        return lines.indices.flatMap { index in
            TrendRecord.records(of: lines[index], on: sheet).map { record in
                let point = lines[index].points[record.index]
                var text = words.record(
                    record.isHigh, words.value(point.percent, isNet: stage.isNet), years: record.years)
                if !point.hollow.isEmpty {
                    text += words.parenthesised(words.list(point.hollow.map { words.shortHollow($0) }))
                }
                text += words.also(record.others)
                let forms = [
                    sheet.block(text, sheet.eventBold), sheet.balancedBlock(text, sheet.eventBold, width: unit * 7),
                ]
                let mark = place(index, point, scales)
                let candidates = forms.indices.filter { $0 == 0 || forms[1].lines.count > 1 }.flatMap { form in
                    ground.candidates(
                        around: mark, width: forms[form].width, height: forms[form].height,
                        clear: sheet.markerRadius + unit * 0.25, reach: unit * (stage.isNet ? 14 : 7),
                        preferred: record.isHigh ? 270 : 90,
                        bias: 2.5, most: stage.isNet ? 160 : 40, form: form, extra: Double(form)
                    ).map { candidate in
                        // The last resort.
                        guard isBeyondZero(candidate, mark, record, scales) else { return candidate }
                        var dear = candidate
                        dear.cost += 100
                        return dear
                    }
                }
                return Item(
                    kind: .record(hollow: !point.hollow.isEmpty, isHigh: record.isHigh), forms: forms,
                    color: (point.style ?? lines[index].style).textColor, mark: mark, name: text,
                    data: [
                        DataAttribute("record", record.isHigh ? "high" : "low"),
                        DataAttribute("poll", point.wave.poll.rawValue),
                        DataAttribute("value", point.gap.map { $0.points.fixed($0.decimals) } ?? point.wave.value.text),
                    ],
                    label: LabelPlacement.Label(candidates: candidates, absence: 300))
            }
        }
    }

    /// Whether a high would hang under the zero line by its leader, or a low stand above it.
    private func isBeyondZero(
        _ candidate: LabelPlacement.Candidate, _ mark: Point, _ record: TrendRecord, _ scales: PanelScales
    ) -> Bool {
        guard stage.isNet, candidate.leader != nil else { return false }
        let zero = scales.y(0)
        return record.isHigh
            ? mark.y <= zero && candidate.box.center.y > zero
            : mark.y >= zero && candidate.box.center.y < zero
    }

    private func references(_ scales: PanelScales, _ ground: PlacementGround, _ sheet: Sheet) -> [Item] {
        guard namesReferences else { return [] }
        let unit = sheet.size.typeSize
        return stage.annotations.lines.enumerated().compactMap { index, line in
            guard !keyed.contains(Self.id(ofLine: index)) else { return nil }
            let text = line.words(isNet: stage.isNet, sheet.words)
            let block = sheet.block(text, sheet.eventFont)
            let y = scales.y(line.value)
            var candidates: [LabelPlacement.Candidate] = []
            for right in stride(from: ground.bounds.right, to: ground.bounds.left + block.width, by: -unit) {
                for (top, extra) in [(y - block.height - unit * 0.14, 0.0), (y + unit * 0.14, 0.4)] {
                    let box = Rect(x: right - block.width, y: top, width: block.width, height: block.height)
                    guard let covered = ground.cost(of: box) else { continue }
                    let away = (ground.bounds.right - right) / unit * 0.06
                    candidates.append(LabelPlacement.Candidate(box: box, cost: covered + away + extra))
                }
            }
            return Item(
                kind: .reference(index), forms: [block], color: sheet.theme.secondaryInk,
                mark: Point(x: scales.panel.right * 2, y: y), name: text,
                data: [DataAttribute("value", line.value.fixed(1))],
                label: LabelPlacement.Label(candidates: candidates, absence: 200))
        }
    }
}

extension AnnotationLabels {
    /// The keys of what has its words in the footer.
    static func keys(_ annotations: TrendAnnotations, keyed: Set<Int>, numbersBefore: Int, isNet: Bool, sheet: Sheet)
        -> [FooterKey]
    {
        let words = sheet.words
        let lines = annotations.lines.enumerated().filter { keyed.contains(id(ofLine: $0.offset)) }.map { _, line in
            let value = words.value(line.value, isNet: isNet)
            let label = line.label.map { words.colon + $0[sheet.language] } ?? ""
            return FooterKey(sign: .rule, text: words.sentence(value + label))
        }
        let callouts = keyed.filter { $0 < 1000 }.sorted().enumerated().map { place, index in
            let callout = annotations.callouts[index]
            return FooterKey(
                sign: .mark("\(numbersBefore + 1 + place)", sheet.theme.ink),
                text: words.sentence(callout.name[sheet.language] + words.colon + callout.text[sheet.language]))
        }
        return lines + callouts
    }
}

extension SpecLine {
    /// The label, or the value.
    func words(isNet: Bool, _ words: ChartWords) -> String {
        if let text = label?[words.language], !text.isEmpty { return text }
        return words.value(value, isNet: isNet) + (isNet ? "" : "%")
    }
}
