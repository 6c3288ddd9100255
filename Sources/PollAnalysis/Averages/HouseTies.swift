import PollData

/// Which runs of houses can be held against each other.
///
/// Two runs of different programs are tied where each has three polls or more in the time that both cover: the polls of
/// one then say what the other's would have been. Runs that are tied, directly or through others, share one level.
struct HouseTies {
    /// Polls that each of two houses needs in the time that both cover.
    static let pollsOfEach = 3

    /// Runs that share a level, in their order; only those of two or more.
    let groups: [[Int]]
    /// The pair that comes nearest to being tied.
    let nearest: (first: Int, second: Int, polls: (Int, Int))?

    init(_ runs: [HouseRun]) {
        var group = Array(runs.indices)
        var nearest: (first: Int, second: Int, polls: (Int, Int))?
        for first in runs.indices {
            for second in runs.indices where second > first && runs[first].program != runs[second].program {
                let polls = runs[first].shared(with: runs[second])
                if min(polls.own, polls.other) >= Self.pollsOfEach {
                    let (old, new) = (group[second], group[first])
                    for index in group.indices where group[index] == old { group[index] = new }
                }
                let rank = (min(polls.own, polls.other), polls.own + polls.other)
                let best = nearest.map { (min($0.polls.0, $0.polls.1), $0.polls.0 + $0.polls.1) }
                if best.map({ rank > $0 }) ?? true { nearest = (first, second, polls) }
            }
        }
        self.nearest = nearest
        groups = Set(group).sorted().map { name in runs.indices.filter { group[$0] == name } }.filter { $0.count > 1 }
    }
}
