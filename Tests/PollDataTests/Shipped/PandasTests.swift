import Foundation
import Testing

/// The Python of docs/data.md, run as it stands there.
@Suite("pandas", .enabled(if: Python.hasPandas, "pandas is not installed here: pip install pandas"))
struct PandasTests {
    @Test("loads every table with the right types, as docs/data.md shows")
    func load() throws {
        let root = URL(fileURLWithPath: ShippedArchive.folder).deletingLastPathComponent()
        let guide = try String(contentsOf: root.appending(path: "docs/data.md"), encoding: .utf8)
        let opening = try #require(guide.range(of: "```python\n"))
        let rest = guide[opening.upperBound...]
        let code = rest[..<(try #require(rest.range(of: "```")).lowerBound)]
        // Numbers are numbers with gaps, names and dates are text, and every used figure finds its one sample.
        let proof = """
            for resource in package["resources"]:
                assert len(load(resource["name"])) > 0, resource["name"]
            assert str(results.value.dtype) == "Float64" and str(results.reading.dtype) == "Int64"
            samples = load("samples")
            assert str(samples.sample_size.dtype) == "Int64" and samples.sample_size.isna().any()
            assert samples.field_start[samples.poll == "gallup-korea-2011-04"].item() == "2011-04"
            assert set(samples.population) == {"JP", "KR"}
            assert len(used) == (results.reading == 1).sum()
            """
        #expect(try Python.run(["-c", code + proof], in: root) == 0)
    }
}

private enum Python {
    static let hasPandas =
        (try? run(
            ["-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('pandas') is None)"],
            in: URL(fileURLWithPath: "/"))) == 0

    static func run(_ arguments: [String], in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
