#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import PollData

/// The word DRAFT across a page whose data or claims did not pass: pale, over everything, in a group of its own.
struct DraftMark: Sendable {
    let sheet: Sheet

    private var word: String { Self.word(sheet.words) }

    static func word(_ words: ChartWords) -> String { words.pick("DRAFT", "下書き", "초안") }

    /// For those who hear the picture.
    static func summary(_ words: ChartWords) -> String {
        words.pick(
            "Draft: the data or the claim of the title did not pass the check",
            "下書き：データまたは見出しの主張が検査を通っていない", "초안: 데이터 또는 제목의 주장이 검사를 통과하지 못함")
    }

    /// The text alternatives of a draft.
    static func marked(title: String, summary: String, _ words: ChartWords) -> AlternativeText {
        AlternativeText(
            title: word(words) + words.colon + title,
            summary: words.sentences([Self.summary(words)]) + words.sentenceSpace + summary)
    }

    func node(width: Double, height: Double) -> Node {
        let probe = sheet.width(of: word, Font(size: 100, weight: .bold))
        let angle = -atan2(height, width)
        // As large as its turned box leaves a rim on the page.
        let (across, up) = (cos(angle), -sin(angle))
        let (length, tall) = (max(probe, 1) / 100, 1.25)
        let size = 0.88 * min(width / (length * across + tall * up), height / (length * up + tall * across))
        // The baseline lies below the middle of the letters by about a third of their size.
        let drop = size * 0.32
        let middle = Point(x: width / 2 - drop * sin(angle), y: height / 2 + drop * cos(angle))
        let ink = sheet.theme.ink
        let run = TextRun(
            word, at: middle, anchor: .middle, font: Font(size: size, weight: .bold),
            color: Color(red: ink.red, green: ink.green, blue: ink.blue, opacity: 0.11), language: sheet.language,
            rotation: angle * 180 / .pi)
        return .group(Group(.draft, label: word, children: [.text(run)]))
    }
}
