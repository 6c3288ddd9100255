/// What differs between two prints of polls: figures added, removed or changed, and facts of the samples.
public struct PollDifference: Sendable, Hashable {
    public struct FigureChange: Sendable, Hashable {
        /// `nil` where the second has it and the first has not.
        public let old: Figure?
        public let new: Figure?

        /// Whether both may be prints of one unrounded value; `nil` where one is missing.
        public var isWithinRounding: Bool? {
            if let old, let new { old.agrees(with: new) } else { nil }
        }
    }

    public struct FactChange: Sendable, Hashable {
        public let population: Population
        public let form: String
        /// A column of `samples.csv`, or "sample" where one side has no such sample.
        public let column: String
        public let old: String
        public let new: String
    }

    /// In the order of the first poll, then what only the second has.
    public let figures: [FigureChange]
    public let facts: [FactChange]

    public var isEmpty: Bool { figures.isEmpty && facts.isEmpty }

    public init(from old: Poll, to new: Poll) {
        figures = Self.figures(old.figures, new.figures)
        facts = Self.facts(old.samples, new.samples)
    }

    /// A figure and the number of its print.
    private struct Print: Hashable {
        let key: Figure.Key
        let reading: Int

        init(_ figure: Figure) {
            key = figure.key
            reading = figure.reading
        }
    }

    private static func figures(_ old: [Figure], _ new: [Figure]) -> [FigureChange] {
        let later = Dictionary(new.map { (Print($0), $0) }, uniquingKeysWith: { first, _ in first })
        let earlier = Set(old.map(Print.init))
        let kept = old.compactMap { figure -> FigureChange? in
            let other = later[Print(figure)]
            if let other, isSame(figure, other) { return nil }
            return FigureChange(old: figure, new: other)
        }
        return kept + new.filter { !earlier.contains(Print($0)) }.map { FigureChange(old: nil, new: $0) }
    }

    /// The same print: also the same digits, base and status. Sources and notes may differ.
    private static func isSame(_ a: Figure, _ b: Figure) -> Bool {
        a.value == b.value && a.base == b.base && a.baseSize == b.baseSize && a.status == b.status
            && a.designEffect == b.designEffect
    }

    private static func facts(_ old: [Sample], _ new: [Sample]) -> [FactChange] {
        var found: [FactChange] = []
        func note(_ sample: Sample, _ column: String, _ old: String, _ new: String) {
            guard old != new else { return }
            found.append(
                FactChange(population: sample.population, form: sample.form, column: column, old: old, new: new))
        }
        for sample in old {
            guard let other = new.first(where: { $0.population == sample.population && $0.form == sample.form }) else {
                note(sample, "sample", "n = \(sample.size.map(String.init) ?? "?")", "")
                continue
            }
            for (first, second) in zip(sample.facts, other.facts) {
                note(sample, first.column, first.text, second.text)
            }
        }
        for sample in new where !old.contains(where: { $0.population == sample.population && $0.form == sample.form }) {
            note(sample, "sample", "", "n = \(sample.size.map(String.init) ?? "?")")
        }
        return found
    }
}

extension Sample {
    /// The facts that say how a sample was taken, as text by their columns in `samples.csv`; no sources, no notes.
    public var facts: [(column: String, text: String)] {
        func text<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "" }
        return [
            ("universe", universe), ("conductor", conductor), ("sponsor", sponsor), ("frame", frame),
            ("sampling", sampling.rawValue), ("mode", mode?.rawValue ?? ""), ("field_start", text(fieldStart)),
            ("field_end", text(fieldEnd)), ("released", text(released)), ("sample_drawn", text(sampleDrawn)),
            ("sample_size", text(size)), ("response_rate", text(responseRate)),
            ("response_rate_kind", responseRateKind?.rawValue ?? ""), ("weighting", weighting),
            ("design_effect", text(designEffect)), ("published_moe", text(publishedMarginOfError)),
        ]
    }
}
