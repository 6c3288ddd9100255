/// Finds the name that a misspelt one probably meant.
public enum Spelling {
    /// The nearest candidate, or `nil` where none is near enough to be worth naming.
    ///
    /// Distance counts insertions, deletions, replacements and swaps of neighbours (optimal string alignment); a
    /// candidate may be a third of the name's length away, at most four. A candidate that starts with the name, or
    /// contains it as a whole word between hyphens, counts as near.
    public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8.prefix(80))
        guard !wanted.isEmpty else { return nil }
        let limit = min(4, max(1, wanted.count / 3))
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().utf8.prefix(80))
            var distance = abs(letters.count - wanted.count) > limit ? limit + 1 : self.distance(wanted, letters)
            if distance > limit, wanted.count >= 4, contains(letters, wanted) { distance = limit }
            guard distance <= limit else { continue }
            if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true { best = (distance, candidate) }
        }
        return best?.name
    }

    private static func contains(_ letters: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard letters.count > wanted.count else { return false }
        return (0...(letters.count - wanted.count)).contains { start in
            letters[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }

    /// Optimal string alignment distance.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [Int](repeating: 0, count: b.count + 1)
            row[0] = i
            for j in 1...b.count {
                let change = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
