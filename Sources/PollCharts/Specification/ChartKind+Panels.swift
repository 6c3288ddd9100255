/// The panels that a kind of chart can be split into.
extension ChartKind {
    var panels: [ChartSpec.Panels] {
        switch self {
        case .trend, .slope, .cloud: [.populations, .options, .series]
        case .gap: [.options]
        case .bars, .dots: [.populations, .options, .polls]
        case .stacked, .waffle: [.populations, .polls]
        case .dumbbell: [.options, .polls]
        case .likert: [.populations, .series, .polls]
        case .heat, .forest: [.populations, .options]
        case .houses: [.populations]
        }
    }

    /// What to write in place of panels that make no sense, and why they make none.
    func hint(without panels: ChartSpec.Panels) -> String {
        let list = "kind: \(rawValue) has panels: " + self.panels.map(\.rawValue).joined(separator: ", ")
        return whyNot(panels).map { list + "; \($0)" } ?? list
    }

    private func whyNot(_ panels: ChartSpec.Panels) -> String? {
        switch (self, panels) {
        case (.stacked, .options), (.waffle, .options), (.likert, .options): "the answers are parts of one whole"
        case (.forest, .series), (.forest, .polls): "what stands in a panel is pooled, and one poll or question is not"
        case (.houses, .options), (.houses, .series), (.houses, .polls): "houses are measured against each other"
        case (.gap, .populations), (.dumbbell, .populations): "two populations are the two ends of its figures"
        case (.heat, .polls), (.trend, .polls), (.cloud, .polls), (.slope, .polls), (.gap, .polls):
            "waves stand side by side in each panel"
        case (.heat, .series): "'series' are its rows"
        default: nil
        }
    }
}

extension ChartSpec {
    /// Refuses panels that the kind cannot have; a specification from a file is checked with its line before.
    func checkPanels() throws(ChartError) {
        guard panels != .none, !kind.panels.contains(panels) else { return }
        throw .unsuitable(
            "'panels: \(panels.rawValue)' in a chart of kind '\(kind.rawValue)'", hint: kind.hint(without: panels))
    }
}
