import PollAnalysis
import PollData
import PollStatistics

/// `poll average --all`: for every construct and population, whether its houses can be told apart, and if not why.
public struct AllAveragesReport {
    private let context: ReportContext

    public init(in context: ReportContext) {
        self.context = context
    }

    private struct Line {
        let construct: ConstructQuestions
        let average: ConstructAverage
    }

    public var report: Report {
        let phrases = context.phrases
        let lines = self.lines
        let allowed = lines.filter { $0.average.refusal == nil }.count
        return Report(
            command: "average",
            title: phrases.pick(
                "House effects of all constructs", "構成概念ごとの機関効果", "구성 개념별 기관 효과"),
            selection: [("all", .bool(true)), ("level", .number(context.settings.level.value))],
            columns: [
                Report.Column(phrases.pick("construct", "構成概念", "구성 개념")),
                Report.Column(phrases.pick("population", "対象国", "대상국")),
                Report.Column(phrases.pick("houses", "機関", "기관"), isNumber: true),
                Report.Column(phrases.pick("used", "使用", "사용"), isNumber: true),
                Report.Column(phrases.pick("house effects", "機関効果", "기관 효과")),
            ], rows: lines.map(row),
            words: [
                phrases.pick(
                    "\(allowed) of \(lines.count) allow house effects.", "\(lines.count)件中\(allowed)件で機関効果を推定できる。",
                    "\(lines.count)건 중 \(allowed)건에서 기관 효과를 추정할 수 있다.")
            ],
            notes: [
                phrases.pick(
                    "Constructs that two houses or more asked in one population, by the favourable answer of each question.",
                    "1つの対象国で2機関以上が尋ねた構成概念。各質問の好意的な回答による。",
                    "한 대상국에서 두 기관 이상이 물은 구성 개념. 각 질문의 호의적 응답에 따른다.")
            ])
    }

    /// Constructs that houses of two programs or more asked.
    private var lines: [Line] {
        ConstructQuestions.all(in: context.archive).flatMap { construct -> [Line] in
            guard Set(construct.questions.map(\.program)).count > 1,
                let answers = try? construct.answers([], in: context.archive)
            else { return [] }
            return construct.populations(in: context.archive).compactMap { population in
                let series = construct.series(
                    answers, in: population, of: context.archive, settings: context.settings)
                guard Set(series.map(\.question.program)).count > 1 else { return nil }
                return Line(
                    construct: construct,
                    average: ConstructAverage(series, in: population, settings: context.settings))
            }
        }
    }

    private func row(_ line: Line) -> Report.Row {
        let names = RunNames(line.average.runs)
        let words = AverageWords(line.average, names: names, in: context)
        let programs = Set(line.average.runs.map(\.program))
        let joined = line.average.levels.filter { !$0.effects.isEmpty }.flatMap(\.runs)
        let used = line.average.runs.flatMap(\.used).count
        let all = line.average.runs.flatMap(\.polls).count
        let result =
            line.average.refusal.map(words.reason) ?? joined.map { names[$0] }.joined(separator: ", ")
        return Report.Row(
            [
                line.construct.name, line.average.population.rawValue, "\(programs.count)", "\(used)/\(all)", result,
            ],
            fields: [
                ("construct", .string(line.construct.name)),
                ("population", .string(line.average.population.rawValue)),
                ("programs", .array(programs.map(\.rawValue).sorted().map { .string($0) })),
                ("polls", .integer(all)), ("polls_usable", .integer(used)),
                ("allows_house_effects", .bool(line.average.refusal == nil)),
                ("houses", .array(joined.map { .string(names[$0]) })),
                ("reason", line.average.refusal.map { .string(words.reason($0)) } ?? .null),
            ])
    }
}
