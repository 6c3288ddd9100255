import PollCharts
import PollData
import PollReports

/// `poll chart --explain`: the figures behind a picture as rows, and its decisions under them.
struct ExplainReport {
    let spec: ChartSpec
    let explanation: ChartExplanation
    let language: Language

    var report: Report {
        Report(
            command: "chart", title: explanation.title,
            selection: [
                ("chart", .string(spec.name)), ("kind", .string(spec.kind.rawValue)),
                (
                    "decisions",
                    .array(
                        explanation.decisions.map {
                            .object([("topic", .string($0.topic.rawValue)), ("text", .string($0.text))])
                        })
                ),
            ],
            columns: [
                Report.Column(pick("poll", "調査", "조사")), Report.Column(pick("asked", "対象", "대상")),
                Report.Column(pick("option", "回答", "응답")),
                Report.Column(pick("as printed", "公表値", "공표값"), isNumber: true),
                Report.Column(pick("interval", "区間", "구간"), isNumber: true), Report.Column("n", isNumber: true),
                Report.Column(pick("drawn", "描き方", "표시")),
            ],
            rows: rows, words: explanation.decisions.map { name(of: $0.topic) + pick(": ", "：", ": ") + $0.text })
    }

    private var rows: [Report.Row] {
        let groups = groups
        return explanation.figures.map { row($0, groups: groups) }
    }

    private func row(_ figure: ExplainedFigure, groups: Bool) -> Report.Row {
        let interval = figure.lower.flatMap { lower in
            figure.upper.map { Self.minus(lower.fixed(1)) + " … " + Self.minus($0.fixed(1)) }
        }
        let sizes = figure.sizes.map { $0.map { "\($0)" } ?? "–" }.joined(separator: " / ")
        let drawn =
            [figure.method.isEmpty ? figure.reason : figure.method]
            + (figure.hollow.isEmpty
                ? [] : [pick("hollow: ", "白抜き：", "빈 표식: ") + figure.hollow.joined(separator: ", ")])
        return Report.Row(
            [
                figure.poll.rawValue, figure.populations.map(\.rawValue).joined(separator: " − "), figure.option,
                Self.minus(figure.value), interval ?? "–", sizes, drawn.joined(separator: "; "),
            ],
            fields: [
                ("poll", .string(figure.poll.rawValue)),
                ("population", .string(figure.populations.map(\.rawValue).joined(separator: " "))),
                ("question", .string(figure.question)), ("option", .string(figure.option)),
                ("value", .string(figure.value)), ("lower", number(figure.lower)), ("upper", number(figure.upper)),
                ("method", .text(figure.method)), ("reason", .text(figure.reason)),
                ("n", .text(figure.sizes.map { $0.map { "\($0)" } ?? "" }.joined(separator: " "))),
                ("hollow", .array(figure.hollow.map { .string($0) })), ("name", .string(figure.name)),
            ], group: groups ? figure.name : "")
    }

    /// Whether the figures of each name stand together, several of one at least.
    private var groups: Bool {
        let names = explanation.figures.map(\.name)
        let runs = zip(names, names.dropFirst()).count { $0 != $1 } + 1
        return runs == Set(names).count && runs < names.count
    }

    private static func minus(_ text: String) -> String {
        text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    private func name(of topic: Decision.Topic) -> String {
        switch topic {
        case .page: pick("page", "紙面", "지면")
        case .scale: pick("scale", "目盛り", "눈금")
        case .breaks: pick("break", "断絶", "단절")
        case .dash: pick("dash", "点線", "점선")
        case .event: pick("event", "出来事", "사건")
        case .label: pick("label", "ラベル", "이름표")
        case .leftOut: pick("left out", "除外", "제외")
        case .order: pick("order", "順序", "순서")
        case .side: pick("side", "左右", "좌우")
        case .cell: pick("cell", "マス", "칸")
        case .estimate: pick("estimate", "推定", "추정")
        case .interval: pick("interval", "区間", "구간")
        case .note: pick("note", "注", "주")
        case .draft: pick("draft", "下書き", "초안")
        }
    }

    private func number(_ value: Double?) -> JSONValue { value.map { .decimal($0, decimals: 2) } ?? .null }

    private func pick(_ english: String, _ japanese: String, _ korean: String) -> String {
        switch language {
        case .english: english
        case .japanese: japanese
        case .korean: korean
        }
    }
}
