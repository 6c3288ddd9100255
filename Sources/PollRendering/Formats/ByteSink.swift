import CPangoCairo

/// Takes the bytes of a file from Cairo, in memory.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    /// What Cairo calls; its closure is the sink itself, which the caller keeps alive until the surface is finished.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    /// What a surface writes that `make` opens on this sink and `body` draws on.
    static func collect(
        _ make: (_ closure: UnsafeMutableRawPointer) -> OpaquePointer?,
        _ body: (_ surface: OpaquePointer) throws(RenderError) -> Void
    ) throws(RenderError) -> [UInt8] {
        let sink = ByteSink()
        guard let surface = make(Unmanaged.passUnretained(sink).toOpaque()) else { throw .cairo("no surface") }
        defer {
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
            withExtendedLifetime(sink) {}
        }
        try Canvas.check(cairo_surface_status(surface))
        try body(surface)
        cairo_surface_finish(surface)
        try Canvas.check(cairo_surface_status(surface))
        return sink.bytes
    }
}
