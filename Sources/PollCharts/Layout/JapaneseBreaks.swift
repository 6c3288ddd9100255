/// Where a line of Japanese may end, and how well: after a clause, before a word with its particles, inside such a
/// phrase, or inside a word.
///
/// Words are told by their script alone: a phrase begins with Chinese characters or katakana and ends with the hiragana
/// that follow, its endings and particles.
enum JapaneseBreaks {
    enum Quality: Int, Comparable {
        /// After 、 and 」, before 「.
        case clause
        /// Before a word with its particles.
        case phrase
        /// Inside a phrase, between two words.
        case word
        /// Inside a word.
        case letter
        /// Never.
        case none

        static func < (a: Quality, b: Quality) -> Bool { a.rawValue < b.rawValue }
    }

    /// The text in pieces that stay whole on a line.
    static func phrases(of text: String) -> [String] { pieces(of: text, at: .phrase) }

    /// A phrase in its words.
    static func words(of text: String) -> [String] { pieces(of: text, at: .word) }

    /// How badly breaks cut words.
    static func cost(of lines: [String]) -> Int {
        let text = Array(lines.joined())
        var place = 0
        return lines.dropLast().reduce(0) { total, line in
            place += line.count
            guard place > 0, place < text.count else { return total }
            switch quality(in: text, before: place) {
            case .clause, .phrase: return total
            case .word: return total + 2
            case .letter, .none: return total + 3
            }
        }
    }

    private static func pieces(of text: String, at worst: Quality) -> [String] {
        let characters = Array(text)
        var pieces: [String] = []
        var current = ""
        for (index, character) in characters.enumerated() {
            if index > 0, quality(in: characters, before: index) <= worst {
                pieces.append(current)
                current = ""
            }
            current.append(character)
        }
        return current.isEmpty ? pieces : pieces + [current]
    }

    /// Of a break before a character; not of the first.
    static func quality(in text: [Character], before index: Int) -> Quality {
        let (last, next) = (text[index - 1], text[index])
        if last == " " { return .clause }
        if " \u{A0}".contains(next) || last == "\u{A0}" { return .none }
        if JapaneseScript.clings(next) || JapaneseScript.opens(last) { return .none }
        if "、。，；：！？!?".contains(last) { return .clause }
        if ",.;:～~–-−+±".contains(last) { return .none }
        if JapaneseScript.opens(next) { return bracket(in: text, at: index) }
        let (a, b) = (JapaneseScript(last), JapaneseScript(next))
        if isShortNoun(in: text, at: index) || isInShortQuote(text, at: index) { return .letter }
        if JapaneseScript.closes(last) {
            return b != .hiragana || PhraseWords.begins(in: text, at: index) ? .clause : .letter
        }
        if "・／/→".contains(last) { return last == "/" && next.isNumber ? .none : .phrase }
        if b == .hiragana { return beforeHiragana(in: text, at: index, a) }
        if a == .hiragana { return afterHiragana(in: text, at: index, b) }
        return betweenOthers(in: text, at: index, a, b)
    }

    /// Brackets of a word or a number belong to what they follow: （%）, 20.6（2014年）.
    private static func bracket(in text: [Character], at index: Int) -> Quality {
        guard text[index] == "（" || text[index] == "(" else { return .clause }
        let inside = text[(index + 1)...].prefix { $0 != "）" && $0 != ")" }
        if inside.count <= 3 { return .none }
        return text[index - 1].isNumber && inside.first?.isNumber ?? false && inside.count < 9 ? .none : .clause
    }

    /// Nouns of a character or two with their comma, and 人 after what says who, don't begin a line.
    private static func isShortNoun(in text: [Character], at index: Int) -> Bool {
        guard JapaneseScript(text[index]) == .han, text[index - 1] != "、" else { return false }
        let noun = text[index...].prefix { JapaneseScript($0) == .han }
        let after = index + noun.count < text.count ? text[index + noun.count] : nil
        if noun.count <= 2, after == "、" { return true }
        guard noun.count == 1, "人方時点側国値差回者件形".contains(text[index]) else { return false }
        return text[index - 1] == "」" || "るうくすつぬむぐぶただないし".contains(text[index - 1])
    }

    /// 「良い印象」 stays whole.
    private static func isInShortQuote(_ text: [Character], at index: Int) -> Bool {
        let start = max(0, index - 7)
        guard let open = text[start..<index].lastIndex(of: "「"), !text[open..<index].contains("」"),
            let close = text[index...].prefix(7).firstIndex(of: "」")
        else { return false }
        return close - open <= 7
    }

    private static func beforeHiragana(in text: [Character], at index: Int, _ before: JapaneseScript) -> Quality {
        if PhraseWords.begins(in: text, at: index),
            before != .hiragana || "はがをにでともへやのかばて".contains(text[index - 1])
        {
            return .phrase
        }
        if text[index - 1] == "を" { return .phrase }
        let isPolite = "おご".contains(text[index]) && index + 1 < text.count && JapaneseScript(text[index + 1]) == .han
        if isPolite, "はがにでともへの".contains(text[index - 1]) { return .phrase }
        if PhraseWords.continues(in: text, at: index, before) { return .word }
        return .letter
    }

    private static func afterHiragana(in text: [Character], at index: Int, _ next: JapaneseScript) -> Quality {
        let last = text[index - 1]
        let before = index > 1 ? JapaneseScript(text[index - 2]) : .other
        if "おご".contains(last), before != .hiragana || "はがにでともへのを".contains(text[index - 2]) { return .none }
        if PhraseWords.holds(in: text, at: index) { return .none }
        // 取り組む, 見通し: a hiragana between two Chinese characters is a particle, the end of a verb, or inside a word.
        if next == .han, before == .han, "りしきちけえみびぎじれせめねべげわらっ".contains(last) { return .letter }
        return .phrase
    }

    private static func betweenOthers(
        in text: [Character], at index: Int, _ a: JapaneseScript, _ b: JapaneseScript
    ) -> Quality {
        switch (a, b) {
        case (.han, .han):
            if PhraseWords.ends(in: text, at: index) { return .phrase }
            let before = text[..<index].reversed().prefix { JapaneseScript($0) == .han }.count
            let after = text[index...].prefix { JapaneseScript($0) == .han }.count
            return before.isMultiple(of: 2) && after > 1 ? .word : .letter
        case (.han, .latin): return "約第各全計最同".contains(text[index - 1]) ? .none : .word
        case (.latin, .han), (.latin, .katakana): return text[index - 1].isNumber ? .none : .word
        case (.latin, .latin), (.other, .latin), (.latin, .other): return .none
        case (.han, .katakana), (.katakana, .han), (.katakana, .latin): return .word
        case (.katakana, .katakana): return .letter
        default: return text[index - 1] == "%" || text[index - 1] == "％" ? .none : .word
        }
    }
}

/// What a character is to a line of Japanese.
enum JapaneseScript {
    case han
    case katakana
    case hiragana
    /// Letters and digits.
    case latin
    case other

    init(_ character: Character) {
        self =
            switch character.unicodeScalars.first?.value ?? 0 {
            case 0x3041...0x309F: .hiragana
            case 0x30A1...0x30FA, 0x30FC...0x30FF: .katakana
            case 0x3400...0x9FFF, 0x3005: .han
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x3FF, 0xFF10...0xFF19: .latin
            default: .other
            }
    }

    /// Whether it may not start a line.
    static func clings(_ character: Character) -> Bool {
        "、。・，,.」』）)”’？?！!％%ー～〜ゃゅょっャュョッぁぃぅぇぉァィゥェォ：；:;/／→²".contains(character)
    }

    static func opens(_ character: Character) -> Bool { "「『（(“‘".contains(character) }
    static func closes(_ character: Character) -> Bool { "」』）)”’".contains(character) }
}

/// Words in hiragana that script alone does not tell.
private enum PhraseWords {
    private static let beginnings = [
        "あまり", "とても", "かなり", "まったく", "ほとんど", "どちら", "いずれ", "すべて", "これ", "それ", "この", "その", "ここ", "ある程度",
        "やや", "まあ", "わから", "ひし形", "なりすぎ",
    ].map(Array.init)
    /// With hiragana before Chinese characters.
    private static let mixed = ["ある程度", "ひし形"].map(Array.init)
    private static let continuations = ["する", "した", "して", "され", "させ", "しな", "でき"].map(Array.init)

    static func begins(in text: [Character], at index: Int) -> Bool {
        beginnings.contains { text[index...].starts(with: $0) }
    }

    /// する after its noun, and いる after て.
    static func continues(in text: [Character], at index: Int, _ before: JapaneseScript) -> Bool {
        if before != .hiragana { return continuations.contains { text[index...].starts(with: $0) } }
        return "てで".contains(text[index - 1]) && "いおく".contains(text[index])
    }

    /// Whether the place lies inside a mixed word.
    static func holds(in text: [Character], at index: Int) -> Bool {
        mixed.contains { word in
            (1..<word.count).contains { index >= $0 && text[(index - $0)...].starts(with: word) }
        }
    }

    /// Whether a mixed word ends at the place.
    static func ends(in text: [Character], at index: Int) -> Bool {
        mixed.contains { index >= $0.count && text[(index - $0.count)...].starts(with: $0) }
    }
}
