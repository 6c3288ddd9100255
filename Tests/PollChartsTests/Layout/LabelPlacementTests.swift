import Testing

@testable import PollCharts

@Suite("Label placement")
struct LabelPlacementTests {
    typealias Candidate = LabelPlacement.Candidate

    static func box(_ x: Double, _ y: Double = 0, cost: Double, leader: Segment? = nil) -> Candidate {
        Candidate(box: Rect(x: x, y: y, width: 10, height: 10), leader: leader, cost: cost)
    }

    static func label(_ candidates: [Candidate], absence: Double = 100) -> LabelPlacement.Label {
        LabelPlacement.Label(candidates: candidates, absence: absence)
    }

    @Test("each label takes its cheapest place where none meet")
    func alone() {
        let places = LabelPlacement(gap: 1).choose([
            Self.label([Self.box(0, cost: 2), Self.box(50, cost: 1)]), Self.label([Self.box(100, cost: 3)]),
        ])
        #expect(places.map { $0?.box.x } == [50, 100])
    }

    @Test("a label makes way where that is cheaper for all, which a greedy choice misses")
    func together() {
        let first = Self.label([Self.box(0, cost: 1), Self.box(20, cost: 1.5)])
        let second = Self.label([Self.box(5, cost: 1), Self.box(60, cost: 30)])
        let places = LabelPlacement(gap: 0).choose([first, second])
        #expect(places.map { $0?.box.x } == [20, 5])
    }

    @Test("a label without a free place is left out, the one that costs least")
    func crowded() {
        let labels = [Self.label([Self.box(0, cost: 1)], absence: 5), Self.label([Self.box(3, cost: 1)], absence: 50)]
        #expect(LabelPlacement(gap: 0).choose(labels).map { $0?.box.x } == [nil, 3])
        #expect(LabelPlacement(gap: 0).choose([Self.label([])]) == [nil])
        #expect(LabelPlacement(gap: 0).choose([]).isEmpty)
    }

    @Test("no leader passes through a label or crosses another leader")
    func leaders() {
        let through = Segment(from: Point(x: -20, y: 5), to: Point(x: 30, y: 5))
        let labels = [
            Self.label([Self.box(0, cost: 1)]),
            Self.label([Self.box(30, cost: 1, leader: through), Self.box(30, 40, cost: 9)]),
        ]
        #expect(LabelPlacement(gap: 0).choose(labels).map { $0?.box.y } == [0, 40])
        let down = Segment(from: Point(x: 100, y: 0), to: Point(x: 140, y: 40))
        let up = Segment(from: Point(x: 100, y: 40), to: Point(x: 140, y: 0))
        let crossing = [
            Self.label([Self.box(200, cost: 1, leader: down)]),
            Self.label([Self.box(200, 40, cost: 1, leader: up), Self.box(300, cost: 2)]),
        ]
        #expect(LabelPlacement(gap: 0).choose(crossing).map { $0?.box.x } == [200, 300])
    }

    @Test("many labels on one spot come to an end, with the same answer each time")
    func budget() {
        let labels = (0..<12).map { _ in
            Self.label((0..<40).map { Self.box(Double($0 % 8) * 11, Double($0 / 8) * 11, cost: Double($0)) })
        }
        let first = LabelPlacement(gap: 0).choose(labels)
        #expect(first == LabelPlacement(gap: 0).choose(labels))
        let boxes = first.compactMap { $0?.box }
        #expect(boxes.count == 12)
        for (index, box) in boxes.enumerated() {
            for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other)) }
        }
    }

    @Test("the part of a way inside a box")
    func clipping() {
        let box = Rect(x: 0, y: 0, width: 10, height: 10)
        func inside(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
            Segment(from: Point(x: a.0, y: a.1), to: Point(x: b.0, y: b.1)).length(inside: box)
        }
        #expect(abs(inside((-5, 5), (15, 5)) - 10) < 1e-12)
        #expect(abs(inside((2, 2), (5, 6)) - 5) < 1e-12)
        #expect(abs(inside((-5, -5), (5, 5)) - 50.0.squareRoot()) < 1e-12)
        #expect(inside((-5, 12), (15, 12)) == 0)
        #expect(inside((-6, 5), (5, -6)) == 0, "past the corner")
        #expect(inside((0, -5), (0, 15)) == 0, "along the edge")
    }
}
