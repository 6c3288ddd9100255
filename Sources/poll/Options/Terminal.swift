#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a person sits at the terminal, and what they answer.
enum Terminal {
    /// Only a standard input that is a terminal can answer; a script's is not, and is never asked.
    ///
    /// Source: Command Line Interface Guidelines, <https://clig.dev/#interactivity>.
    static var canAsk: Bool { isatty(STDIN_FILENO) == 1 }

    /// Whether the standard error stream shows bold type.
    static var isStyled: Bool { isatty(STDERR_FILENO) == 1 && !(getenv("NO_COLOR").map { $0.pointee != 0 } ?? false) }

    /// Asks on standard error; anything but a yes is a no.
    static func confirms(_ question: String) -> Bool {
        Failure.write(question)
        let answer = readLine()?.lowercased().filter { !$0.isWhitespace }
        if answer == nil { Failure.write("\n") }
        return answer == "y" || answer == "yes"
    }
}
