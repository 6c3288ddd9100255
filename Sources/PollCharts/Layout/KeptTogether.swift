/// Words that a line does not part: `n = 1,000`, `95% intervals`, `South Korea 2019`, `만 18세 이상`.
///
/// For the one who breaks lines alone: what is printed and exported has plain spaces.
enum KeptTogether {
    private static let tie: Character = "\u{A0}"

    /// The text with its spaces tied where no line may end.
    static func bound(_ text: String) -> String {
        guard text.contains(" ") else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        var result = String(words[0])
        for (word, next) in zip(words, words.dropFirst()) {
            result.append(keeps(word, next) ? tie : " ")
            result += next
        }
        return result
    }

    /// The text as it is printed.
    static func plain(_ text: String) -> String {
        text.contains(tie) ? String(text.map { $0 == tie ? " " : $0 }) : text
    }

    private static let signs: Set<Substring> = ["=", "<", ">", "≤", "≥", "±"]
    /// What a number belongs to that follows it.
    private static let owners = ["Japan", "Korea", "한국", "일본", "만", "archive", "アーカイブ", "아카이브"]
    private static let intervals = ["interval", "구간", "신뢰구간"]

    private static func keeps(_ word: Substring, _ next: Substring) -> Bool {
        if signs.contains(word) || signs.contains(next) { return true }
        if word.hasSuffix("South"), next.hasPrefix("Korea") { return true }
        if word.hasSuffix("PollKit") || word == "n" { return true }
        // A quotation of two words: ‘좋아질 것’, “Will improve”.
        for (open, close) in [("‘", "’"), ("“", "”")] as [(Character, Character)] {
            if word.contains(open), !word.contains(close), next.contains(close), word.count + next.count < 20 {
                return true
            }
        }
        guard let last = word.last, let first = next.first else { return false }
        if first.isNumber { return owners.contains { word.hasSuffix($0) } }
        if first == "(" { return last.isNumber && next.count < 9 && next.dropFirst().first?.isNumber ?? false }
        if last == "%" { return intervals.contains { next.hasPrefix($0) } }
        if last.isNumber { return next.hasPrefix("point") }
        return last == "세" && next.hasPrefix("이상")
    }
}
