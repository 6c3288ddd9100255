/// Finds the name of an answer, a question, a program or a population by its label in English, Japanese or Korean.
struct LabelIndex {
    /// What a text can mean.
    enum Meaning: Hashable {
        /// It is a name, or belongs to one alone.
        case name(String)
        /// It is the label of several.
        case several([String])
        case none
    }

    private var names: Set<String> = []
    private var labels: [String: [String]] = [:]

    /// - Parameter entries: Each name with its label; of several texts, `others` holds what else it is called.
    init(_ entries: [(name: String, label: LocalizedText)]) {
        for (name, label) in entries {
            names.insert(name)
            for text in [name, label.english, label.japanese, label.korean] where !text.isEmpty {
                let key = FoldedText.fold(text)
                if !key.isEmpty, labels[key]?.contains(name) != true { labels[key, default: []].append(name) }
            }
        }
    }

    func meaning(of text: String) -> Meaning {
        if names.contains(text) { return .name(text) }
        guard let found = labels[FoldedText.fold(text)] else { return .none }
        return found.count == 1 ? .name(found[0]) : .several(found)
    }
}

extension LabelIndex {
    static func programs(of archive: Archive) -> LabelIndex {
        LabelIndex(archive.programs.map { ($0.id.rawValue, $0.name) })
    }

    static func questions(of program: Program.ID, in archive: Archive) -> LabelIndex {
        LabelIndex(archive.questions.filter { $0.program == program }.map { ($0.id.rawValue, $0.text) })
    }

    static func options(of question: Question) -> LabelIndex {
        LabelIndex(question.options.map { ($0.id.rawValue, $0.label) })
    }
}

/// Countries as people write them.
enum PopulationNames {
    /// The ISO 3166 code of 日本, Korea or 한국; `nil` where the text is none of these.
    static func code(of text: String) -> String? { table[FoldedText.fold(text)] }

    private static let table: [String: String] = {
        let names: [(String, [String])] = [
            ("JP", ["JP", "JPN", "Japan", "日本", "日本国", "日", "일본", "日本側", "일본측"]),
            (
                "KR",
                [
                    "KR", "KOR", "Korea", "South Korea", "Republic of Korea", "ROK", "S. Korea", "Korea, South", "韓国",
                    "大韓民国",
                    "韓", "한국", "대한민국", "한", "韓国側", "한국측", "韓國",
                ]
            ),
            ("US", ["US", "USA", "United States", "United States of America", "America", "米国", "アメリカ", "미국"]),
            ("CN", ["CN", "CHN", "China", "中国", "中華人民共和国", "중국"]),
        ]
        var table: [String: String] = [:]
        for (code, words) in names { for word in words { table[FoldedText.fold(word)] = code } }
        return table
    }()
}
