import PollData

/// The fills of stacked answers: by side where the answers have one, else by category; don't know in grey.
enum AnswerPalette {
    /// From strong to weak. Source: Paul Tol's "sunset" diverging scheme, its ends.
    private static let favourable = [Color(0x364B9A), Color(0x6EA6CD), Color(0x98CAE1)]
    private static let unfavourable = [Color(0xA50026), Color(0xF67E4B), Color(0xFDB366)]
    /// One answer on a side: neither pale nor alarming.
    private static let favourableAlone = Color(0x4273AE)
    private static let unfavourableAlone = Color(0xDD6F45)
    private static let neutral = Color(0xEAE3B0)
    private static let unknown = [Color(0xBDBDBD), Color(0xA3A3A3), Color(0xD0D0D0)]

    /// One fill for each answer, in order.
    static func fills(for options: [Question.Option]) -> [Color] {
        let sided = options.contains { $0.valence == 1 } && options.contains { $0.valence == -1 }
        var unknowns = 0
        var categories = 0
        let substantive = options.filter { !$0.role.isAside }
        // The darker shades, on which white figures read well.
        let countries = Country.styles(substantive.map(\.id.rawValue)) ?? []
        let positive = options.filter { $0.valence == 1 && $0.role == .substantive }.map(\.id)
        let negative = options.filter { $0.valence == -1 && $0.role == .substantive }.map(\.id)
        return options.map { option in
            if option.role.isAside {
                defer { unknowns += 1 }
                return unknown[unknowns % unknown.count]
            }
            if sided, option.valence == 1, let place = positive.firstIndex(of: option.id) {
                return positive.count == 1 ? favourableAlone : favourable[min(place, favourable.count - 1)]
            }
            // The strongest answer of the other side comes last in the questionnaire.
            if sided, option.valence == -1, let place = negative.firstIndex(of: option.id) {
                let fromEnd = negative.count - 1 - place
                return negative.count == 1 ? unfavourableAlone : unfavourable[min(fromEnd, unfavourable.count - 1)]
            }
            if sided { return neutral }
            if !countries.isEmpty, let place = substantive.firstIndex(where: { $0.id == option.id }) {
                return countries[place].textColor
            }
            defer { categories += 1 }
            return SeriesStyle.category(categories).color
        }
    }

    /// Black or white, whichever reads better on a fill.
    static func ink(on fill: Color, theme: Theme) -> Color {
        let (white, black) = (theme.background, Color(0x000000))
        return fill.contrast(with: white) >= fill.contrast(with: black) ? white : black
    }
}

extension Question.Option.Role {
    /// Whether the answer stands apart from the substance: don't know, refused, other.
    var isAside: Bool {
        switch self {
        case .dontKnow, .refused, .mixed, .other: true
        case .substantive, .neutral: false
        }
    }
}
