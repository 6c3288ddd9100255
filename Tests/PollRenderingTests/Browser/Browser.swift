import Foundation
import Testing

/// Headless Chromium, driven by `browser.py` beside this file.
struct Browser {
    /// A page to look at.
    struct Page {
        var content: String
        var ending = "html"
        var width = 1000
        var height = 800
        var scheme = "light"
        /// Names of pictures with the CSS selectors of what they show.
        var shots: [String: String] = [:]
        var axe = false
    }

    struct Result: Decodable {
        struct Box: Decodable {
            let x: Double
            let y: Double
            let width: Double
            let height: Double
        }

        /// Of axe-core, each with the element.
        let violations: [String]?
        /// The rules of axe-core that some element met.
        let passes: [String]?
        let console: [String]
        /// Ids that several elements have.
        let ids: [String]
        let pageWidth: Double
        let boxes: [String: Box?]
    }

    static let missing =
        "chromium, chromium-driver or the Python packages selenium and axe-playwright-python are not installed"

    /// Whether everything is there that a look needs.
    static let isInstalled: Bool = {
        guard Tool(name: "chromium").isInstalled, Tool(name: "chromedriver").isInstalled else { return false }
        return Python.has("selenium", "axe_playwright_python")
    }()

    /// The results of the pages in order, and the pictures by name.
    static func look(at pages: [Page]) throws -> (results: [Result], pictures: [String: [UInt8]]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "poll-browser-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var list: [[String: Any]] = []
        for (index, page) in pages.enumerated() {
            let file = "page\(index).\(page.ending)"
            try page.content.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
            list.append([
                "file": file, "width": page.width, "height": page.height, "scheme": page.scheme, "shots": page.shots,
                "axe": page.axe,
            ])
        }
        try JSONSerialization.data(withJSONObject: list).write(to: folder.appending(path: "pages.json"))
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "browser.py")
        try #require(try Python.start([script.path, folder.path]).status == 0, "browser.py failed")
        let results = try JSONDecoder().decode(
            [Result].self, from: Data(contentsOf: folder.appending(path: "results.json")))
        var pictures: [String: [UInt8]] = [:]
        for name in pages.flatMap(\.shots.keys) {
            pictures[name] = (try? Data(contentsOf: folder.appending(path: "\(name).png"))).map { Array($0) }
        }
        return (results, pictures)
    }
}
