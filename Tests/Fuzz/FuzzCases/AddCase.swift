import PollData

/// A release that is taken in comes out of the archive as it went in, beside everything that was there.
enum AddCase {
    static func fault(of bytes: [UInt8]) -> String? {
        // A leading tilde stands for --wide.
        let isWide = bytes.first == UInt8(ascii: "~")
        var options = ReadingOptions()
        if isWide {
            options.wide = WideMap()
            options.facts = ["poll=genron-eai-2026", "field_start=2026-06", "question=impression-of-other-country"]
                .compactMap { ReadingOptions.Fact($0) }
        }
        let archive = SmallArchive.loaded
        let release: Release
        do {
            release = try Release.read(
                isWide ? Array(bytes.dropFirst()) : bytes, file: "fuzz.csv", against: archive, options: options
            ).release
        } catch {
            return error.diagnostics.contains { $0.severity == .error } ? nil : "refused without an error"
        }
        guard let addition = try? ReleaseAddition([release], to: archive, replacing: true) else { return nil }
        _ = addition.warnings
        guard let added = addition.outcome.poll(release.poll) else { return "the poll is not in the archive" }
        if added.figures != release.figures { return "its figures changed" }
        for poll in archive.polls where poll.id != release.poll && addition.outcome.poll(poll.id) != poll {
            return "\(poll.id) changed"
        }
        return nil
    }
}
