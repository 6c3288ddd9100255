/// A language that labels, sentences and charts exist in; the raw value is its BCP 47 tag.
public enum Language: String, CaseIterable, Sendable, Hashable {
    case english = "en"
    case japanese = "ja"
    case korean = "ko"
}

/// One text in the three languages of the archive.
///
/// A missing translation falls back to English, and English to the first that is there, so that a chart in
/// Korean never shows an empty label.
public struct LocalizedText: Sendable, Hashable {
    public let english: String
    public let japanese: String
    public let korean: String

    public init(english: String, japanese: String = "", korean: String = "") {
        self.english = english
        self.japanese = japanese
        self.korean = korean
    }

    /// The text in one language, or the nearest that exists.
    public subscript(language: Language) -> String {
        let wanted =
            switch language {
            case .english: english
            case .japanese: japanese
            case .korean: korean
            }
        if !wanted.isEmpty { return wanted }
        if !english.isEmpty { return english }
        return japanese.isEmpty ? korean : japanese
    }
}
