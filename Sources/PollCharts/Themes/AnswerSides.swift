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
    /// A tone for each answer of one side, from strong to weak; more answers than shades take tones between them.
    func shades(_ count: Int, favourable isFavourable: Bool) -> [Tone] {
        if count == 1 { return [isFavourable ? favourableAlone : unfavourableAlone] }
        let shades = isFavourable ? favourable : unfavourable
        if count <= shades.count { return Array(shades.prefix(count)) }
        return (0..<max(0, count)).map { Tone.between(shades, at: Double($0) / Double(count - 1)) }
    }
}

extension Tone {
    /// The tone at a place from 0 to 1 along a list at equal distances; of hatches, the lines change with the ground.
    static func between(_ tones: [Tone], at place: Double) -> Tone {
        guard let first = tones.first, tones.count > 1 else { return tones.first ?? Tone(Color(0x808080)) }
        let ground = ColorRamp(stops: tones.map(\.ground)).color(at: place)
        let position = min(max(place, 0), 1) * Double(tones.count - 1)
        let index = min(Int(position), tones.count - 2)
        let share = position - Double(index)
        guard let low = tones[index].hatch, let high = tones[index + 1].hatch else {
            return first.hatch == nil ? Tone(ground) : tones[share < 0.5 ? index : index + 1]
        }
        func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
        return Tone(
            ground,
            hatch: Hatch(
                line: ColorRamp(stops: [low.line, high.line]).color(at: share), spacing: mix(low.spacing, high.spacing),
                width: mix(low.width, high.width), angle: low.angle))
    }
}
