/// The columns of each file of the archive, in the order they are written.
public enum Columns {
    public static let programs = ["program", "name_en", "name_ja", "name_ko", "country", "url", "note"]
    public static let questions = [
        "program", "question", "construct", "kind", "max_answers", "object", "text_en", "text_ja", "text_ko", "note",
    ]
    public static let options = [
        "program", "question", "option", "order", "role", "valence", "score", "parts", "label_en", "label_ja",
        "label_ko", "valid_from", "valid_to",
    ]
    public static let wordings = [
        "program", "question", "population", "language", "first_poll", "last_poll", "text", "source_url",
    ]
    public static let breaks = [
        "program", "population", "question", "last_before", "first_after", "kind", "certainty", "label_en", "label_ja",
        "label_ko", "source_url",
    ]
    public static let events = ["date", "label_en", "label_ja", "label_ko", "kind", "source_url"]
    public static let samples = [
        "poll", "program", "population", "form", "universe", "conductor", "sponsor", "frame", "sampling", "mode",
        "field_start", "field_end", "released", "sample_drawn", "sample_size", "response_rate", "response_rate_kind",
        "weighting", "design_effect", "published_moe", "source_url", "source_title", "note",
    ]
    public static let results = [
        "poll", "population", "form", "subgroup", "question", "option", "measure", "value", "decimals", "rounding",
        "base", "base_size", "design_effect", "status", "reading", "source_url", "source_title", "second_source_url",
        "note",
    ]

    /// The sample facts whose names results have too; a release tells them apart by a prefix.
    static let sharedWithResults = ["design_effect", "source_url", "source_title", "note"]
    static let samplePrefix = "sample_"

    /// What a release may have: all of `samples`, all of `results`, `percent` for `value`, and `sample_note` and its
    /// like for the sample's own note, where `note` is the figure's.
    public static let release =
        samples + results.filter { !samples.contains($0) } + ["percent"] + sharedWithResults.map { samplePrefix + $0 }
}
