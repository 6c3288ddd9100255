import PollData

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Wakes when something happens in a folder: by inotify on Linux, elsewhere after a short time.
final class FolderChanges {
    /// How long to wait where the system tells nothing, and as a check where it may have missed something.
    private static let pause: Int32 = 500
    private static let longPause: Int32 = 10_000

    #if os(Linux)
        private let descriptor: Int32
        private var isComplete: Bool

        init(folders: [String]) {
            descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            isComplete = descriptor >= 0
            let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB)
            for folder in folders where inotify_add_watch(descriptor, folder, events) < 0 { isComplete = false }
        }

        deinit { if descriptor >= 0 { close(descriptor) } }

        /// - Returns: Whether to go on: false at Ctrl-C.
        func wait(unless interrupt: Interrupt) -> Bool {
            !interrupt.wait(
                milliseconds: isComplete ? Self.longPause : Self.pause, orReadable: descriptor >= 0 ? descriptor : nil)
        }
    #else
        init(folders: [String]) {}

        func wait(unless interrupt: Interrupt) -> Bool { !interrupt.wait(milliseconds: Self.pause) }
    #endif
}

/// Ctrl-C and the end of a session, noticed between two drawings instead of in the middle of one.
///
/// The second Ctrl-C ends the program at once, as if nobody listened.
final class Interrupt {
    private let reading: Int32

    init() throws(FileError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw FileError(path: "a pipe", action: "open", code: errno) }
        reading = ends[0]
        interruptDescriptor = ends[1]
        // Who started the program may have left them blocked.
        var wanted = sigset_t()
        sigemptyset(&wanted)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&wanted, number) }
        pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                var byte: UInt8 = 1
                _ = write(interruptDescriptor, &byte, 1)
                signal(number, SIG_DFL)
            }
        }
    }

    /// - Returns: Whether the program is to end.
    func wait(milliseconds: Int32, orReadable other: Int32? = nil) -> Bool {
        var watched = [pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
        if let other { watched.append(pollfd(fd: other, events: Int16(POLLIN), revents: 0)) }
        _ = poll(&watched, nfds_t(watched.count), milliseconds)
        // A signal ends the wait before its byte is seen.
        var byte = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        return poll(&byte, 1, 0) > 0
    }
}

/// Written once, before the first signal can come: a handler may touch nothing else.
nonisolated(unsafe) private var interruptDescriptor: Int32 = -1
