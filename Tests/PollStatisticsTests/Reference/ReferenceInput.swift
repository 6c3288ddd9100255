import PollStatistics
import Testing

/// A case asks for something that no test answers, or lacks what the answer needs.
struct NotCovered: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension JSONValue {
    /// The number under a key, which must be there.
    func number(_ key: String) throws -> Double {
        guard let value = self[key].double else { throw NotCovered("no number \(key)") }
        return value
    }

    func whole(_ key: String) throws -> Int { Int(try number(key)) }

    func numbers(_ key: String) throws -> [Double] {
        guard let list = self[key].list, let values = self[key].doubles, values.count == list.count else {
            throw NotCovered("no numbers \(key)")
        }
        return values
    }

    func string(_ key: String) throws -> String {
        guard let value = self[key].text else { throw NotCovered("no text \(key)") }
        return value
    }

    /// 95 % where a case does not say.
    func level() throws -> ConfidenceLevel {
        guard let level = ConfidenceLevel(self["confidence"].double ?? 0.95) else { throw NotCovered("confidence") }
        return level
    }

    static func limits(_ limits: Limits?) -> JSONValue {
        limits.map { .numbers([$0.lower, $0.upper]) } ?? .null
    }

    static func chiSquare(_ test: ChiSquareTest?) -> JSONValue {
        test.map {
            .object(["statistic": .number($0.statistic), "df": .number($0.degreesOfFreedom), "p": .number($0.p)])
        } ?? .null
    }

    static func normalTest(_ test: NormalTest?) -> JSONValue {
        test.map {
            .object([
                "estimate": .number($0.estimate), "se": .number($0.standardError), "z": .number($0.z),
                "p": .number($0.p),
            ])
        } ?? .null
    }
}

/// What must be there for a case to be answered.
func need<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw NotCovered(what) }
    return value
}
