/// What the columns of a release are called elsewhere: in Japanese and Korean, and in newsrooms' poll files.
///
/// Sources: the columns of FiveThirtyEight's poll files (`pollster`, `start_date`, `pct`, `answer` …), of polling tables
/// in Wikipedia ("Fieldwork date", "Sample size"), and of releases by Japanese and Korean pollsters.
enum HeaderNames {
    /// Not a column of a release: a period that fills `field_start` and `field_end`.
    static let period = "field_period"
    /// Not a column of a release: addresses or titles, as its cells show.
    static let source = "source"
    /// Not a column of a release: words for people, such as the labels of a template.
    static let comment = "#"

    /// The column that a header means; its own name first, then what it is called elsewhere.
    static func column(of header: String) -> String? {
        if own.contains(header) { return header }
        if header.hasPrefix("#") || header.hasPrefix("＃") { return comment }
        let name = FoldedText.fold(header)
        if let column = folded[name] { return column }
        // "標本数（人）", "비율(%)": the unit says nothing new.
        guard let last = name.last, units.contains(last) else { return nil }
        return folded[String(name.dropLast())]
    }

    private static let units: Set<Character> = ["%", "人", "名", "명"]

    /// Columns of newsrooms' files that say nothing that a release holds.
    static func isForeign(_ header: String) -> Bool { foreign.contains(header.lowercased()) }

    private static let own = Set(Columns.release)

    /// Every name of the table, for what knows words by it.
    static let allNames: [String] = synonyms.flatMap(\.names)

    private static let folded: [String: String] = {
        var table: [String: String] = [:]
        for name in Columns.release { table[FoldedText.fold(name)] = name }
        for (column, names) in synonyms {
            for name in names where table[FoldedText.fold(name)] == nil { table[FoldedText.fold(name)] = column }
        }
        return table
    }()

    private static let synonyms: [(column: String, names: [String])] = [
        ("poll", ["poll id", "poll name", "survey", "wave", "調査", "調査名", "調査ID", "世論調査", "조사", "조사명", "조사ID", "여론조사"]),
        ("program", ["series", "programme", "調査シリーズ", "シリーズ", "プログラム", "조사시리즈", "시리즈", "프로그램"]),
        (
            "population",
            ["country", "nation", "母集団", "国", "国名", "対象国", "調査国", "対象", "国家", "국가", "나라", "대상", "대상국", "조사국", "모집단"]
        ),
        ("form", ["split", "版", "調査票", "조사표", "설문지"]),
        ("subgroup", ["group", "demographic", "属性", "層", "内訳", "하위집단", "집단", "계층"]),
        ("question", ["question id", "item", "質問", "設問", "問", "質問文", "設問文", "項目", "調査項目", "문항", "질문", "설문", "항목"]),
        (
            "option",
            [
                "answer", "response", "choice", "category", "選択肢", "回答", "答え", "回答選択肢", "カテゴリ", "응답", "보기", "선택지",
                "답변", "응답항목",
            ]
        ),
        (
            "percent",
            [
                "pct", "percentage", "share", "%", "per cent", "result", "割合", "割合%", "比率", "構成比", "百分率", "パーセント",
                "結果", "비율", "비율%", "퍼센트", "백분율", "결과", "응답비율",
            ]
        ),
        ("value", ["値", "数値", "값", "수치"]),
        ("measure", ["unit", "単位", "指標", "단위", "지표"]),
        ("decimals", ["decimal places", "小数桁数", "小数点以下", "소수자리", "소수점자리"]),
        ("rounding", ["丸め", "丸め幅", "반올림"]),
        (
            "field_start",
            [
                "start date", "field start", "fieldwork start", "start", "begin date", "調査開始日", "開始日", "調査開始",
                "実施開始日", "조사시작일", "시작일", "조사시작", "조사개시일",
            ]
        ),
        (
            "field_end",
            [
                "end date", "field end", "fieldwork end", "end", "調査終了日", "終了日", "調査終了", "実施終了日", "조사종료일", "종료일",
                "조사종료", "조사완료일",
            ]
        ),
        (
            period,
            [
                "fieldwork date", "fieldwork dates", "fieldwork", "fieldwork period", "field dates", "field period",
                "dates",
                "dates conducted", "date conducted", "polling period", "date", "dates administered", "調査期間", "調査日",
                "実施期間", "調査年月日", "実施日", "調査時期", "調査実施日", "조사기간", "조사일", "조사일시", "조사시기", "실시기간",
            ]
        ),
        (
            "released",
            [
                "release date", "published", "publication date", "date published", "公表日", "発表日", "公開日", "掲載日", "공표일",
                "발표일",
                "공개일", "보도일",
            ]
        ),
        ("sample_drawn", ["drawn", "issued sample", "抽出数", "標本抽出数", "計画標本数", "対象者数", "추출표본수", "추출수", "접촉수"]),
        (
            "sample_size",
            [
                "sample size", "sample", "n", "size", "respondents", "interviews", "completes", "標本数", "標本サイズ", "回答者数",
                "有効回答数", "有効回収数", "回収数", "サンプル数", "サンプルサイズ", "人数", "표본수", "표본크기", "사례수", "응답자수", "유효응답수",
                "유효표본수", "표본",
            ]
        ),
        ("response_rate", ["response rate", "回収率", "有効回収率", "有効回答率", "응답률", "회수율"]),
        ("response_rate_kind", ["response rate kind", "回収率の種類", "응답률종류"]),
        ("universe", ["調査対象", "調査対象者", "対象者", "조사대상", "조사대상자"]),
        (
            "conductor",
            [
                "pollster", "pollsters", "polling firm", "polling organisation", "polling organization", "firm",
                "fieldwork by",
                "conducted by", "調査機関", "調査主体", "実施機関", "調査会社", "조사기관", "조사업체", "조사회사", "수행기관",
            ]
        ),
        ("sponsor", ["sponsors", "client", "commissioned by", "依頼者", "委託者", "実施主体", "의뢰자", "의뢰기관", "의뢰처", "발주처"]),
        ("frame", ["sampling frame", "抽出枠", "抽出台帳", "標本抽出枠", "표본추출틀", "표집틀", "추출틀"]),
        ("sampling", ["sampling method", "抽出方法", "標本抽出法", "標本抽出方法", "표본추출", "표본추출방법", "표집방법"]),
        ("mode", ["methodology", "method", "survey mode", "調査方法", "調査手法", "実施方法", "조사방법", "조사방식"]),
        ("weighting", ["weights", "weight", "ウエイト", "ウェイト", "加重", "重み付け", "ウェイト付け", "가중치", "가중값", "가중"]),
        ("design_effect", ["deff", "デザイン効果", "設計効果", "설계효과"]),
        ("published_moe", ["margin of error", "moe", "margin", "標本誤差", "誤差", "표본오차", "표집오차", "오차범위"]),
        ("base", ["回答者の範囲", "限定", "질문대상", "응답대상"]),
        ("base_size", ["base n", "該当者数", "해당자수"]),
        ("status", ["状態", "確報", "상태"]),
        ("source_url", ["url", "link", "出典URL", "リンク", "출처URL", "링크"]),
        (source, ["source", "sources", "出典", "출처"]),
        ("source_title", ["source name", "出典名", "資料名", "출처명", "자료명"]),
        ("note", ["notes", "remark", "remarks", "備考", "注", "注記", "비고", "주석", "주"]),
        (comment, ["comment", "comments", "label", "labels", "コメント", "メモ", "코멘트", "메모"]),
    ]

    /// Source: the header of FiveThirtyEight's poll files, 2020 to 2024.
    private static let foreign: Set<String> = [
        "pollster_id", "sponsor_ids", "display_name", "pollster_rating_id", "pollster_rating_name", "fte_grade",
        "numeric_grade", "pollscore", "transparency_score", "sponsor_candidate_id", "sponsor_candidate",
        "sponsor_candidate_party", "endorsed_candidate_id", "endorsed_candidate_name", "endorsed_candidate_party",
        "subpopulation", "population_full", "tracking", "created_at", "internal", "partisan", "race_id", "cycle",
        "office_type", "seat_number", "seat_name", "election_date", "stage", "nationwide_batch",
        "ranked_choice_reallocated",
        "ranked_choice_round", "hypothetical", "party", "candidate_id", "candidate_name", "state",
    ]
}
