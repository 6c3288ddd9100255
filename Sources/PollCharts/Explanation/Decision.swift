/// What a chart decided about its data or its layout, and why.
///
/// Each kind adds its own in `PanelPlan.decide`; what holds for every kind comes from the page.
public struct Decision: Sendable, Hashable {
    public enum Topic: String, CaseIterable, Sendable, Hashable {
        case page
        case scale
        case breaks = "break"
        case dash
        case event
        case label
        case leftOut = "left out"
        case order
        /// On which side an answer stands.
        case side
        /// What a cell stands for, and which are empty.
        case cell
        /// What was computed of published figures.
        case estimate
        case interval
        case note
        case draft
    }

    public let topic: Topic
    /// A sentence without its full stop, in the chart's language.
    public let text: String

    init(_ topic: Topic, _ text: String) {
        self.topic = topic
        self.text = text
    }
}

extension Decision {
    /// What panels decided: once what holds for all, else with the panel's title.
    static func ofPanels(_ panels: [(title: String, decisions: [Decision])], words: ChartWords) -> [Decision] {
        let common = Set(panels.first?.decisions ?? []).filter { decision in
            panels.allSatisfy { $0.decisions.contains(decision) }
        }
        let shared = (panels.first?.decisions ?? []).filter(common.contains)
        return shared
            + panels.flatMap { panel in
                panel.decisions.filter { !common.contains($0) }.map {
                    Decision($0.topic, panel.title + words.colon + $0.text)
                }
            }
    }
}
