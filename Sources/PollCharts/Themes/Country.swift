import PollData

/// Countries that questions and answers are about, so that each has its name and its colour in every chart.
///
/// A population is a country too: its code is the same.
enum Country {
    /// The code of a country by the names that questions and options use; `nil` for anything else.
    static func code(of name: String) -> Population? {
        switch name {
        case "japan": .japan
        case "south-korea": .korea
        case "north-korea": Population("KP")
        case "china": Population("CN")
        case "united-states", "usa": Population("US")
        case "russia": Population("RU")
        default: nil
        }
    }

    static func name(_ code: Population) -> LocalizedText {
        switch code.rawValue {
        case "KP": LocalizedText(english: "North Korea", japanese: "北朝鮮", korean: "북한")
        case "RU": LocalizedText(english: "Russia", japanese: "ロシア", korean: "러시아")
        default: code.name
        }
    }
}
