import PollData

/// Why a chart cannot be drawn.
public enum ChartError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A name that the archive does not have.
    case unknownName(LookupError)
    /// Nothing was published for the selection.
    case noData(chart: String, hint: String)
    /// Answers that are not parts of a whole.
    case cannotStack(question: String)
    /// A mean or another measure without a share.
    case notAShare(question: String)
    /// An event that the archive does not have.
    case noEvent(String, hint: String)
    /// An option and its parts, or the same answer twice, in one whole.
    case overlappingOptions(String, String)
    /// A theme file that cannot be read.
    case themeFile(FileError)
    /// A theme file with faults.
    case theme(DatasetError)
    /// The kind does not show what was asked of it.
    case unsuitable(String, hint: String)

    public var description: String {
        switch self {
        case .unknownName(let error): error.description
        case .noData(let chart, let hint): "chart '\(chart)' has no figures to show\n  hint: \(hint)"
        case .cannotStack(let question):
            "\(question) allowed several answers, so its shares are not parts of a whole and cannot be stacked\n"
                + "  hint: use kind: bars or kind: dots"
        case .notAShare(let question):
            "\(question) has no shares to draw\n  hint: charts show single and multiple choice and scales"
        case .noEvent(let text, let hint): "no event on '\(text)'\n  hint: \(hint)"
        case .overlappingOptions(let whole, let part):
            "'\(part)' is a part of '\(whole)': stacked, it would count twice\n  hint: leave one of them out"
        case .themeFile(let error): "\(error)"
        case .theme(let error): "\(error)"
        case .unsuitable(let message, let hint): "\(message)\n  hint: \(hint)"
        }
    }
}
