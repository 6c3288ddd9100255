/// How badly lines of Japanese cut words: between two Chinese characters, two katakana, or two digits or letters a word
/// probably goes on.
enum JapaneseBreaks {
    private enum Script {
        case han
        case katakana
        case hiragana
        case latin
        case other
    }

    /// The text in pieces that read as phrases: a break after hiragana that another script follows, after 、 and ・, and
    /// around brackets. None starts with a mark that may not start a line.
    static func phrases(of text: String) -> [String] {
        var phrases: [String] = []
        var current = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            current.append(character)
            guard index + 1 < characters.count else { break }
            let next = characters[index + 1]
            if ",.".contains(character), next.isNumber { continue }
            if clings(next) || "「『（(“‘".contains(character) { continue }
            let ends = "、。・,」』）)？?！! ".contains(character)
            let turns = script(of: character) == .hiragana && script(of: next) != .hiragana
            if ends && script(of: next) != .hiragana || turns || "「『（(".contains(next) {
                phrases.append(current)
                current = ""
            }
        }
        return current.isEmpty ? phrases : phrases + [current]
    }

    /// Whether a character may not start a line.
    private static func clings(_ character: Character) -> Bool {
        "、。・,.」』）)？?！!％%ー～ゃゅょっャュョッぁぃぅぇぉァィゥェォ：；:;/／".contains(character)
    }

    private static func script(of character: Character) -> Script {
        character.unicodeScalars.first.map(script) ?? .other
    }

    /// The number of breaks that probably cut a word.
    static func cost(of lines: [String]) -> Int {
        zip(lines, lines.dropFirst()).reduce(0) { total, pair in
            guard let before = pair.0.unicodeScalars.last, let after = pair.1.unicodeScalars.first else { return total }
            let (a, b) = (script(before), script(after))
            // A particle ends a phrase: a break after hiragana and before another script is the best one.
            if a == .hiragana { return total + (b == .hiragana ? 2 : 0) }
            if a == .other || b == .other { return total }
            return total + (a == b ? 3 : 2)
        }
    }

    private static func script(_ scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0x3041...0x309F: .hiragana
        case 0x30A1...0x30FF: .katakana
        case 0x3400...0x9FFF, 0x3005: .han
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .latin
        default: .other
        }
    }
}
