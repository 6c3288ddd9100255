import PollData

/// The colours of stacked answers: by side where the answers have one, else by category; don't know in grey.
struct AnswerPalette: Sendable, Hashable {
    /// From strong to weak.
    let favourable: [Tone]
    let unfavourable: [Tone]
    /// One answer on a side: neither pale nor alarming.
    let favourableAlone: Tone
    let unfavourableAlone: Tone
    let neutral: Tone
    let unknown: [Tone]

    /// Source: Paul Tol's "sunset" diverging scheme, its ends.
    static let light = AnswerPalette(
        favourable: [Tone(Color(0x364B9A)), Tone(Color(0x6EA6CD)), Tone(Color(0x98CAE1))],
        unfavourable: [Tone(Color(0xA50026)), Tone(Color(0xF67E4B)), Tone(Color(0xFDB366))],
        favourableAlone: Tone(Color(0x4273AE)), unfavourableAlone: Tone(Color(0xDD6F45)),
        neutral: Tone(Color(0xEAE3B0)),
        unknown: [Tone(Color(0xBDBDBD)), Tone(Color(0xA3A3A3)), Tone(Color(0xD0D0D0))])
}

extension Theme {
    /// One tone for each answer, in order.
    func tones(for options: [Question.Option]) -> [Tone] {
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
                return countries[place].part
            }
            defer { categories += 1 }
            return category(categories).tone
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
