import ArgumentParser
import PollReports
import PollStatistics

struct CalcCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calc", abstract: "A poll calculator for numbers at hand.",
        discussion: """
            Percentages count as rounded to the decimals you type: 35 may be anything from 34.5 to 35.5.

            EXAMPLES
              poll calc interval 59.1 --n 1804
              poll calc difference 35 39 --n 1000
              poll calc lead 48 45 --n 1000
              poll calc sample-size --margin 3
            """,
        subcommands: [Interval.self, Difference.self, Lead.self, SampleSize.self])

    /// A percentage that was typed.
    struct Percent: ExpressibleByArgument {
        let text: String

        init?(argument: String) {
            guard PrintedPercent(argument) != nil else { return nil }
            text = argument
        }

        func printed(exact: Bool) throws -> PrintedPercent {
            guard let percent = PrintedPercent(text, exact: exact) else {
                throw ValidationError("'\(text)' is not a percentage from 0 to 100")
            }
            return percent
        }
    }

    struct Common: ParsableArguments {
        @Flag(help: "The percentages were not rounded.")
        var exact = false

        @Option(help: ArgumentHelp("Size of the population, for the finite population correction.", valueName: "N"))
        var populationSize: Int?

        @OptionGroup var statistics: StatisticsOptions
        @OptionGroup var output: OutputOptions

        func basis(_ size: Int) throws -> SampleBasis {
            do {
                return try SampleBasis(
                    size: size, designEffect: statistics.deff ?? 1, designEffectIsAssumed: statistics.deff == nil,
                    populationSize: populationSize)
            } catch {
                throw ValidationError("\(error)")
            }
        }

        func calculator() throws -> CalcReport {
            CalcReport(settings: try statistics.settings(), language: output.lang)
        }
    }

    struct Interval: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The interval of one share.",
            discussion: "EXAMPLE\n  poll calc interval 59.1 --n 1804 --all-methods")

        @Argument(help: "The share in percent, as printed.")
        var percent: Percent

        @Option(help: ArgumentHelp("Interviews.", valueName: "n"))
        var n: Int

        @Flag(help: "Every method side by side.")
        var allMethods = false

        @OptionGroup var common: Common

        func run() throws {
            let methods = allMethods ? IntervalMethod.allCases : [common.statistics.interval]
            try common.output.print(
                try common.calculator().interval(
                    try percent.printed(exact: common.exact), basis: try common.basis(n), methods: methods))
        }
    }

    struct Difference: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The difference of two independent samples, first minus second.",
            discussion: "EXAMPLE\n  poll calc difference 35 39 --n 1000 --n2 1005")

        @Argument(help: "The first share in percent, as printed.")
        var first: Percent

        @Argument(help: "The second share in percent, as printed.")
        var second: Percent

        @Option(help: ArgumentHelp("Interviews of the first sample.", valueName: "n"))
        var n: Int

        @Option(help: ArgumentHelp("Interviews of the second; else the same.", valueName: "n"))
        var n2: Int?

        @OptionGroup var common: Common

        func run() throws {
            let report = try common.calculator().difference(
                try first.printed(exact: common.exact), try common.basis(n),
                try second.printed(exact: common.exact), try common.basis(n2 ?? n))
            if let report { try common.output.print(report) }
        }
    }

    struct Lead: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The lead of one answer over another in one sample.",
            discussion: "EXAMPLE\n  poll calc lead 48 45 --n 1000")

        @Argument(help: "The first answer in percent, as printed.")
        var first: Percent

        @Argument(help: "The second answer in percent, as printed.")
        var second: Percent

        @Option(help: ArgumentHelp("Interviews.", valueName: "n"))
        var n: Int

        @Flag(help: "Several answers were allowed: bounds over the unknown joint share.")
        var multiple = false

        @OptionGroup var common: Common

        func run() throws {
            let a = try first.printed(exact: common.exact)
            let b = try second.printed(exact: common.exact)
            let half = a.value.roundingHalfWidth + b.value.roundingHalfWidth
            if !multiple, a.value.percent + b.value.percent > 100 + half {
                throw ValidationError(
                    "\(a.value.text) and \(b.value.text) sum over 100; if several answers were allowed, say --multiple")
            }
            if let report = try common.calculator().lead(a, b, basis: try common.basis(n), multiple: multiple) {
                try common.output.print(report)
            }
        }
    }

    struct SampleSize: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sample-size", abstract: "How many interviews a margin of error needs.",
            discussion: "EXAMPLE\n  poll calc sample-size --margin 3 --percent 50")

        @Option(help: ArgumentHelp("Half-width wanted, in points.", valueName: "points"))
        var margin: Double

        @Option(help: ArgumentHelp("The share expected; 50 needs most.", valueName: "percent"))
        var percent: Double = 50

        @OptionGroup var common: Common

        func run() throws {
            guard margin > 0, margin < 100 else {
                throw ValidationError("--margin \(margin) is no half-width; it is above 0 and below 100 points")
            }
            if let size = common.populationSize, size < 1 {
                throw ValidationError("--population-size \(size) is nobody to ask")
            }
            guard let share = Proportion(percent: percent) else {
                throw ValidationError("--percent \(percent) is outside 0 to 100")
            }
            try common.output.print(
                try common.calculator().sampleSize(
                    margin: margin / 100, share: share, designEffect: common.statistics.deff ?? 1,
                    populationSize: common.populationSize))
        }
    }
}
