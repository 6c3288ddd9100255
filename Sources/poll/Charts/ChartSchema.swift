import PollCharts
import PollData
import PollReports

/// The JSON Schema of chart specifications, from the table of keys that the parser uses, so that editors complete and
/// check what they hold.
///
/// YAML 1.2 reads `2013` as a number and YAML 1.1 `yes` as a truth value, so both forms are allowed where PollKit, to
/// which every value is text, takes either.
enum ChartSchema {
    static var text: String { schema.text() + "\n" }

    private static var schema: JSONValue {
        .object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("PollKit chart")),
            ("description", .string("What a chart shows, never how it is computed.")), ("type", .string("object")),
            ("properties", .object(SpecKey.all.map { ($0.name, property($0)) })),
            ("required", .array(SpecKey.all.filter(\.isRequired).map { .string($0.name) })),
            ("additionalProperties", .bool(false)), ("anyOf", .array([has("question"), has("series")])),
            ("allOf", .array(pairs + kinds)),
        ])
    }

    private static func has(_ key: String) -> JSONValue { .object([("required", .array([.string(key)]))]) }

    /// Keys that exclude one another.
    private static var pairs: [JSONValue] {
        [
            ["option", "options"], ["population", "populations"], ["poll", "polls"], ["series", "question"],
            ["series", "option"], ["series", "options"], ["series", "population"], ["series", "populations"],
        ].map { pair in .object([("not", .object([("required", .array(pair.map { .string($0) }))]))]) }
    }

    /// For each key that some kinds have no use for: those it goes with.
    private static var kinds: [JSONValue] {
        SpecKey.all.filter { $0.kinds.list.count < ChartKind.allCases.count }.map { key in
            .object([
                ("if", has(key.name)),
                (
                    "then",
                    .object([
                        ("properties", .object([("kind", .object([("enum", names(key.kinds.list.map(\.rawValue)))]))]))
                    ])
                ),
            ])
        }
    }

    private static func property(_ key: SpecKey) -> JSONValue {
        var members = form(key.form)
        var summary = key.summary.filter { $0 != "`" }
        if !key.absent.isEmpty, !key.isRequired { summary += "; without it: " + key.absent.filter { $0 != "`" } }
        members.append(("description", .string(summary + ".")))
        if case .choice = key.form { return .object(members) }
        members.append(("examples", .array([example(key.exampleValue)])))
        return .object(members)
    }

    private static func form(_ form: SpecKey.Form) -> [(key: String, value: JSONValue)] {
        switch form {
        case .text: textForm
        case .texts: [("anyOf", .array([.object(textForm), .object(list(.object(textForm)))]))]
        case .choice(let choices): [("enum", names(choices))]
        case .flag:
            [
                (
                    "enum",
                    .array([
                        .string("yes"), .string("no"), .string("true"), .string("false"), .bool(true), .bool(false),
                    ])
                )
            ]
        case .percent:
            [
                (
                    "anyOf",
                    .array([
                        .object([("type", .string("number")), ("minimum", .integer(0)), ("maximum", .integer(100))]),
                        .object([("type", .string("string")), ("pattern", .string(#"^\d+(\.\d+)?$"#))]),
                    ])
                )
            ]
        case .date:
            [
                (
                    "anyOf",
                    .array([
                        .object([
                            ("type", .string("integer")), ("minimum", .integer(1000)), ("maximum", .integer(9999)),
                        ]),
                        .object([("type", .string("string")), ("pattern", .string(#"^\d{4}(-\d{2}(-\d{2})?)?$"#))]),
                    ])
                )
            ]
        case .size:
            [
                (
                    "anyOf",
                    .array([
                        .object([("enum", names(PageSize.named.map(\.name)))]),
                        .object([
                            ("type", .string("string")),
                            ("pattern", .string(#"^\d+(\.\d+)?x\d+(\.\d+)?(mm|in|pt|px)$"#)),
                        ]),
                    ])
                )
            ]
        case .words:
            [
                (
                    "anyOf",
                    .array([
                        .object(textForm),
                        .object([
                            ("type", .string("object")),
                            ("properties", .object(Language.allCases.map { ($0.rawValue, .object(textForm)) })),
                            ("minProperties", .integer(1)), ("additionalProperties", .bool(false)),
                        ]),
                    ])
                )
            ]
        case .items(let keys, let short):
            if short {
                [
                    (
                        "anyOf",
                        .array([
                            .object(textForm),
                            .object(list(.object([("anyOf", .array([.object(textForm), mapping(keys)]))]))),
                        ])
                    )
                ]
            } else {
                [("anyOf", .array([mapping(keys), .object(list(mapping(keys)))]))]
            }
        case .list(let keys): list(mapping(keys))
        }
    }

    /// A number is a text to PollKit.
    private static var textForm: [(key: String, value: JSONValue)] {
        [("type", names(["string", "number"])), ("minLength", .integer(1))]
    }

    private static func list(_ item: JSONValue) -> [(key: String, value: JSONValue)] {
        [("type", .string("array")), ("items", item), ("minItems", .integer(1)), ("uniqueItems", .bool(true))]
    }

    private static func mapping(_ keys: [SpecKey]) -> JSONValue {
        .object([
            ("type", .string("object")), ("properties", .object(keys.map { ($0.name, property($0)) })),
            ("required", names(keys.filter(\.isRequired).map(\.name))), ("additionalProperties", .bool(false)),
        ])
    }

    private static func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }

    private static func example(_ value: SpecValue) -> JSONValue {
        switch value {
        case .text(let text): .string(text)
        case .list(let items): .array(items.map(example))
        case .mapping(let pairs): .object(pairs.map { ($0.key, example($0.value)) })
        }
    }
}
