import PollData

/// `poll diff A B`: figures added, removed and changed, and facts of the samples that differ.
public struct DifferenceReport {
    private let difference: PollDifference
    private let names: (old: String, new: String)
    private let phrases: Phrases

    /// - Parameter names: What the two sides are called: a poll, a file.
    public init(_ difference: PollDifference, from old: String, to new: String, language: Language) {
        self.difference = difference
        names = (old, new)
        phrases = Phrases(language)
    }

    public var report: Report {
        let changed = difference.figures.count { $0.old != nil && $0.new != nil }
        let removed = difference.figures.count { $0.new == nil }
        let added = difference.figures.count - changed - removed
        return Report(
            command: "diff", title: "\(names.old) → \(names.new)",
            selection: [
                ("from", .string(names.old)), ("to", .string(names.new)), ("added", .integer(added)),
                ("removed", .integer(removed)), ("changed", .integer(changed)),
                ("facts", .integer(difference.facts.count)),
            ],
            columns: [
                Report.Column(""), Report.Column(phrases.pick("what", "項目", "항목")),
                Report.Column(names.old, isNumber: true), Report.Column(names.new, isNumber: true),
                Report.Column(phrases.pick("difference", "差", "차이"), isNumber: true), Report.Column(""),
            ], rows: difference.facts.map(row) + difference.figures.map(row),
            words: [verdict(added, removed, changed)])
    }

    /// The differences as lines, for a report of another command.
    var lines: [String] {
        report.rows.map { row in
            let (what, old, new) = (row.cells[1], row.cells[2], row.cells[3])
            let place = [row.group, what].filter { !$0.isEmpty }.joined(separator: " ")
            return "\(place): \(old.isEmpty ? "–" : old) → \(new.isEmpty ? "–" : new)"
        }
    }

    private func row(_ fact: PollDifference.FactChange) -> Report.Row {
        Report.Row(
            ["~", fact.column, fact.old, fact.new, "", ""],
            fields: fields(
                kind: fact.old.isEmpty ? "added" : fact.new.isEmpty ? "removed" : "changed",
                population: fact.population, form: fact.form, fact: fact.column, figure: nil, old: .text(fact.old),
                new: .text(fact.new), points: .null, within: .null),
            group: group(fact.population, fact.form))
    }

    private func row(_ change: PollDifference.FigureChange) -> Report.Row {
        guard let figure = change.old ?? change.new else { return Report.Row([], fields: []) }
        let decimals = max(change.old?.value.decimals ?? 0, change.new?.value.decimals ?? 0)
        let points = change.old.flatMap { old in change.new.map { $0.value.percent - old.value.percent } }
        let reading = figure.reading == 1 ? "" : " #\(figure.reading)"
        let part = figure.subgroup.isEmpty ? "" : " (\(figure.subgroup))"
        let remark = change.isWithinRounding.map { within in
            guard points.map({ abs($0) > 1e-9 }) ?? false else { return status(change) }
            return within ? phrases.pick("within rounding", "丸めの範囲", "반올림 범위") : ""
        }
        return Report.Row(
            [
                change.old == nil ? "+" : change.new == nil ? "−" : "~",
                "\(figure.question)/\(figure.option)\(part)\(reading)", change.old?.value.text ?? "",
                change.new?.value.text ?? "",
                points.map { NumberText.signed($0, decimals: decimals) } ?? "", remark ?? "",
            ],
            fields: fields(
                kind: change.old == nil ? "added" : change.new == nil ? "removed" : "changed",
                population: figure.population, form: figure.form, fact: "", figure: figure, old: value(change.old),
                new: value(change.new), points: points.map { .decimal($0, decimals: decimals) } ?? .null,
                within: change.isWithinRounding.map { .bool($0) } ?? .null),
            group: group(figure.population, figure.form))
    }

    /// What differs where the number is the same.
    private func status(_ change: PollDifference.FigureChange) -> String {
        guard let old = change.old, let new = change.new else { return "" }
        if old.value.decimals != new.value.decimals { return phrases.pick("printed otherwise", "表記の違い", "표기 차이") }
        if old.status != new.status { return "\(old.status.rawValue) → \(new.status.rawValue)" }
        return phrases.pick("base or rounding", "基数または丸め", "기준 또는 반올림")
    }

    private func fields(
        kind: String, population: Population, form: String, fact: String, figure: Figure?, old: JSONValue,
        new: JSONValue, points: JSONValue, within: JSONValue
    ) -> [(key: String, value: JSONValue)] {
        [
            ("kind", .string(kind)), ("population", .string(population.rawValue)), ("form", .text(form)),
            ("fact", .text(fact)), ("question", .text(figure?.question.rawValue ?? "")),
            ("option", .text(figure?.option.rawValue ?? "")), ("subgroup", .text(figure?.subgroup ?? "")),
            ("reading", .count(figure?.reading)), ("old", old), ("new", new), ("points", points),
            ("within_rounding", within),
        ]
    }

    private func value(_ figure: Figure?) -> JSONValue {
        figure.map { .decimal($0.value.percent, decimals: $0.value.decimals) } ?? .null
    }

    private func group(_ population: Population, _ form: String) -> String {
        phrases.name(of: population) + (form.isEmpty ? "" : " \(form)")
    }

    private func verdict(_ added: Int, _ removed: Int, _ changed: Int) -> String {
        if difference.isEmpty { return phrases.pick("No difference.", "違いはない。", "차이가 없다.") }
        let facts = difference.facts.count
        return phrases.pick(
            "Figures: \(added) added, \(removed) removed, \(changed) changed. Facts of samples: \(facts).",
            "数値：追加\(added)、削除\(removed)、変更\(changed)。標本の情報：\(facts)。",
            "수치: 추가 \(added), 삭제 \(removed), 변경 \(changed). 표본 정보: \(facts).")
    }
}
