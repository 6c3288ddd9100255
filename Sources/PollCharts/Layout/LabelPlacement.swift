/// Chooses a place for each of several labels that may stand anywhere around what they name.
///
/// Each label brings its candidates with what each costs: how far it lies from its mark, and what it covers. The choice
/// has the least sum of costs under which no two labels meet, no leader passes through a label, and no two leaders
/// cross. A label without a place costs its `absence`.
///
/// The search is branch and bound over the labels in the order given, each with its candidates from cheap to dear; the
/// bound is the sum of the cheapest candidates of the labels that remain. The first leaf is the greedy solution, and
/// after `budget` steps the best so far is taken, so that the answer is always the same and never late.
///
/// Source: the costs, Christensen, Marks & Shieber (1995), "An Empirical Study of Algorithms for Point-Feature Label
/// Placement", ACM Transactions on Graphics 14(3), 203–232.
struct LabelPlacement: Sendable {
    struct Candidate: Sendable, Hashable {
        var box: Rect
        /// From the mark to the box, where the two are apart.
        var leader: Segment?
        var cost: Double
        /// Which of the label's forms stands in the box: its text, or a number for it.
        var form = 0
    }

    struct Label: Sendable {
        var candidates: [Candidate]
        /// What it costs to leave the label out.
        var absence: Double
    }

    /// The least distance between two labels, in points.
    let gap: Double
    var budget = 6000

    /// - Returns: For each label its place; `nil` where it has none.
    func choose(_ labels: [Label]) -> [Candidate?] {
        let sorted = labels.map { label in
            label.candidates.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
                .map(\.element).filter { $0.cost < label.absence }
        }
        // What the labels from a place on cost at least.
        var least = [0.0]
        for (index, label) in labels.enumerated().reversed() {
            least.append((least.last ?? 0) + min(label.absence, sorted[index].first?.cost ?? .infinity))
        }
        least.reverse()
        var best: (cost: Double, choice: [Candidate?]) = (.infinity, labels.map { _ in nil })
        var steps = 0

        func search(_ index: Int, _ cost: Double, _ choice: inout [Candidate?]) {
            guard cost + least[index] < best.cost - 1e-9 else { return }
            guard index < labels.count else {
                best = (cost, choice)
                return
            }
            for candidate in sorted[index] {
                // The first way down always comes to its end.
                if steps > budget, best.cost < .infinity { return }
                steps += 1
                guard cost + candidate.cost + least[index + 1] < best.cost else { break }
                guard choice.allSatisfy({ $0.map { !conflict($0, candidate) } ?? true }) else { continue }
                choice.append(candidate)
                search(index + 1, cost + candidate.cost, &choice)
                choice.removeLast()
            }
            choice.append(nil)
            search(index + 1, cost + labels[index].absence, &choice)
            choice.removeLast()
        }
        var choice: [Candidate?] = []
        search(0, 0, &choice)
        return best.choice
    }

    private func conflict(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.box.expanded(by: gap).overlaps(b.box) { return true }
        if let leader = a.leader, leader.length(inside: b.box.expanded(by: gap * 0.5)) > 0 { return true }
        if let leader = b.leader, leader.length(inside: a.box.expanded(by: gap * 0.5)) > 0 { return true }
        if let one = a.leader, let other = b.leader, one.crosses(other) { return true }
        return false
    }
}
