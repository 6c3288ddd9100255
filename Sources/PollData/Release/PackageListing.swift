/// `datapackage.json` as bytes: the paths of its resource "results", to which one can be added.
///
/// Everything else of the file stays as it is, to the blank.
struct PackageListing {
    private let bytes: [UInt8]
    private let paths: JSONOutline.Node?

    init(_ bytes: [UInt8], file: String) throws(DatasetError) {
        self.bytes = bytes
        let root = try JSONOutline(bytes, file: file).read()
        let results = root.member("resources")?.elements.first { $0.member("name")?.text == "results" }
        paths = results?.member("path")
    }

    /// What the resource lists; empty without such a resource.
    var listed: [String] {
        guard let paths else { return [] }
        return paths.text.map { [$0] } ?? paths.elements.compactMap(\.text)
    }

    /// Whether the file has a resource "results" at all.
    var hasResults: Bool { paths != nil }

    /// The bytes with one more path, in sorted order; unchanged where it is listed or nothing lists results.
    func adding(_ path: String) -> [UInt8] {
        guard let paths, !listed.contains(path) else { return bytes }
        let quoted = Array("\"\(path)\"".utf8)
        if paths.text != nil {
            let old = Array(bytes[paths.range])
            let pair = listed[0] < path ? old + Array(", ".utf8) + quoted : quoted + Array(", ".utf8) + old
            return replacing(paths.range, with: [UInt8(ascii: "[")] + pair + [UInt8(ascii: "]")])
        }
        let elements = paths.elements
        guard let first = elements.first, let last = elements.last else {
            return replacing(paths.range, with: [UInt8(ascii: "[")] + quoted + [UInt8(ascii: "]")])
        }
        let comma = [UInt8(ascii: ",")]
        if let next = elements.first(where: { ($0.text ?? "") > path }) {
            return inserting(quoted + comma + blank(first: first, elements), at: next.range.lowerBound)
        }
        return inserting(comma + blank(first: first, elements) + quoted, at: last.range.upperBound)
    }

    /// What stands between two elements after the comma: a line end and blanks, or a blank.
    private func blank(first: JSONOutline.Node, _ elements: [JSONOutline.Node]) -> [UInt8] {
        guard elements.count > 1 else {
            let opening = (paths?.range.lowerBound ?? 0) + 1
            let blank = Array(bytes[opening..<first.range.lowerBound])
            return blank.isEmpty ? [UInt8(ascii: " ")] : blank
        }
        let between = bytes[elements[0].range.upperBound..<elements[1].range.lowerBound]
        return Array(between.drop { $0 != UInt8(ascii: ",") }.dropFirst())
    }

    private func inserting(_ new: [UInt8], at offset: Int) -> [UInt8] {
        Array(bytes[..<offset]) + new + Array(bytes[offset...])
    }

    private func replacing(_ range: Range<Int>, with new: [UInt8]) -> [UInt8] {
        Array(bytes[..<range.lowerBound]) + new + Array(bytes[range.upperBound...])
    }
}
