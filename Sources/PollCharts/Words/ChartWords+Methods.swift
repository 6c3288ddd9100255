import PollData

extension ChartWords {
    func mode(_ mode: Sample.Mode) -> String {
        mode == .dropOff && language == .english
            ? room("self-completed (drop-off)", "drop-off") : mode.name[language]
    }

    /// `adults 18+` as a reader of the language writes it; phrases unknown here stay as they are.
    func universe(_ text: String) -> String {
        guard language != .english else { return text }
        return text.split(separator: ",").map { part in
            phrase(String(part.drop { $0 == " " }))
        }.joined(separator: comma)
    }

    private func phrase(_ text: String) -> String {
        let words = text.split(separator: " ")
        if let age = words.last, age.hasSuffix("+"), let years = Int(age.dropLast()) {
            switch words.dropLast().joined(separator: " ") {
            case "adults", "adult", "": return pick(text, "\(years)歳以上", "만 \(years)세 이상")
            case "eligible voters": return pick(text, "\(years)歳以上の有権者", "만 \(years)세 이상 유권자")
            default: return text
            }
        }
        return switch text {
        case "adults": pick(text, "成人", "성인")
        case "adults nationwide": pick(text, "全国の成人", "전국 성인")
        case "eligible voters": pick(text, "有権者", "유권자")
        case "Japanese nationals": pick(text, "日本国籍", "일본 국적자")
        case "excluding high-school students": pick(text, "高校生を除く", "고교생 제외")
        default: text
        }
    }

    /// `n = 1,000`, or `n = 1,000–1,014`.
    func interviews(_ sizes: [Int]) -> String {
        guard let least = sizes.min(), let most = sizes.max() else { return "" }
        let range = least == most ? grouped(least) : "\(grouped(least))\(dash)\(grouped(most))"
        return "n = \(range)"
    }

    /// `1014` as `1,014`: all three languages group by thousands with a comma.
    func grouped(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    func method(_ method: String) -> String {
        method.isEmpty ? method : method.prefix(1).uppercased() + method.dropFirst()
    }
}
