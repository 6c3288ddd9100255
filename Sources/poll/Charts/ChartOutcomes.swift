import ArgumentParser
import PollRendering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Takes what becomes of each picture, in whatever order they are done, and prints the paths in the order asked for.
final class ChartOutcomes: Sendable {
    private struct State {
        var results: [Result<[String], any Error>?]
        var printed = 0
        var done = 0
    }

    private let names: [String]
    private let state: Guarded<State>
    private let progress: ChartProgress

    init(names: [String]) {
        self.names = names
        state = Guarded(State(results: Array(repeating: nil, count: names.count)))
        progress = ChartProgress(total: names.count)
    }

    func begin(_ number: Int) {
        state.withLock { progress.show(done: $0.done, name: names[number]) }
    }

    func end(_ number: Int, _ result: Result<[String], any Error>) {
        state.withLock { state in
            state.results[number] = result
            state.done += 1
            while state.printed < names.count, let next = state.results[state.printed] {
                if case .success(let paths) = next {
                    progress.clear()
                    for path in paths { print(path) }
                }
                state.printed += 1
            }
            progress.show(done: state.done, name: names[number])
        }
    }

    /// Explains what failed, each message once with the pictures that it concerns.
    ///
    /// - Parameter earlier: What could not even be begun, by its name.
    /// - Throws: The exit code of the first failure.
    func finish(earlier: [(name: String, error: any Error)] = []) throws {
        progress.clear()
        fflush(nil)
        var failures = earlier
        for (name, result) in zip(names, state.withLock { $0.results }) {
            if case .failure(let error) = result { failures.append((name, error)) }
        }
        guard let first = failures.first else { return }
        var messages: [(text: String, names: [String])] = []
        for failure in failures {
            let text = Failure.explanation(of: failure.error).text
            if let known = messages.firstIndex(where: { $0.text == text }) {
                messages[known].names.append(failure.name)
            } else {
                messages.append((text, [failure.name]))
            }
        }
        let isAlone = names.count + earlier.count == 1
        for message in messages where !message.text.isEmpty {
            let list = message.names.joined(separator: ", ")
            Failure.say(isAlone ? message.text : message.text + "\n  not drawn: " + list)
        }
        throw Failure.explanation(of: first.error).code
    }
}

/// A line on the terminal that says how far the work is; nothing where nobody watches.
struct ChartProgress: Sendable {
    private static let width = 24
    private let total: Int
    private let isShown: Bool

    init(total: Int) {
        self.total = total
        isShown = total > 3 && isatty(STDERR_FILENO) == 1
    }

    /// `[######··················] 17/69 genron-impressions.ja`, cut to one line.
    func show(done: Int, name: String) {
        guard isShown, total > 0 else { return }
        let filled = Self.width * done / total
        let bar = String(repeating: "#", count: filled) + String(repeating: "·", count: Self.width - filled)
        Failure.write("\r\u{1B}[K[\(bar)] \(done)/\(total) \(name.prefix(40))")
    }

    func clear() {
        if isShown { Failure.write("\r\u{1B}[K") }
    }
}
