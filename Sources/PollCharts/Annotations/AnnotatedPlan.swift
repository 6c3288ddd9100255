/// The plan of a panel whose annotations look for their places once its height is known.
///
/// Words without a place become keys of the footer; the footer grows, the panel shrinks, and the rest are placed anew.
/// Each round moves at least one more to the footer, so that there is an end.
struct AnnotatedPlan: Sendable {
    let leastHeight: Double
    let naturalHeight: Double?
    let needsPlaces: Bool
    /// The keys where the words of these annotations are in the footer.
    let keys: @Sendable (Set<Int>) -> [FooterKey]
    let draw: @Sendable (Rect, Set<Int>) -> DrawnPanel

    func plan(keyed: Set<Int> = []) -> PanelPlan {
        var plan = PanelPlan(
            leastHeight: leastHeight, naturalHeight: naturalHeight, keys: keys(keyed),
            draw: { draw($0, keyed).nodes })
        guard needsPlaces else { return plan }
        plan.settle = { rect in
            let drawn = draw(rect, keyed)
            guard drawn.keyed.isSubset(of: keyed) else { return self.plan(keyed: keyed.union(drawn.keyed)) }
            var settled = PanelPlan(
                leastHeight: leastHeight, naturalHeight: naturalHeight, keys: keys(keyed), draw: { _ in drawn.nodes })
            settled.droppedValues = drawn.dropped
            return settled
        }
        return plan
    }
}
