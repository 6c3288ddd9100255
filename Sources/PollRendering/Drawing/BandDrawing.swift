import CPangoCairo
import PollCharts

/// Draws a page in bands of rows, each into a small buffer of its own: no memory for the whole picture, and every core
/// draws and encodes its own band.
///
/// The pixels are those of the page drawn at once: bands differ by whole rows only.
struct BandDrawing: Sendable {
    let width: Int
    let height: Int
    /// Pixels a point.
    let scale: Double
    private let background: Color
    private let list: DrawingList

    init(_ scene: Scene, width: Int, height: Int, scale: Double) {
        self.width = width
        self.height = height
        self.scale = scale
        background = scene.background
        list = DrawingList(scene.nodes)
    }

    /// Draws some rows into the beginning of a buffer that has room for them.
    func draw(_ rows: Range<Int>, into buffer: PixelBuffer) throws(RenderError) {
        buffer.fill(background)
        let bytes = UnsafeMutableRawPointer(buffer.words).assumingMemoryBound(to: UInt8.self)
        guard
            let surface = cairo_image_surface_create_for_data(
                bytes, CAIRO_FORMAT_RGB24, Int32(width), Int32(rows.count), Int32(width * 4))
        else { throw .cairo("no image surface") }
        defer { cairo_surface_destroy(surface) }
        try Canvas.check(cairo_surface_status(surface))
        cairo_surface_set_device_offset(surface, 0, -Double(rows.lowerBound))
        // One more pixel on each side for the soft edges.
        let nodes = list.nodes(from: Double(rows.lowerBound - 1) / scale, to: Double(rows.upperBound + 1) / scale)
        try Canvas.draw(nodes, on: surface, scale: scale)
        cairo_surface_finish(surface)
    }

    /// A buffer for so many rows.
    func buffer(rows: Int) throws(RenderError) -> PixelBuffer {
        try PixelBuffer(width: width, height: rows, scale: scale)
    }
}
