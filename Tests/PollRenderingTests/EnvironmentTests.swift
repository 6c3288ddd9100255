import CDeflate
import Foundation
import PollCharts
import PollRendering
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Draws in a process of its own, since fonts and locale are set up once in each.
@Suite("Environment")
struct EnvironmentTests {
    @Test("time zone, locale, home, caches, clock, threads and working directory do not change a byte")
    func independent() async throws {
        let plain = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try EnvironmentTests.printChecksums()
        }
        let japanese = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            for (name, value) in [
                ("TZ", "Asia/Tokyo"), ("LC_ALL", "ja_JP.UTF-8"), ("LANGUAGE", "ja:tr"), ("PANGO_LANGUAGE", "tr"),
                ("HOME", "/nonexistent"), ("XDG_CACHE_HOME", "/nonexistent"), ("FONTCONFIG_FILE", "/nonexistent"),
                ("SOURCE_DATE_EPOCH", "1"),
            ] {
                setenv(name, value, 1)
            }
            setlocale(LC_ALL, "")
            chdir("/")
            try EnvironmentTests.printChecksums()
        }
        let german = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            setenv("TZ", "America/New_York", 1)
            setenv("LC_ALL", "de_DE.UTF-8", 1)
            unsetenv("HOME")
            setlocale(LC_ALL, "")
            try EnvironmentTests.printChecksums()
        }
        let crowded = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            let cache = FileManager.default.temporaryDirectory.appending(path: "poll-cache-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: cache) }
            setenv("XDG_CACHE_HOME", cache.path, 1)
            setenv("TMPDIR", cache.path, 1)
            setenv("TZ", "Pacific/Kiritimati", 1)
            chdir(cache.path)
            // The dates of EPS and PDF must not be the clock's, which moves on meanwhile.
            sleep(1)
            try await EnvironmentTests.printChecksumsOfThreads()
            chdir("/")
        }
        let expected = try checksums(plain)
        #expect(expected.count == 5)
        #expect(try checksums(japanese) == expected)
        #expect(try checksums(german) == expected)
        let together = try checksums(crowded)
        #expect(together.count == 8 * 5)
        #expect(Set(together) == Set(expected))
    }

    private func checksums(_ result: ExitTest.Result?) throws -> [Substring] {
        let text = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
        return text.split(separator: "\n").filter { $0.hasPrefix("checksum ") }
    }

    static func printChecksums() throws {
        for line in try checksumLines() { print(line) }
    }

    /// The same scene eight times, as many at once as there are processors.
    static func printChecksumsOfThreads() async throws {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<8 { group.addTask { try checksumLines() } }
            for try await lines in group { for line in lines { print(line) } }
        }
    }

    private static func checksumLines() throws -> [String] {
        let renderer = try SceneRenderer()
        let scene = SampleScenes.everything
        let files = [
            ("png", try renderer.png(scene, scale: 2)), ("pdf", try renderer.pdf(scene)),
            ("eps", try renderer.eps(scene)), ("outlines", try renderer.outlinedSVG(scene)),
            ("svg", SVGWriter().bytes(scene)),
        ]
        return files.map { "checksum \($0.0) \($0.1.count) \(libdeflate_crc32(0, $0.1, $0.1.count))" }
    }
}
