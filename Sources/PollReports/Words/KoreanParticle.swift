/// A Korean particle whose form follows the sound that the word before it ends in.
///
/// Read as Koreans read: syllables by their final consonant, digits as Sino-Korean numbers, capital abbreviations by
/// the names of their letters, other Latin words by their usual transcription. What stands in brackets at the end of a
/// word is not read; what cannot be read gets both forms, as printed Korean does.
enum KoreanParticle: Sendable, CaseIterable {
    /// 은, 는
    case topic
    /// 이, 가
    case subject
    /// 을, 를
    case object
    /// 과, 와
    case with
    /// 으로, 로; a final ㄹ counts as none.
    case toward

    /// The word with its particle.
    func after(_ word: String) -> String {
        let (closed, open) = forms
        guard let ending = Self.ending(of: word) else { return "\(word)\(closed)(\(open))" }
        let takesClosed = ending == .consonant || (ending == .liquid && self != .toward)
        return word + (takesClosed ? closed : open)
    }

    private var forms: (closed: String, open: String) {
        switch self {
        case .topic: ("은", "는")
        case .subject: ("이", "가")
        case .object: ("을", "를")
        case .with: ("과", "와")
        case .toward: ("으로", "로")
        }
    }

    private enum Ending {
        case vowel, consonant
        /// ㄹ
        case liquid
    }

    private static func ending(of word: String) -> Ending? {
        let letters = Array(read(word).unicodeScalars)
        guard let last = letters.last else { return nil }
        switch last {
        case "가"..."힣":
            let final = (last.value - 0xAC00) % 28
            return final == 0 ? .vowel : final == 8 ? .liquid : .consonant
        case "0", "3", "6": return .consonant
        case "1", "7", "8": return .liquid
        case "2", "4", "5", "9", "%": return .vowel
        default: return latinEnding(letters)
        }
    }

    private static func latinEnding(_ letters: [Unicode.Scalar]) -> Ending? {
        guard let last = letters.last, isLatin(last) else { return nil }
        let word = letters.reversed().prefix(while: isLatin)
        if word.count == 1 || word.allSatisfy({ ("A"..."Z").contains($0) }) {
            return switch lower(last) {
            case "l", "r": .liquid
            case "m", "n": .consonant
            default: .vowel
            }
        }
        let before = word.dropFirst().first.map(lower) ?? "a"
        return switch lower(last) {
        case "l": .liquid
        case "m", "n": .consonant
        case "g": before == "n" ? .consonant : .vowel
        case "b", "c", "k", "p", "t": "aeiou".unicodeScalars.contains(before) ? .consonant : .vowel
        default: .vowel
        }
    }

    /// Without brackets, quotes and spaces at the end.
    private static func read(_ word: String) -> String {
        var word = Substring(word)
        while let last = word.last {
            if last == ")", let open = word.lastIndex(of: "("), open != word.startIndex {
                word = word[..<open]
            } else if " '’\"”」".contains(last) {
                word.removeLast()
            } else {
                break
            }
        }
        return String(word)
    }

    private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(letter) || ("A"..."Z").contains(letter)
    }

    private static func lower(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(letter) ? Unicode.Scalar(UInt8(letter.value + 32)) : letter
    }
}
