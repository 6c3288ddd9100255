import PollData

/// A share, a date and a size that were accepted are legal, and mean the same when they are printed and read again.
enum NumbersCase {
    static func fault(of bytes: [UInt8]) -> String? {
        let cells = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        guard cells.count == 3, let release = read(cells.map(quoted)) else { return nil }
        if let date = CalendarDate(String(decoding: cells[1], as: UTF8.self)), CalendarDate("\(date)") != date {
            return "the date \(date) does not read back"
        }
        for figure in release.figures where !(0...100).contains(figure.value.percent) {
            return "a share of \(figure.value.percent)"
        }
        for sample in release.samples {
            if let size = sample.size, size < 1 { return "\(size) interviews" }
            if let start = sample.fieldStart, start.firstDay > start.lastDay { return "\(start) ends before it starts" }
        }
        guard let figure = release.figures.first, let start = release.samples.first?.fieldStart else { return nil }
        let size = release.samples.first?.size.map { "\($0)" } ?? ""
        let printed = ["\(figure.value.text)", "\(start)", size].map { Array($0.utf8) }
        guard let again = read(printed), let other = again.figures.first else {
            return "'\(figure.value.text)' is refused"
        }
        if again.samples.first?.size != release.samples.first?.size { return "\(size) interviews became others" }
        if other.value.text != figure.value.text { return "\(figure.value.text) is printed as \(other.value.text)" }
        let isSame = other.value.percent == figure.value.percent && again.samples.first?.fieldStart == start
        return isSame ? nil : "\(figure.value) became \(other.value), or \(start) another date"
    }

    private static func quoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        return [quote] + cell.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }

    private static func read(_ cells: [[UInt8]]) -> Release? {
        let comma = Array(",".utf8)
        let text =
            Array("poll,population,question,option,source_url,percent,field_start,sample_size\n".utf8)
            + Array("genron-eai-2026,JP,impression-of-other-country,good,https://example.org,".utf8)
            + cells[0] + comma + cells[1] + comma + cells[2] + Array("\n".utf8)
        var options = ReadingOptions()
        options.encoding = .utf8
        return try? Release.read(text, file: "fuzz.csv", against: SmallArchive.loaded, options: options).release
    }
}
