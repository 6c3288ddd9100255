import CDeflate
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
    @Test("time zone, locale, home, language and working directory do not change a byte")
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
        let expected = try checksums(plain)
        #expect(expected.count == 4)
        #expect(try checksums(japanese) == expected)
        #expect(try checksums(german) == expected)
    }

    private func checksums(_ result: ExitTest.Result?) throws -> [Substring] {
        let text = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
        return text.split(separator: "\n").filter { $0.hasPrefix("checksum ") }
    }

    static func printChecksums() throws {
        let renderer = try SceneRenderer()
        let scene = SampleScenes.everything
        let files = [
            try renderer.png(scene, scale: 2), try renderer.pdf(scene), try renderer.outlinedSVG(scene),
            Array(SVGWriter().svg(scene).utf8),
        ]
        for file in files { print("checksum \(file.count) \(libdeflate_crc32(0, file, file.count))") }
    }
}
