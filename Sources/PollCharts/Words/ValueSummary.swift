import PollData
import PollStatistics

/// What a text alternative says of one series: its first and last values, and between which the others lie.
///
/// No verb of change: whether a difference holds is what `poll trend` and `poll gap` answer.
struct ValueSummary: Sendable {
    struct Value: Sendable {
        let year: Int
        /// As precise as the series needs it to tell its waves apart.
        let date: CalendarDate?
        /// In percent, or points.
        let percent: Double
    }

    let words: ChartWords
    /// Empty where the picture shows one series.
    let name: String
    let values: [Value]
    /// Whether values are points with a sign.
    let isNet: Bool

    init(words: ChartWords, name: String, values: [Value], isNet: Bool) {
        self.words = words
        self.name = name
        let years = Set(values.map(\.year))
        self.values = values.map { value in
            let month = value.date.flatMap { CalendarDate(year: $0.year, month: $0.month) }
            return Value(year: value.year, date: years.count < values.count ? month : nil, percent: value.percent)
        }
        self.isNet = isNet
    }

    /// `Japan: 31% in 2013, 25% in 2025; 12 waves between 9% (2014) and 46% (2020)`.
    var text: String {
        guard let first = values.first, let last = values.last else { return "" }
        var text = name.isEmpty ? "" : name + words.colon
        text += at(first)
        guard values.count > 1 else { return text }
        text += words.comma + at(last)
        guard values.count > 2, let low = values.min(by: { $0.percent < $1.percent }),
            let high = values.max(by: { $0.percent < $1.percent }), low.percent < high.percent
        else { return text }
        let ends = (number(low) + words.parenthesised(time(low)), number(high) + words.parenthesised(time(high)))
        text +=
            words.pick(
                "; \(values.count) waves between \(ends.0) and \(ends.1)", "。全\(values.count)回の値は\(ends.0)～\(ends.1)",
                "; \(values.count)회 값의 범위는 \(ends.0)~\(ends.1)")
        return text
    }

    private func at(_ value: Value) -> String {
        let (number, time) = (number(value), time(value))
        return words.pick(
            "\(number) in \(time)", time + (time.last?.isNumber ?? false ? " " : "") + number, "\(time) \(number)")
    }

    private func time(_ value: Value) -> String {
        value.date.map { words.date($0) } ?? words.years(value.year, value.year)
    }

    private func number(_ value: Value) -> String {
        let text = words.value(value.percent, isNet: isNet)
        guard isNet else { return text + "%" }
        return text + words.pick(" points", "ポイント", "%포인트")
    }
}

extension ChartWords {
    /// How far the intervals reach from their values, rounded up to whole points; empty where none is drawn.
    ///
    /// - Parameter values: In percent, each with the interval that is drawn around it.
    func reach(_ values: [(percent: Double, interval: ClosedRange<Double>)], level: ConfidenceLevel?) -> String {
        let reach = values.map { max($0.percent - $0.interval.lowerBound, $0.interval.upperBound - $0.percent) }.max()
        guard let reach, let level else { return "" }
        let percent = (level.value * 100).fixed(level.value * 100 == (level.value * 100).rounded() ? 0 : 1)
        let points = reach.rounded(.up).fixed(0)
        return pick(
            "\(percent)% intervals reach up to \(points) point\(points == "1" ? "" : "s") from the values",
            "\(percent)%信頼区間は値から最大\(points)ポイント", "\(percent)% 신뢰구간은 값에서 최대 \(points)%포인트")
    }
}
