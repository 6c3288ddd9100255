/// The permitted words of a column as pollsters write them.
enum KeywordNames {
    /// The word that a text means, or `nil`.
    static func word(of text: String, column: String) -> String? { tables[column]?[FoldedText.fold(text)] }

    static let columns = Set(words.keys)

    private static let tables: [String: [String: String]] = words.mapValues { entries in
        var table: [String: String] = [:]
        for (word, names) in entries { for name in [word] + names { table[FoldedText.fold(name)] = word } }
        return table
    }

    private static let words: [String: [(word: String, names: [String])]] = [
        "mode": [
            (
                "face-to-face",
                [
                    "face to face", "in person", "personal interview", "面接", "個別面接", "面接法", "個別面接聴取法", "訪問面接", "면접",
                    "면접조사",
                    "대면", "대면면접", "대면면접조사",
                ]
            ),
            ("drop-off", ["drop off", "留置", "留め置き", "留置法", "訪問留置", "訪問留置法", "訪問留置回収法", "유치", "유치조사"]),
            (
                "telephone",
                [
                    "phone", "live phone", "live telephone", "CATI", "RDD", "電話", "電話調査", "電話法", "電話RDD", "RDD方式", "전화",
                    "전화조사", "전화면접", "전화면접조사",
                ]
            ),
            ("mail", ["post", "postal", "郵送", "郵送法", "郵送調査", "우편", "우편조사"]),
            (
                "web",
                [
                    "online", "internet", "online panel", "web panel", "CAWI", "ウェブ", "ウェブ調査", "インターネット", "インターネット調査",
                    "ネット調査", "オンライン", "온라인", "온라인조사", "인터넷", "인터넷조사", "웹", "웹조사",
                ]
            ),
            ("mixed", ["mixed mode", "multimode", "混合", "併用", "혼합", "혼합조사"]),
        ],
        "sampling": [
            (
                "probability",
                [
                    "random", "random sample", "probability sample", "無作為", "無作為抽出", "層化二段無作為抽出", "확률", "확률표본", "무작위",
                    "무작위추출",
                ]
            ),
            ("quota", ["quota sample", "割当", "割当法", "クォータ", "할당", "할당표집", "할당추출"]),
            ("opt-in", ["opt in", "volunteer", "公募", "応募型", "モニター", "지원자", "자발적참여"]),
            ("unknown", ["不明", "미상", "알수없음"]),
        ],
        "response_rate_kind": [
            ("valid-return", ["有効回収率", "有効回答率", "유효회수율"]), ("korean-cooperation", ["응답률", "협조율"]),
            ("unknown", ["不明", "미상"]),
        ],
        "status": [
            ("final", ["確定", "確報", "확정", "최종"]), ("provisional", ["preliminary", "速報", "暫定", "잠정", "속보"]),
            ("derived", ["算出", "계산", "산출"]), ("quoted", ["引用", "인용"]),
        ],
        "measure": [("percent", ["%", "percentage", "パーセント", "퍼센트"]), ("mean", ["average", "平均", "평균"])],
    ]
}
