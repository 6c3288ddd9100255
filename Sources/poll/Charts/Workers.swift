import PollRendering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs numbered pieces of work on several threads, the calling one among them; who is free takes the next number.
enum Workers {
    /// The processors of this machine.
    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Returns when all numbers below `count` are done.
    static func run(_ count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Void) {
        let queue = Queue(count: count, work: work)
        var others: [pthread_t] = []
        for _ in 1..<max(1, min(threads, count)) {
            guard let thread = start(queue) else { break }
            others.append(thread)
        }
        queue.drain()
        for thread in others { pthread_join(thread, nil) }
    }

    private final class Queue: Sendable {
        private let count: Int
        private let work: @Sendable (Int) -> Void
        private let next = Guarded(0)

        init(count: Int, work: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.work = work
        }

        func drain() {
            while true {
                let number = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard number < count else { return }
                work(number)
            }
        }
    }

    /// Nil where the system gives no more threads: the others then do its work.
    private static func start(_ queue: Queue) -> pthread_t? {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        // Layout calls itself for each group of a scene; macOS gives a thread half a megabyte by default.
        pthread_attr_setstacksize(&attributes, 8 << 20)
        let context = Unmanaged.passRetained(queue)
        #if canImport(Glibc)
            var thread = pthread_t()
            let code = pthread_create(&thread, &attributes, threadBody, context.toOpaque())
        #else
            var thread: pthread_t?
            let code = pthread_create(&thread, &attributes, threadBody, context.toOpaque())
        #endif
        guard code == 0 else {
            context.release()
            return nil
        }
        return thread
    }

    #if canImport(Glibc)
        private static let threadBody: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
            queue in
            guard let queue else { return nil }
            Unmanaged<Queue>.fromOpaque(queue).takeRetainedValue().drain()
            return nil
        }
    #else
        private static let threadBody: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { queue in
            Unmanaged<Queue>.fromOpaque(queue).takeRetainedValue().drain()
            return nil
        }
    #endif
}
