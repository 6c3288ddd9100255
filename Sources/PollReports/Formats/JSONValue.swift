/// A value of a JSON document whose objects keep their order, so that the same result gives the same bytes.
public indirect enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Printed with a fixed count of decimals; what is not finite becomes null.
    case decimal(Double, decimals: Int)
    /// Printed as short as reads back to the same number.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    public static func == (a: JSONValue, b: JSONValue) -> Bool { a.text() == b.text() }

    public func hash(into hasher: inout Hasher) { hasher.combine(text()) }

    /// A string, or null where it is empty.
    public static func text(_ string: String) -> JSONValue { string.isEmpty ? .null : .string(string) }

    /// An integer, or null where there is none.
    public static func count(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}
