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
