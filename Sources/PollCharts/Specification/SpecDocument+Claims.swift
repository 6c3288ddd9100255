import Yams

extension SpecDocument {
    private static let claimExample =
        "write {test: change, from: genron-eai-2013, to: genron-eai-2023, population: JP, direction: fell}"

    /// One claim, or a list of them.
    mutating func claims(_ key: String) -> [SpecClaim] {
        guard let node = values[key] else { return [] }
        let items: [Yams.Node]
        if case .sequence(let sequence) = node { items = Array(sequence) } else { items = [node] }
        return items.enumerated().compactMap { index, item in
            guard case .mapping = item else {
                fault("type", at: item.mark, "'\(key)' is not a mapping", hint: Self.claimExample)
                return nil
            }
            let path = "\(key)[\(index)]"
            note(item, as: path)
            return claim(item, key, path)
        }
    }

    private mutating func claim(_ node: Yams.Node, _ key: String, _ path: String) -> SpecClaim? {
        let parts = part(node, of: key, keys: SpecKey.ofClaim, path: path)
        guard let testNode = parts["test"] else {
            fault(
                "missing-key", at: node.mark, "'test' is missing in '\(key)'",
                hint: "write one of: \(SpecClaim.Test.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        guard let test = choice(testNode, "test", of: SpecClaim.Test.self) else { return nil }
        var claim = SpecClaim(test)
        func text(_ name: String, in document: inout SpecDocument) -> String {
            parts[name].map { document.scalar($0, name) } ?? ""
        }
        claim.question = text("question", in: &self)
        claim.option = text("option", in: &self)
        claim.population = text("population", in: &self)
        claim.poll = text("poll", in: &self)
        claim.from = text("from", in: &self)
        claim.to = text("to", in: &self)
        claim.between = parts["between"].map { texts($0, "between", path: "\(path).between") } ?? []
        claim.above = parts["above"].flatMap { percent($0, "above") }
        claim.below = parts["below"].flatMap { percent($0, "below") }
        claim.direction = parts["direction"].flatMap { direction($0, of: test) }
        check(parts, of: test, node)
        return claim
    }

    /// What the test needs, and what it has no use for.
    private mutating func check(_ parts: [String: Yams.Node], of test: SpecClaim.Test, _ node: Yams.Node) {
        let general = ["test", "question", "option", "population"]
        for key in SpecKey.ofClaim where parts[key.name] != nil && !(general + test.keys).contains(key.name) {
            fault(
                "contradiction", at: parts[key.name]?.mark, "'\(key.name)' in a claim of test '\(test.rawValue)'",
                hint: "this test has: \(test.keys.joined(separator: ", "))")
        }
        var needed: [String] =
            switch test {
            case .change: ["from", "to", "direction"]
            case .gap: ["between", "direction"]
            case .trend: ["direction"]
            case .level: []
            }
        needed.removeAll { parts[$0] != nil }
        if !needed.isEmpty {
            fault(
                "missing-key", at: node.mark,
                "\(needed.map { "'\($0)'" }.joined(separator: " and ")) missing in a claim of test '\(test.rawValue)'",
                hint: Self.example(of: test))
        }
        if test == .level, (parts["above"] == nil) == (parts["below"] == nil) {
            fault(
                "missing-key", at: node.mark, "a claim of test 'level' has one of 'above' and 'below'",
                hint: Self.example(of: test))
        }
        if let between = parts["between"], test == .gap, case .sequence(let pair) = between, pair.count == 2 {
            return
        }
        if let between = parts["between"], test == .gap {
            fault("type", at: between.mark, "'between' does not name two", hint: Self.example(of: test))
        }
    }

    private static func example(of test: SpecClaim.Test) -> String {
        switch test {
        case .change: claimExample
        case .gap: "write {test: gap, poll: genron-eai-2023, between: [JP, KR], direction: higher}"
        case .trend: "write {test: trend, population: KR, option: good, direction: rising}"
        case .level: "write {test: level, poll: genron-eai-2023, population: JP, above: 50}"
        }
    }

    private mutating func direction(_ node: Yams.Node, of test: SpecClaim.Test) -> SpecClaim.Direction? {
        guard let direction = choice(node, "direction", of: SpecClaim.Direction.self) else { return nil }
        guard test.directions.isEmpty || test.directions.contains(direction) else {
            fault(
                "choice", at: node.mark, "'\(direction.rawValue)' in a claim of test '\(test.rawValue)'",
                hint: "write \(test.directions.map(\.rawValue).joined(separator: " or "))")
            return nil
        }
        return direction
    }

    private mutating func percent(_ node: Yams.Node, _ key: String) -> Double? {
        let text = scalar(node, key)
        if text.isEmpty { return nil }
        guard let number = Double(text), (0...100).contains(number) else {
            fault("number", at: node.mark, "'\(text)' is not a percentage", hint: "write \(key): 50")
            return nil
        }
        return number
    }
}
