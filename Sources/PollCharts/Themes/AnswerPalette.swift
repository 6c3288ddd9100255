import PollData

/// The colours of stacked answers: by side where the answers have one, else by category; don't know in grey.
struct AnswerPalette: Sendable {
    /// From strong to weak.
    let favourable: [Color]
    let unfavourable: [Color]
    /// One answer on a side: neither pale nor alarming.
    let favourableAlone: Color
    let unfavourableAlone: Color
    let neutral: Color
    let unknown: [Color]

    /// Source: Paul Tol's "sunset" diverging scheme, its ends.
    static let light = AnswerPalette(
        favourable: [Color(0x364B9A), Color(0x6EA6CD), Color(0x98CAE1)],
        unfavourable: [Color(0xA50026), Color(0xF67E4B), Color(0xFDB366)],
        favourableAlone: Color(0x4273AE), unfavourableAlone: Color(0xDD6F45), neutral: Color(0xEAE3B0),
        unknown: [Color(0xBDBDBD), Color(0xA3A3A3), Color(0xD0D0D0)])
}

extension Theme {
    /// One fill for each answer, in order.
    func fills(for options: [Question.Option]) -> [Color] {
        let sided = options.contains { $0.valence == 1 } && options.contains { $0.valence == -1 }
        var unknowns = 0
        var categories = 0
        let substantive = options.filter { !$0.role.isAside }
        // The darker shades, on which white figures read well.
        let countries = countryStyles(substantive.map(\.id.rawValue)) ?? []
        let sides = AnswerSides(options)
        let positive = sides.favourable.map(\.id)
        let negative = sides.unfavourable.map(\.id)
        let positiveShades = answers.shades(positive.count, favourable: true)
        let negativeShades = answers.shades(negative.count, favourable: false)
        return options.map { option in
            if option.role.isAside {
                defer { unknowns += 1 }
                return answers.unknown[unknowns % answers.unknown.count]
            }
            if sided, let place = positive.firstIndex(of: option.id) { return positiveShades[place] }
            if sided, let place = negative.firstIndex(of: option.id) { return negativeShades[place] }
            if sided { return answers.neutral }
            if !countries.isEmpty, let place = substantive.firstIndex(where: { $0.id == option.id }) {
                return countries[place].textColor
            }
            defer { categories += 1 }
            return category(categories).color
        }
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
