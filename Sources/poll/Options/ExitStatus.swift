import ArgumentParser
import PollCharts
import PollData
import PollRendering
import PollReports

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the shell is told, after sysexits.h.
enum ExitStatus {
    static let checkFound = ExitCode(1)
    static let usage = ExitCode(64)
    static let badData = ExitCode(65)
    static let noInput = ExitCode(66)
    static let cannotWrite = ExitCode(73)
}

/// Standard error, and the end of a command that failed.
enum Failure {
    /// Prints the error and gives the exit code that belongs to it.
    static func exit(_ error: any Error) -> ExitCode {
        let (text, code) = explanation(of: error)
        if !text.isEmpty { say(text) }
        return code
    }

    /// What is said of an error, nothing where that is done already, and its exit code.
    static func explanation(of error: any Error) -> (text: String, code: ExitCode) {
        switch error {
        case let code as ExitCode: ("", code)
        case let error as DatasetError: ("\(error)", ExitStatus.badData)
        case ArchiveLoader.Failure.data(let error): ("\(error)", ExitStatus.badData)
        case ArchiveLoader.Failure.file(let error): ("error: \(error)", ExitStatus.noInput)
        case ReleaseExport.Failure.archive(let error): explanation(of: error)
        case let error as FileError:
            ("error: \(error)", status(of: error))
        case AdditionError.data: ("\(error)", ExitStatus.badData)
        case AdditionError.pollExists: ("error: \(error)", ExitStatus.badData)
        case is AdditionError: ("error: \(error)", ExitStatus.cannotWrite)
        case is RenderError: ("\(error)", ExitStatus.badData)
        case ChartError.themeFile(let error): explanation(of: error)
        case ChartError.theme(let error): explanation(of: error)
        case ChartError.located: ("\(error)", ExitStatus.badData)
        case ChartError.unknownName: ("error: \(error)", ExitStatus.noInput)
        case is LookupError: ("error: \(error)", ExitStatus.noInput)
        default: ("error: \(error)", ExitStatus.badData)
        }
    }

    /// The same for a command that was asked for JSON: the errors go to standard output, for programs to read.
    static func exit(_ error: any Error, command: String, json: Bool) -> ExitCode {
        guard json, !(error is ExitCode) else { return exit(error) }
        let (report, status) = report(error, command: command)
        _ = Descriptor.write(report.json, to: STDOUT_FILENO)
        return status
    }

    private static func report(_ error: any Error, command: String) -> (ErrorReport, ExitCode) {
        switch error {
        case let error as DatasetError: return (ErrorReport(command: command, error.diagnostics), ExitStatus.badData)
        case AdditionError.data(let error), ArchiveLoader.Failure.data(let error):
            return (ErrorReport(command: command, error.diagnostics), ExitStatus.badData)
        case let error as AdditionError:
            let status = error.code == "poll-exists" ? ExitStatus.badData : ExitStatus.cannotWrite
            return (
                ErrorReport(
                    command: command, file: error.path, code: error.code, message: error.message, hint: error.hint),
                status
            )
        case let error as FileError: return (ErrorReport(command: command, error), status(of: error))
        case ArchiveLoader.Failure.file(let error):
            return (ErrorReport(command: command, error), ExitStatus.noInput)
        case let error as LookupError:
            return (
                ErrorReport(command: command, code: "unknown-name", message: error.message, hint: error.hint),
                ExitStatus.noInput
            )
        default: return (ErrorReport(command: command, code: "error", message: "\(error)"), ExitStatus.badData)
        }
    }

    private static func status(of error: FileError) -> ExitCode {
        error.action == "write" ? ExitStatus.cannotWrite : ExitStatus.noInput
    }

    static func say(_ text: String) { write(text + "\n") }

    /// Standard error, as it is.
    static func write(_ text: String) { _ = Descriptor.write(text, to: STDERR_FILENO) }
}

/// Text to an open file, past the buffers of the C library, so that a failure is noticed.
enum Descriptor {
    /// - Returns: The system's error number, or `nil` when all of it was taken.
    static func write(_ text: String, to descriptor: Int32) -> Int32? {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return errno }
            written += count
        }
        return nil
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
        Glibc.write(descriptor, bytes, count)
    #else
        Darwin.write(descriptor, bytes, count)
    #endif
}
