extension SpecKey {
    /// Every key of a specification, in the order in which a reader looks for them: a new key is a line here.
    public static let all: [SpecKey] = [
        SpecKey(
            "kind", .choice(of: ChartKind.self), "What is drawn", absent: "must be there", example: "trend",
            required: true),
        SpecKey(
            "question", .text, "What was asked: `program/question`, or the bare name where one program asks it",
            absent: "must be there, or `series`", example: "genron-eai/impression-of-other-country"),
        SpecKey(
            "series", .list(ofSeries), of: .only([.trend, .likert, .heat, .slope, .cloud, .forest, .houses]),
            "Lines or rows of different questions, in place of `question`",
            example: "[{question: cabinet-office/affinity-china, option: feel-affinity-net}]"),
        SpecKey(
            "option", .texts, "The answer shown; `net` is favourable minus unfavourable",
            absent: "the first favourable one, or all", example: "good"),
        SpecKey("options", .texts, "The answers shown", absent: "as for `option`", example: "[good, bad]"),
        SpecKey("population", .texts, "Who was asked: `JP`, `KR`", absent: "all that were asked", example: "KR"),
        SpecKey(
            "populations", .texts, "Those who were asked, in the order of the picture", absent: "all that were asked",
            example: "[JP, KR]"),
        SpecKey(
            "poll", .texts, of: .allBut([.trend, .gap, .cloud, .houses]), "The poll shown", absent: "the newest",
            example: "genron-eai-2016"),
        SpecKey(
            "polls", .texts, of: .allBut([.trend, .gap, .cloud, .houses]), "The polls shown; the waves of a slope",
            absent: "the newest; of a slope the first and the last",
            example: "[yomiuri-hankook-2023, yomiuri-hankook-2024]"),
        SpecKey(
            "events", .items(ofEvent, short: true), of: .allBut(ofPolls + tables + [.slope, .forest, .houses]),
            "Dates of `datasets/events.csv`, a period `2015..2019`, or `{date, label}` with words of your own",
            absent: "none", example: "[2015-12-28, {date: 2023-03-16, label: Tokyo summit}]"),
        SpecKey(
            "from", .date, of: .allBut(ofPolls), "The first year, month or day shown", absent: "everything",
            example: "2013"
        ),
        SpecKey(
            "to", .date, of: .allBut(ofPolls), "The last year, month or day shown", absent: "everything",
            example: "2023-12"
        ),
        SpecKey(
            "title", .words, "The title; one that states a finding has a `claim`", absent: "a description",
            example: "{en: Japan and South Korea, ja: 日本と韓国, ko: 일본과 한국}"),
        SpecKey(
            "claim", .items(ofClaim, short: false), "The test that a title which states a finding rests on, or a list",
            absent: "nothing is claimed",
            example: "{test: change, from: genron-eai-2013, to: genron-eai-2023, population: JP, direction: fell}"),
        SpecKey(
            "subtitle", .words, "In place of the question and the measure", absent: "the question and the measure",
            example: "{en: Percent, ja: 割合, ko: 비율}"),
        SpecKey(
            "note", .words, "A sentence for the footer that a reader of the figures must know", absent: "nothing",
            example: "{en: The answers gave reasons, ja: 選択肢には理由が添えられていた, ko: 보기에 이유가 제시됨}"),
        SpecKey("size", .size, "A named page, or a width and a height", absent: "web", example: "double-column"),
        SpecKey(
            "theme", .text, "`light`, `dark`, `print`, or the path of a theme file from the folder of this one",
            absent: "light", example: "print"),
        SpecKey("quoted", .flag, "`yes` also shows what only an article states, hollow", absent: "no", example: "yes"),
        SpecKey(
            "intervals", .flag, of: .allBut([.stacked, .houses] + tables), "`no` leaves them out", absent: "yes",
            example: "no"),
        SpecKey(
            "axis", .choice(of: ChartSpec.Axis.self), of: .only([.trend, .slope, .cloud]),
            "Where the vertical axis starts; a cut axis is marked", absent: "zero", example: "cut"),
        SpecKey(
            "sort", .choice(of: ChartSpec.Sort.self), of: .allBut([.gap, .stacked]), "The order of rows and panels",
            absent: "questionnaire", example: "value"),
        SpecKey(
            "rows", .choice(of: ChartSpec.Rows.self),
            of: .allBut([.trend, .gap, .stacked, .slope, .cloud, .forest, .houses] + tables),
            "What a row is",
            absent: "options", example: "samples"),
        SpecKey(
            "panels", .choice(of: ChartSpec.Panels.self),
            "Small multiples; what a kind can be split into, its error says", absent: "one panel",
            example: "populations"),
        SpecKey(
            "axes", .choice(of: ChartSpec.Axes.self), of: .allBut([.waffle]),
            "Whether all panels have one scale; a free one is said in the footer", absent: "shared", example: "free"),
        SpecKey(
            "neutral", .choice(of: ChartSpec.Neutral.self), of: .only([.likert]),
            "Where answers stand that take no side: apart, or half on each side of the line",
            absent: "aside, so that both sides begin at the line", example: "split"),
        SpecKey(
            "spans", .list(ofSpan), of: .only(overTime), "Times that are shaded: a government, a crisis",
            absent: "none",
            example: "[{from: 2022-05-10, to: 2025-04-04, label: {en: Yoon, ja: 尹政権, ko: 윤석열 정부}}]"),
        SpecKey(
            "callouts", .list(ofCallout), of: .only(overTime),
            "Words at one value, with a leader; numbered in the footer where there is no room", absent: "none",
            example: "[{date: 2020-09, population: KR, text: {en: A low, ja: 最低, ko: 최저}}]"),
        SpecKey(
            "lines", .list(ofLine), of: .only(overTime + [.bars, .dots]), "Dashed lines at values of interest",
            absent: "none", example: "[{value: 50, label: {en: Half, ja: 半数, ko: 절반}}]"),
        SpecKey(
            "records", .flag, of: .only([.trend, .gap]),
            "`yes` marks the highest and the lowest value of each run of waves between breaks", absent: "no",
            example: "yes"),
        SpecKey(
            "differences", .flag, of: .only([.dumbbell]), "`yes` prints how far the two ends of each row lie apart",
            absent: "no", example: "yes"),
        SpecKey(
            "latest", .flag, of: .only([.trend, .gap]), "`no` leaves out the last value beside the name", absent: "yes",
            example: "no"),
    ]

    /// The keys of an item of `spans`.
    static let ofSpan: [SpecKey] = [
        SpecKey("from", .date, "The first day", example: "2022-05-10", required: true),
        SpecKey("to", .date, "The last day", absent: "it lasts", example: "2025-04-04"),
        SpecKey(
            "label", .words, "What the band is called", example: "{en: Yoon, ja: 尹政権, ko: 윤석열 정부}", required: true),
        SpecKey(
            "source", .text, "The page that states the dates; every span of a published chart has one",
            example: "https://en.wikipedia.org/wiki/President_of_South_Korea"),
    ]

    /// The keys of an item of `callouts`.
    static let ofCallout: [SpecKey] = [
        SpecKey("poll", .text, "The wave", absent: "`date`", example: "genron-eai-2020"),
        SpecKey("date", .date, "A time that only one wave lies in", absent: "`poll`", example: "2020-09"),
        SpecKey("question", .text, "Which line, where questions differ", example: "cabinet-office/affinity-china"),
        SpecKey("population", .text, "Which line, where populations differ", example: "KR"),
        SpecKey("option", .text, "Which line, where answers differ", example: "good"),
        SpecKey(
            "text", .words, "A few words", example: "{en: After the ruling, ja: 判決の後, ko: 판결 이후}",
            required: true),
    ]

    /// The keys of an item of `lines`.
    static let ofLine: [SpecKey] = [
        SpecKey(
            "value", .text, "In percent, or points for a gap and a net score", example: "50", required: true),
        SpecKey("label", .words, "What the line is", absent: "the value", example: "{en: Half, ja: 半数, ko: 절반}"),
    ]

    /// The keys of an item of `series`.
    static let ofSeries: [SpecKey] = [
        SpecKey("question", .text, "What was asked", example: "cabinet-office/affinity-china", required: true),
        SpecKey(
            "option", .text, "The answer followed; `net` is favourable minus unfavourable",
            absent: "the first favourable one", example: "feel-affinity-net"),
        SpecKey("population", .text, "Who was asked", absent: "the one that was asked", example: "JP"),
        SpecKey(
            "label", .words, "What the line is called", absent: "the country or the answer",
            example: "{en: China, ja: 中国, ko: 중국}"),
    ]

    /// The keys of an item of `events`.
    static let ofEvent: [SpecKey] = [
        SpecKey("date", .text, "The day of an event", example: "2015-12-28", required: true),
        SpecKey(
            "label", .words, "Words of your own", absent: "the archive's",
            example: "{en: Tokyo summit, ja: 東京で首脳会談, ko: 도쿄 정상회담}"),
    ]

    /// The keys of a claim.
    static let ofClaim: [SpecKey] = [
        SpecKey(
            "test", .choice(of: SpecClaim.Test.self),
            "`change` between two polls, `gap` of two populations or answers, `trend` over the waves, or `level`",
            example: "change", required: true),
        SpecKey("question", .text, "What was asked", absent: "the chart's", example: "genron-eai/trust"),
        SpecKey(
            "option", .text, "The answer; `net` is favourable minus unfavourable, `a+b` two answers together",
            absent: "the chart's first", example: "good"),
        SpecKey("population", .text, "Who was asked", absent: "the one that the chart shows", example: "JP"),
        SpecKey(
            "poll", .text, "The poll of a `gap` or a `level`", absent: "the one that the chart shows, or the newest",
            example: "genron-eai-2023"),
        SpecKey(
            "from", .text, "The first poll of a `change` or a `trend`", absent: "the first wave of the chart",
            example: "genron-eai-2013"),
        SpecKey(
            "to", .text, "The last poll of a `change` or a `trend`", absent: "the last wave of the chart",
            example: "genron-eai-2023"),
        SpecKey(
            "between", .texts, "Two populations or two answers; the first is `higher` or `lower` than the second",
            example: "[JP, KR]"),
        SpecKey(
            "direction", .choice(of: SpecClaim.Direction.self),
            "`rose` or `fell` for a change, `higher` or `lower` for a gap, `rising` or `falling` for a trend",
            example: "rose"),
        SpecKey("above", .percent, "A `level` above so many percent", example: "50"),
        SpecKey("below", .percent, "A `level` below so many percent", example: "50"),
    ]

    /// Kinds with a time axis.
    private static let overTime: [ChartKind] = [.trend, .gap, .cloud]

    /// Kinds without an axis, whose rows are not chosen by `rows`, and that draw no intervals.
    private static let tables: [ChartKind] = [.likert, .waffle, .heat]

    /// Kinds that show polls side by side, so that a span of time has no meaning in them.
    private static let ofPolls: [ChartKind] = [.bars, .dots, .stacked, .dumbbell]
}
