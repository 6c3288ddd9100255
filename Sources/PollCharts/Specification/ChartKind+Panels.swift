/// The panels that a kind of chart can be split into.
extension ChartKind {
    var panels: [ChartSpec.Panels] {
        switch self {
        case .trend, .slope, .cloud: [.populations, .options, .series]
        case .gap: [.options]
        case .bars, .dots: [.populations, .options, .polls]
        case .stacked: [.populations, .polls]
        case .dumbbell: [.options, .polls]
        default: []
        }
    }

    /// What to write in place of panels that make no sense.
    var panelsHint: String {
        panels.isEmpty
            ? "leave 'panels' out: kind: \(rawValue) has one panel"
            : "kind: \(rawValue) has panels: " + panels.map(\.rawValue).joined(separator: ", ")
    }
}

extension ChartSpec {
    /// Refuses panels that the kind cannot have; a specification from a file is checked with its line before.
    func checkPanels() throws(ChartError) {
        guard panels != .none, !kind.panels.contains(panels) else { return }
        throw .unsuitable(
            "'panels: \(panels.rawValue)' in a chart of kind '\(kind.rawValue)'", hint: kind.panelsHint)
    }
}
