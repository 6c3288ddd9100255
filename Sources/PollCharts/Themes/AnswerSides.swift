import PollData

/// The answers of a scale by the side they take, each side from its strongest answer to its weakest.
///
/// The side is the valence; without one, which side of the scale's middle the score lies on. The middle is zero where
/// any score is negative, else halfway between the least and the greatest. The strength is the distance of the score
/// from the middle; without scores, answers are stronger the nearer they stand to their end of the questionnaire.
struct AnswerSides: Sendable {
    private(set) var favourable: [Question.Option] = []
    private(set) var unfavourable: [Question.Option] = []
    private(set) var neutral: [Question.Option] = []
    /// Don't know, refused, other.
    private(set) var aside: [Question.Option] = []
    /// Answers of substance that take no side.
    private(set) var unsided: [Question.Option] = []

    init(_ options: [Question.Option]) {
        let scores = options.filter { !$0.role.isAside }.compactMap(\.score)
        let middle = scores.contains { $0 < 0 } ? 0 : ((scores.min() ?? 0) + (scores.max() ?? 0)) / 2
        for option in options {
            if option.role.isAside {
                aside.append(option)
                continue
            }
            let byScore = option.score.map { $0 > middle ? 1 : $0 < middle ? -1 : 0 }
            switch option.role == .neutral ? 0 : option.valence ?? byScore {
            case 1: favourable.append(option)
            case -1: unfavourable.append(option)
            case 0: neutral.append(option)
            default: unsided.append(option)
            }
        }
        // Which side the questionnaire begins with: that side's strongest answer comes first, the other's last.
        let startsFavourable = (favourable.first?.order ?? .max) < (unfavourable.first?.order ?? .max)
        favourable = Self.byStrength(favourable, strongestFirst: startsFavourable, middle)
        unfavourable = Self.byStrength(unfavourable, strongestFirst: !startsFavourable, middle)
    }

    private static func byStrength(
        _ options: [Question.Option], strongestFirst: Bool, _ middle: Double
    ) -> [Question.Option] {
        let listed = strongestFirst ? options : options.reversed()
        let distances = listed.compactMap { $0.score.map { abs($0 - middle) } }
        guard distances.count == listed.count else { return listed }
        return zip(listed, distances).enumerated().sorted { a, b in
            a.element.1 == b.element.1 ? a.offset < b.offset : a.element.1 > b.element.1
        }.map(\.element.0)
    }
}

extension AnswerPalette {
    /// A colour for each answer of one side, from strong to weak; more answers than shades take colours between them.
    func shades(_ count: Int, favourable isFavourable: Bool) -> [Color] {
        if count == 1 { return [isFavourable ? favourableAlone : unfavourableAlone] }
        let shades = isFavourable ? favourable : unfavourable
        if count <= shades.count { return Array(shades.prefix(count)) }
        return (0..<max(0, count)).map { Color.ramp(shades, at: Double($0) / Double(count - 1)) }
    }
}

extension Color {
    /// The colour at a place from 0 to 1 along a list of colours at equal distances; sRGB between two of them.
    static func ramp(_ colors: [Color], at place: Double) -> Color {
        guard let first = colors.first, colors.count > 1 else { return colors.first ?? Color(0) }
        let position = min(max(place, 0), 1) * Double(colors.count - 1)
        let index = min(Int(position), colors.count - 2)
        let share = position - Double(index)
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8(min(255, max(0, (Double(a) + (Double(b) - Double(a)) * share).rounded())))
        }
        let (a, b) = (colors[index], colors[index + 1])
        return Color(
            red: mix(a.red, b.red), green: mix(a.green, b.green), blue: mix(a.blue, b.blue), opacity: first.opacity)
    }
}
