/// Who polls regularly: Gallup Korea, or Genron NPO with EAI.
///
/// A program is a row of `programs.csv`, not code; four have a name here because code and tests speak of them.
public struct Program: Sendable, Hashable, Identifiable {
    public struct ID: ArchiveName {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static let gallupKorea = ID("gallup-korea")
        public static let genronEAI = ID("genron-eai")
        public static let cabinetOffice = ID("cabinet-office")
        public static let yomiuriHankook = ID("yomiuri-hankook")
    }

    public let id: ID
    public let name: LocalizedText
    /// ISO 3166 codes of the populations it asks.
    public let countries: [Population]
    public let url: String
    public let note: String
}

/// The people a sample stands for, by ISO 3166 code: `JP`, `KR`.
public struct Population: ArchiveName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let japan = Population("JP")
    public static let korea = Population("KR")

    /// The country's name; the code itself where none is known here.
    public var name: LocalizedText {
        switch rawValue {
        case "JP": LocalizedText(english: "Japan", japanese: "日本", korean: "일본")
        case "KR": LocalizedText(english: "South Korea", japanese: "韓国", korean: "한국")
        case "US": LocalizedText(english: "United States", japanese: "米国", korean: "미국")
        case "CN": LocalizedText(english: "China", japanese: "中国", korean: "중국")
        default: LocalizedText(english: rawValue, japanese: rawValue, korean: rawValue)
        }
    }
}
