/// Shares such as 55 beside 48.6 and 26.9: a spreadsheet shows 55.0 as 55, and saves what it shows.
///
/// The two are different prints, with rounding boxes of 0.05 and 0.5 points, so nothing is restored unasked.
struct LostZeros {
    struct Finding {
        let row: Int
        let column: Int
        let message: String
        let hint: String
    }

    private struct Value {
        let row: Int
        let text: String
        let decimals: Int
        let question: String
    }

    private let share: Int?
    /// The shares whose row does not say how many digits were printed, with those of their sample and source.
    private var groups: [[Value]] = []
    private var open: [Int] = []

    /// - Parameter doubtful: Rows whose share could not be read without doubt.
    init(_ sheet: LongSheet, without doubtful: Set<Int> = []) {
        share = sheet.column("percent") ?? sheet.column("value")
        guard let share else { return }
        func text(_ row: Int, _ name: String) -> String { sheet.column(name).map { sheet.rows[row][$0].text } ?? "" }
        var index: [[String]: Int] = [:]
        for row in sheet.rows.indices where !doubtful.contains(row) {
            let value = sheet.rows[row][share].text
            guard let number = DecimalText.parse(value.utf8) else { continue }
            let isOpen =
                ["decimals", "rounding"].allSatisfy { text(row, $0).isEmpty }
                && ["", "final", "provisional"].contains(text(row, "status"))
                && ["", "percent"].contains(text(row, "measure"))
                && !Silence.isSilenced("lost-zeros", by: text(row, "note"))
            if isOpen { open.append(row) }
            let key = ["population", "form", "reading", "source_url", "source_title"].map { text(row, $0) }
            if index[key] == nil {
                index[key] = groups.count
                groups.append([])
            }
            groups[index[key] ?? 0].append(
                Value(row: row, text: value, decimals: number.decimals, question: text(row, "question")))
        }
    }

    /// Shares with fewer digits than the others of their question, or than most of their sample and source.
    func findings() -> [Finding] {
        guard let share else { return [] }
        let open = Set(open)
        var found: [Finding] = []
        for group in groups {
            // Nobody prints three decimals of a share throughout; such a value is no measure for others.
            let most = group.map(\.decimals).filter { $0 <= 2 }.max() ?? 0
            guard most > 0 else { continue }
            let isUsual = group.count { $0.decimals == most } * 2 > group.count
            for value in group where value.decimals < most && open.contains(value.row) {
                let others = group.filter { $0.decimals == most && ($0.question == value.question || isUsual) }
                guard let other = others.first(where: { $0.question == value.question }) ?? others.first else {
                    continue
                }
                let padded = Self.pad(value.text, to: most)
                found.append(
                    Finding(
                        row: value.row, column: share,
                        message:
                            "percent \(value.text) stands beside \(other.text), so \(padded) may have been printed; "
                            + "it is read as rounded to \(Self.unit(value.decimals))",
                        hint: "write \(padded), or fill decimals with \(most) or \(value.decimals); "
                            + "--decimals \(most) says it for all"))
            }
        }
        return found.sorted { $0.row < $1.row }
    }

    /// The open shares with fewer digits, with zeros up to so many.
    func padded(to decimals: Int) -> [(row: Int, column: Int, text: String)] {
        guard let share else { return [] }
        let open = Set(open)
        return groups.joined().filter { $0.decimals < decimals && open.contains($0.row) }.map {
            ($0.row, share, Self.pad($0.text, to: decimals))
        }.sorted { $0.0 < $1.0 }
    }

    private static func pad(_ text: String, to decimals: Int) -> String {
        let digits = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        let zeros = String(repeating: "0", count: max(0, decimals - digits))
        return digits == 0 && decimals > 0 ? "\(text).\(zeros)" : text + zeros
    }

    private static func unit(_ decimals: Int) -> String {
        decimals == 0 ? "a whole percent" : decimals == 1 ? "one decimal" : "\(decimals) decimals"
    }
}
