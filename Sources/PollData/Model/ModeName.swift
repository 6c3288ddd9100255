extension Sample.Mode {
    /// The mode in the words that tables and charts share.
    public var name: LocalizedText {
        switch self {
        case .faceToFace: LocalizedText(english: "face-to-face", japanese: "面接", korean: "면접")
        case .dropOff: LocalizedText(english: "drop-off", japanese: "訪問留置", korean: "배포·회수 조사")
        case .telephone: LocalizedText(english: "telephone", japanese: "電話", korean: "전화")
        case .mail: LocalizedText(english: "mail", japanese: "郵送", korean: "우편")
        case .web: LocalizedText(english: "web", japanese: "インターネット", korean: "웹 조사")
        case .mixed: LocalizedText(english: "mixed modes", japanese: "併用", korean: "혼합 조사")
        }
    }
}
