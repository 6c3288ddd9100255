import Foundation
import PollData
import Testing

/// `datapackage.json` as other people's tools read it.
struct DataPackage {
    let version: String
    private let resources: [String: [String: Any]]

    init(folder: String) throws {
        let bytes = try FileBytes.read("\(folder)/datapackage.json")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        version = try #require(root["version"] as? String)
        let list = try #require(root["resources"] as? [[String: Any]])
        resources = Dictionary(
            uniqueKeysWithValues: list.compactMap { item in (item["name"] as? String).map { ($0, item) } })
    }

    var names: Set<String> { Set(resources.keys) }

    /// The files of a resource, in their order.
    func paths(of name: String) -> [String] {
        let path = resources[name]?["path"]
        return (path as? [String]) ?? (path as? String).map { [$0] } ?? []
    }

    func fields(of name: String) -> [String] { schema(of: name).compactMap { $0["name"] as? String } }

    /// The words that a column may hold.
    func words(of column: String, in name: String) -> [String] {
        let field = schema(of: name).first { $0["name"] as? String == column }
        return (field?["constraints"] as? [String: Any])?["enum"] as? [String] ?? []
    }

    private func schema(of name: String) -> [[String: Any]] {
        (resources[name]?["schema"] as? [String: Any])?["fields"] as? [[String: Any]] ?? []
    }
}
