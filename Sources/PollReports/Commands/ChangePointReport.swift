import PollAnalysis
import PollData
import PollStatistics

/// `poll trend QUESTION --change-points`: where the level of each long run shifts, with the break and the event nearest
/// to each shift, so that a change of method is not read as one of opinion.
public struct ChangePointReport {
    private let context: ReportContext
    private let question: Question
    private let found: [SeriesChangePoints]

    /// - Parameter populations: Empty for all that were asked.
    public init(
        _ question: Question, measure: Series.Measure, populations: [Population], in context: ReportContext
    ) {
        (self.context, self.question) = (context, question)
        found = context.series(of: question, measure, in: populations).flatMap {
            $0.changePoints(among: context.archive.events, settings: context.settings)
        }
    }

    public var report: Report {
        let phrases = context.phrases
        return Report(
            command: "trend",
            title: "\(question.text[context.language]) – \(found.first?.series.label[context.language] ?? "")",
            selection: [
                ("question", .string(question.qualifiedName)), ("change_points", .bool(true)),
                ("waves_needed", .integer(SeriesChangePoints.leastWaves)), ("runs", .array(found.map(run))),
            ],
            columns: [
                Report.Column(phrases.pick("shift between", "変化の位置", "변화 위치")),
                Report.Column(phrases.pick("before", "前", "전"), isNumber: true),
                Report.Column(phrases.pick("after", "後", "후"), isNumber: true),
                Report.Column(phrases.pick("nearest break", "最も近い切れ目", "가장 가까운 시계열 단절")),
                Report.Column(phrases.pick("nearest event", "最も近い出来事", "가장 가까운 사건")),
            ], rows: found.flatMap { item in item.bends.map { row($0, of: item) } }, words: found.flatMap(words),
            notes: notes)
    }

    /// A run with its test, or with the reason why it has none.
    private func run(_ item: SeriesChangePoints) -> JSONValue {
        let waves = item.series.waves
        return .object([
            ("population", .string(item.series.population.rawValue)),
            ("first_poll", item.segment.first.map { .string(waves[$0].poll.rawValue) } ?? .null),
            ("last_poll", item.segment.last.map { .string(waves[$0].poll.rawValue) } ?? .null),
            ("waves", .integer(item.used.count)), ("shifts", item.shifts.map { .integer($0.count) } ?? .null),
            ("least_waves_of_a_part", item.shifts.map { .integer($0.minimumSegment) } ?? .null),
            ("sup_f", item.test.map { .decimal($0.supremum, decimals: 4) } ?? .null),
            ("sup_f_p", item.test.map { .number($0.p) } ?? .null),
            ("reason", item.refusal.map { .string(context.phrases.refusal($0)) } ?? .null),
        ])
    }

    private func row(_ bend: SeriesChangePoints.Bend, of item: SeriesChangePoints) -> Report.Row {
        let waves = item.series.waves
        let (before, after) = (waves[bend.before], waves[bend.after])
        return Report.Row(
            [
                "\(before.poll) → \(after.poll)", bend.levelBefore.fixed(1), bend.levelAfter.fixed(1),
                bend.nearestBreak.map { "\($0.item.label[context.language]), \(distance($0.days))" } ?? "–",
                bend.nearestEvent.map { "\($0.event.label[context.language]), \(distance($0.days))" } ?? "–",
            ],
            fields: [
                ("population", .string(item.series.population.rawValue)),
                ("last_before", .string(before.poll.rawValue)), ("first_after", .string(after.poll.rawValue)),
                ("mean_before", .decimal(bend.levelBefore, decimals: 3)),
                ("mean_after", .decimal(bend.levelAfter, decimals: 3)),
                (
                    "nearest_break",
                    bend.nearestBreak.map {
                        .object([
                            ("label", .string($0.item.label[context.language])),
                            ("kind", .string($0.item.kind.rawValue)),
                            ("certainty", .string($0.item.certainty.rawValue)),
                            ("last_before", .string(waves[$0.before].poll.rawValue)),
                            ("first_after", .string(waves[$0.after].poll.rawValue)), ("days", .integer($0.days)),
                        ])
                    } ?? .null
                ),
                (
                    "nearest_event",
                    bend.nearestEvent.map {
                        .object([
                            ("date", .string("\($0.event.date)")),
                            ("label", .string($0.event.label[context.language])), ("days", .integer($0.days)),
                        ])
                    } ?? .null
                ),
            ], group: context.runName(item.series, item.segment))
    }

    private func distance(_ days: Int) -> String {
        let phrases = context.phrases
        return days == 0
            ? phrases.pick("between these", "この間", "이 사이")
            : phrases.pick("\(days) days away", "\(days)日差", "\(days)일 차이")
    }

    private func words(_ item: SeriesChangePoints) -> [String] {
        let phrases = context.phrases
        let name = context.runName(item.series, item.segment) + phrases.pick(": ", "：", ": ")
        if let refusal = item.refusal {
            return [
                name + phrases.pick("no search for shifts, ", "変化点は探さない、", "변화점을 찾지 않음, ") + phrases.refusal(refusal)
            ]
        }
        guard let test = item.test, let shifts = item.shifts else { return [] }
        let waves = item.series.waves
        let place = zip([item.testedBefore, item.testedAfter].compactMap(\.self), [0, 1]).map {
            waves[$0.0].poll.rawValue
        }
        .joined(separator: " → ")
        var words = [
            name
                + phrases.pick(
                    "\(shifts.count == 1 ? "1 shift" : "\(shifts.count) shifts") by BIC among \(item.used.count) waves; sup F \(test.supremum.fixed(1)) at \(place), p \(NumberText.p(test.p)). No part is shorter than \(shifts.minimumSegment) waves.",
                    "\(item.used.count)回の調査にBICによる変化点\(shifts.count)か所。sup F \(test.supremum.fixed(1))（\(place)）、p \(NumberText.p(test.p))。各区間は\(shifts.minimumSegment)回以上。",
                    "조사 \(item.used.count)회에 BIC에 따른 변화점 \(shifts.count)곳. sup F \(test.supremum.fixed(1))(\(place)), p \(NumberText.p(test.p)). 각 구간은 \(shifts.minimumSegment)회 이상."
                )
        ]
        for bend in item.bends {
            guard let near = bend.nearestBreak, near.days == 0 else { continue }
            let label = near.item.label[context.language]
            let at = "\(waves[bend.before].poll) → \(waves[bend.after].poll)"
            words.append(
                phrases.pick(
                    "\(at): a break of method lies here (\(label)); the shift need not be one of opinion.",
                    "\(at)：調査方法の変更（\(label)）がここにあり、変化は世論の変化とは限らない。",
                    "\(at): 조사 방법의 변경(\(label))이 여기에 있어 변화가 여론의 변화라고 할 수 없다."))
        }
        return words
    }

    private var notes: [String] {
        let phrases = context.phrases
        var notes: [String] = []
        if found.contains(where: { $0.refusal == nil }) {
            notes = [
                phrases.pick(
                    "Shifts of the mean (Bai & Perron 2003), each wave counting the same; a drift is cut into steps.",
                    "平均の変化点（Bai & Perron 2003）。各調査を等しく扱い、緩やかな変化も段に分けられる。",
                    "평균의 변화점(Bai & Perron 2003). 각 조사를 같게 다루며 완만한 변화도 계단으로 나뉜다."),
                phrases.pick(
                    "What lies near a shift is not shown to be its cause.", "変化点の近くにあるものが原因とは限らない。",
                    "변화점 가까이에 있는 것이 원인이라고 할 수는 없다."),
            ]
        }
        return phrases.unique(notes + found.flatMap { context.breakNotes(of: $0.series) })
    }
}

/// `poll trend QUESTION --break-at DATE`: Chow's test of a date that was named beforehand.
public struct BreakTestReport {
    private let context: ReportContext
    private let question: Question
    private let date: CalendarDate
    private let tests: [SeriesBreakTest]

    /// - Parameter populations: Empty for all that were asked.
    public init(
        _ question: Question, measure: Series.Measure, populations: [Population], at date: CalendarDate,
        in context: ReportContext
    ) {
        (self.context, self.question, self.date) = (context, question, date)
        tests = context.series(of: question, measure, in: populations).map {
            $0.breakTest(at: date, settings: context.settings)
        }
    }

    public var report: Report {
        let phrases = context.phrases
        return Report(
            command: "trend",
            title: "\(question.text[context.language]) – \(tests.first?.series.label[context.language] ?? ""): \(date)",
            selection: [("question", .string(question.qualifiedName)), ("break_at", .string("\(date)"))],
            columns: [
                Report.Column(phrases.pick("population", "対象国", "대상국")),
                Report.Column(phrases.pick("waves before", "前の調査", "이전 조사"), isNumber: true),
                Report.Column(phrases.pick("waves after", "後の調査", "이후 조사"), isNumber: true),
                Report.Column("F", isNumber: true), Report.Column("df"), Report.Column("p", isNumber: true),
                Report.Column(phrases.pick("remark", "備考", "비고")),
            ], rows: tests.map(row),
            notes: [
                phrases.pick(
                    "Chow's test: one line through all comparable waves against one on each side; for a date named beforehand.",
                    "Chow検定：比較可能な全調査の1本の直線と、前後2本の直線の比較。事前に決めた日付のためのもの。",
                    "Chow 검정: 비교 가능한 전체 조사의 직선 하나와 전후 두 직선의 비교. 미리 정한 날짜를 위한 것."),
                phrases.pick(
                    "A date picked by looking at the values has too small a p here; --change-points searches for one.",
                    "値を見て選んだ日付ではp値が小さくなりすぎる。探索には--change-pointsを使う。",
                    "값을 보고 고른 날짜라면 p값이 지나치게 작아진다. 탐색에는 --change-points를 쓴다."),
            ] + phrases.unique(tests.flatMap { context.breakNotes(of: $0.series) }))
    }

    private func row(_ item: SeriesBreakTest) -> Report.Row {
        let phrases = context.phrases
        let needed = ChowTest.valuesOnEachSide
        let remark: String
        if item.test != nil {
            remark = ""
        } else if item.isCut {
            remark = phrases.pick(
                "a break lies at this date", "この日付に系列の切れ目がある", "이 날짜에 시계열 단절이 있음")
        } else {
            remark =
                item.refusal
                ?? phrases.pick(
                    "\(needed) comparable waves needed on each side", "前後それぞれ\(needed)回の比較可能な調査が必要",
                    "전후 각각 비교 가능한 조사 \(needed)회 필요")
        }
        return Report.Row(
            [
                phrases.name(of: item.series.population), "\(item.before)", "\(item.after)",
                item.test?.f.fixed(2) ?? "–",
                item.test.map { "2, \($0.denominatorDegreesOfFreedom.fixed(0))" } ?? "–", NumberText.p(item.test?.p),
                remark,
            ],
            fields: [
                ("population", .string(item.series.population.rawValue)), ("waves_before", .integer(item.before)),
                ("waves_after", .integer(item.after)),
                ("f", item.test.map { .decimal($0.f, decimals: 4) } ?? .null),
                ("df", item.test.map { .number($0.denominatorDegreesOfFreedom) } ?? .null),
                ("p", item.test.map { .number($0.p) } ?? .null), ("reason", .text(remark)),
            ])
    }
}
