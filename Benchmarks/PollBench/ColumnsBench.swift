import PollData

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A million toplines from their file into typed columns, beside `columns.c`.
enum ColumnsBench {
    /// `PollBench columns FILE [ROUNDS]`: the fastest round in milliseconds, the rows, the sum of all percentages, the
    /// different polls, and the most memory in use as a multiple of the file.
    static func run(_ arguments: [String]) throws {
        guard let path = arguments.first else { throw BenchError(message: "usage: PollBench columns FILE [ROUNDS]") }
        let rounds = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
        let clock = ContinuousClock()
        let reader = ColumnReader(.toplines)
        var fastest = Double.infinity
        var answer = ""
        for _ in 0..<max(1, rounds) {
            let start = clock.now
            let table = try reader.read(path)
            fastest = min(fastest, (clock.now - start) / .milliseconds(1))
            let sum = table.decimals("percent")?.values.reduce(0) { $1.isNaN ? $0 : $0 + $1 } ?? 0
            answer = "\(table.count) \(sum.fixed(1)) \(table.text("poll_id")?.labels.count ?? 0)"
        }
        var usage = rusage()
        // 0 is this process; the system counts in kilobytes on Linux and in bytes on macOS.
        getrusage(0, &usage)
        #if os(Linux)
            let peak = Double(usage.ru_maxrss) * 1024
        #else
            let peak = Double(usage.ru_maxrss)
        #endif
        print("\(fastest) \(answer) \((peak / Double(try size(of: path))).fixed(2))")
    }

    private static func size(of path: String) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(path: path, action: "read", code: errno) }
        return max(1, Int(status.st_size))
    }
}
