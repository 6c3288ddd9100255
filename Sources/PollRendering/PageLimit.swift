import PollCharts

/// How large a picture may be: beyond this a wrong scale is likelier than a poster.
enum PageLimit {
    static let side = 20_000
    static let pixels = 400_000_000

    /// The size in whole pixels of a scene at so many pixels a point.
    static func pixelSize(of size: Size, scale: Double) throws(RenderError) -> (width: Int, height: Int) {
        let width = (size.width * scale).rounded(.up)
        let height = (size.height * scale).rounded(.up)
        guard width >= 1, height >= 1, width.isFinite, height.isFinite else {
            throw .pageEmpty(width: size.width, height: size.height)
        }
        guard width <= Double(side), height <= Double(side), width * height <= Double(pixels) else {
            throw .pageTooLarge(width: Int(min(width, 1e9)), height: Int(min(height, 1e9)))
        }
        return (Int(width), Int(height))
    }
}
