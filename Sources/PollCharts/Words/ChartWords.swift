import PollData
import PollStatistics

/// What charts say in their own words, in one language.
struct ChartWords: Sendable, Hashable {
    let language: Language
    /// Whether there is room for few words: a footer of a narrow page.
    var isBrief = false

    /// With all words, for the text alternative.
    var inFull: ChartWords { ChartWords(language: language) }

    /// The first where there is room, else the second.
    func room(_ full: String, _ brief: String) -> String { isBrief ? brief : full }

    func pick(_ english: String, _ japanese: String, _ korean: String) -> String {
        switch language {
        case .english: english
        case .japanese: japanese
        case .korean: korean
        }
    }

    /// `a, b` or `a、b`.
    var comma: String { pick(", ", "、", ", ") }
    var semicolon: String { pick("; ", "；", "; ") }
    var colon: String { pick(": ", "：", ": ") }
    var fullStop: String { pick(".", "。", ".") }
    /// Between two sentences.
    var sentenceSpace: String { pick(" ", "", " ") }
    /// Between the ends of a range of numbers.
    var dash: String { pick("–", "～", "~") }

    func parenthesised(_ text: String) -> String { pick(" (\(text))", "（\(text)）", "(\(text))") }

    /// A text with something in brackets after it; in the brackets that it ends with, where it does.
    func text(_ text: String, bracket: String) -> String {
        guard !bracket.isEmpty else { return text }
        guard let last = text.last, ")）".contains(last) else { return text + parenthesised(bracket) }
        return text.dropLast() + comma + bracket + String(last)
    }

    func quoted(_ text: String) -> String { pick("“\(text)”", "「\(text)」", "‘\(text)’") }

    func list(_ items: [String]) -> String { items.joined(separator: comma) }

    /// A sentence with its full stop, once.
    func sentence(_ text: String) -> String {
        guard let last = text.last else { return text }
        return ".。?？!！".contains(last) ? text : text + fullStop
    }

    func sentences(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.map(sentence).joined(separator: sentenceSpace)
    }

    var notPublished: String { pick("Not published", "未公表", "미공표") }

    var percentOfRespondents: String { pick(room("Percent of respondents", "Percent"), "回答者に占める割合（%）", "응답자 비율(%)") }

    var netPoints: String {
        pick(
            "Favourable minus unfavourable, points of all respondents", "肯定から否定を引いた差（ポイント、全回答者が分母）",
            "긍정에서 부정을 뺀 값(%포인트, 전체 응답자 기준)")
    }

    /// What the thin lines through the values are.
    func intervals(level: ConfidenceLevel) -> String {
        let percent = (level.value * 100).fixed(level.value * 100 == (level.value * 100).rounded() ? 0 : 1)
        return pick("thin lines: \(percent)% intervals", "細線は\(percent)%信頼区間", "가는 선은 \(percent)% 신뢰구간")
    }

    /// How intervals were computed.
    func intervalMethod(_ method: String, assumed: Bool) -> String {
        assumed
            ? pick(
                "Intervals: \(method), as if simple random samples", "区間は\(method)法（単純無作為抽出と仮定）",
                "구간: \(method) 방식(단순 무작위 표본 가정)")
            : pick("Intervals: \(method)", "区間は\(method)法", "구간: \(method) 방식")
    }

    /// Those who were asked in a country, where its bare name could be taken for an answer.
    func askedIn(_ country: String) -> String { pick("asked in \(country)", "\(country)の回答", "\(country) 응답") }

    var multipleAnswers: String { pick("several answers allowed", "複数回答", "복수 응답") }

    /// Whether a question already says that several answers were allowed.
    func mentionsMultiple(_ question: String) -> Bool {
        ["several answers", "複数回答", "복수 응답"].contains { question.contains($0) }
    }

    var cutAxis: String {
        pick("The vertical axis does not start at zero", "縦軸は0から始まっていない", "세로축이 0에서 시작하지 않음")
    }
}

extension ChartWords {
    /// "5 of 8 waves".
    func share(_ count: Int, of total: Int) -> String {
        pick("\(count) of \(total) waves", "\(total)回中\(count)回", "\(total)회 중 \(count)회")
    }

    /// "54 of 141 values".
    func shareOfValues(_ count: Int, of total: Int) -> String {
        pick("\(count) of \(total) values", "\(total)件中\(count)件", "\(total)개 값 중 \(count)개")
    }
}
