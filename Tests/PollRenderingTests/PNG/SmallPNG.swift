import CDeflate

/// A PNG read without the code that wrote it: 8-bit RGB or RGBA (its opacity is dropped), any filter.
struct SmallPNG {
    struct Chunk {
        var name: String
        var content: [UInt8]
    }

    var width = 0
    var height = 0
    private var channels = 3
    /// From the top, row by row, as `0xRRGGBB`.
    var colors: [UInt32] = []
    var chunks: [Chunk] = []

    /// Nil where a checksum, a length or the compressed data is wrong.
    init?(_ file: [UInt8]) {
        guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        var place = 8
        while place + 12 <= file.count {
            let length = Self.word(file, place)
            guard place + 12 + length <= file.count else { return nil }
            let checked = Array(file[place + 4..<place + 8 + length])
            guard Int(libdeflate_crc32(0, checked, checked.count)) == Self.word(file, place + 8 + length) else {
                return nil
            }
            chunks.append(
                Chunk(name: String(decoding: checked.prefix(4), as: UTF8.self), content: Array(checked.dropFirst(4))))
            place += 12 + length
        }
        guard place == file.count, let header = self["IHDR"],
            [[8, 2, 0, 0, 0], [8, 6, 0, 0, 0]].contains(Array(header.suffix(5)))
        else { return nil }
        channels = header[9] == 6 ? 4 : 3
        width = Self.word(header, 0)
        height = Self.word(header, 4)
        guard let rows = inflated(chunks.filter { $0.name == "IDAT" }.flatMap(\.content)) else { return nil }
        unfilter(rows)
    }

    subscript(name: String) -> [UInt8]? { chunks.first { $0.name == name }?.content }

    static func word(_ bytes: [UInt8], _ place: Int) -> Int {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    private func inflated(_ data: [UInt8]) -> [UInt8]? {
        var rows = [UInt8](repeating: 0, count: (width * channels + 1) * height)
        var count = 0
        let decompressor = libdeflate_alloc_decompressor()
        defer { libdeflate_free_decompressor(decompressor) }
        let result = libdeflate_zlib_decompress(decompressor, data, data.count, &rows, rows.count, &count)
        return result == LIBDEFLATE_SUCCESS && count == rows.count ? rows : nil
    }

    private mutating func unfilter(_ rows: [UInt8]) {
        let stride = width * channels + 1
        var above = [UInt8](repeating: 0, count: width * channels)
        for row in 0..<height {
            let filter = rows[row * stride]
            var line = Array(rows[row * stride + 1..<(row + 1) * stride])
            for index in line.indices {
                let left = index < channels ? 0 : Int(line[index - channels])
                let up = Int(above[index])
                let corner = index < channels ? 0 : Int(above[index - channels])
                let guess =
                    switch filter {
                    case 1: left
                    case 2: up
                    case 3: (left + up) / 2
                    case 4: Self.paeth(left, up, corner)
                    default: 0
                    }
                line[index] &+= UInt8(truncatingIfNeeded: guess)
            }
            for x in 0..<width {
                let (red, green, blue) = (line[channels * x], line[channels * x + 1], line[channels * x + 2])
                colors.append(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
            }
            above = line
        }
    }

    private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> Int {
        let guess = left + up - corner
        let distances = [abs(guess - left), abs(guess - up), abs(guess - corner)]
        return distances[0] <= distances[1] && distances[0] <= distances[2]
            ? left : distances[1] <= distances[2] ? up : corner
    }
}
