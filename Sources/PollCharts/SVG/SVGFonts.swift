import PollData

/// Where a reader's machine finds letters: Noto as it is drawn here, then what its system has for the language.
enum SVGFonts {
    static func families(for language: Language) -> String {
        switch language {
        case .english:
            "'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Helvetica Neue', Arial, sans-serif"
        case .japanese:
            "'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif"
        case .korean:
            "'Noto Sans', 'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif"
        }
    }
}
