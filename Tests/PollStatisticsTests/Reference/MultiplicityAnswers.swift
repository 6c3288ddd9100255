import PollStatistics

@Sendable func answerMultipleComparisons(_ input: JSONValue) throws -> [String: JSONValue] {
    let pValues = try need(input["p"].list, "p").map(\.double)
    let family = try input.whole("familySize")
    let fields: [String: MultiplicityMethod] = [
        "bonferroni": .bonferroni, "holm": .holm, "hochberg": .hochberg, "hommel": .hommel,
        "benjaminiHochberg": .benjaminiHochberg, "benjaminiYekutieli": .benjaminiYekutieli,
    ]
    return try fields.mapValues { method in
        let adjusted = try method.adjusted(pValues, familySize: family)
        return adjusted.map { .list($0.map { .number($0) }) } ?? .null
    }
}
