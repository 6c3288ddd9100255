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
    /// Any of these, each with its place in the file of the specification.
    case located(DatasetError)

    public var description: String {
        switch self {
        case .located(let error), .theme(let error): return error.description
        case .themeFile(let error): return "\(error)"
        default: break
        }
        let problem = problem
        return "\(problem.message)\n  hint: \(problem.hint)"
    }

    private var problem: (code: String, message: String, hint: String) {
        switch self {
        case .unknownName(let error): ("unknown-name", error.message, error.hint)
        case .noData(let chart, let hint): ("no-data", "chart '\(chart)' has no figures to show", hint)
        case .cannotStack(let question):
            (
                "cannot-stack",
                "\(question) allowed several answers, so its shares are not parts of a whole and cannot be stacked",
                "use kind: bars or kind: dots"
            )
        case .notAShare(let question):
            (
                "not-a-share", "\(question) has no shares to draw",
                "charts show single and multiple choice and scales"
            )
        case .noEvent(let text, let hint): ("unknown-event", "no event on '\(text)'", hint)
        case .overlappingOptions(let whole, let part):
            (
                "overlapping-options", "'\(part)' is a part of '\(whole)': stacked, it would count twice",
                "leave one of them out"
            )
        case .themeFile(let error):
            ("theme-file", "\(error)", "a theme is light, dark, print, or the path of a YAML file")
        case .theme(let error), .located(let error): ("located", error.description, "")
        case .unsuitable(let message, let hint): ("unsuitable", message, hint)
        }
    }

    /// The error at a value of its specification; as it is where that came from no file.
    func located(at path: String, in places: SpecPlaces) -> ChartError {
        switch self {
        case .located, .theme: return self
        default: break
        }
        guard let location = places.nearest(to: path) else { return self }
        let problem = problem
        return .located(
            DatasetError([Diagnostic(code: problem.code, at: location, problem.message, hint: problem.hint)]))
    }

    /// The value that is most likely to blame.
    var path: String {
        switch self {
        case .unknownName, .noData, .notAShare: "question"
        case .cannotStack, .unsuitable: "kind"
        case .noEvent: "events"
        case .overlappingOptions: "options[0]"
        case .themeFile, .theme: "theme"
        case .located: ""
        }
    }
}
