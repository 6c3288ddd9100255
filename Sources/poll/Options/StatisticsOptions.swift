import ArgumentParser
import PollAnalysis
import PollStatistics

extension IntervalMethod: ExpressibleByArgument {}
extension DifferenceMethod: ExpressibleByArgument {}

/// How intervals and comparisons are made.
struct StatisticsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Two-sided confidence: 95, 90, 99 or 0.95.", valueName: "level"))
    var confidence: String = "95"

    @Option(
        help: ArgumentHelp("Design effect where none is published; 1 is a simple random sample.", valueName: "deff"))
    var deff: Double?

    @Option(help: ArgumentHelp("Interval of a share.", valueName: "method"))
    var interval: IntervalMethod = .wilson

    @Option(help: ArgumentHelp("Interval of a difference of independent samples.", valueName: "method"))
    var difference: DifferenceMethod = .newcombe

    func validate() throws {
        _ = try level()
        if let deff, !(0.01...1000).contains(deff) {
            throw ValidationError("--deff \(deff) is not a design effect; it is from 0.01 to 1000, usually from 1 to 3")
        }
    }

    func level() throws -> ConfidenceLevel {
        let text = confidence.hasSuffix("%") ? String(confidence.dropLast()) : confidence
        if let number = Double(text), let level = ConfidenceLevel(number > 1 ? number / 100 : number),
            (0.5...0.9999).contains(level.value)
        {
            return level
        }
        throw ValidationError("--confidence \(confidence) is not from 50 to 99.99 percent; write 95 or 0.95")
    }

    func settings(includingQuoted: Bool = false, acrossBreaks: Bool = false) throws -> EstimateSettings {
        EstimateSettings(
            level: try level(), method: interval, differenceMethod: difference, designEffect: deff,
            includingQuoted: includingQuoted, acrossBreaks: acrossBreaks)
    }
}

/// What a series takes in.
struct SeriesOptions: ParsableArguments {
    enum Inclusion: String, CaseIterable, ExpressibleByArgument {
        case quoted
    }

    @Option(help: ArgumentHelp("Also use figures that only an article states: quoted.", valueName: "what"))
    var include: [Inclusion] = []

    @Flag(help: "Compare across declared and inferred breaks; the output says so.")
    var acrossBreaks = false

    var includingQuoted: Bool { include.contains(.quoted) }
}
