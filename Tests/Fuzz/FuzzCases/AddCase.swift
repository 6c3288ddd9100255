import PollData

/// A release that is taken in comes out of the archive as it went in, beside everything that was there.
enum AddCase {
    static func fault(of bytes: [UInt8]) -> String? {
        let archive = SmallArchive.loaded
        let release: Release
        do {
            release = try read(bytes, against: archive)
        } catch {
            return error.diagnostics.contains { $0.severity == .error } ? nil : "refused without an error"
        }
        let addition: ReleaseAddition
        do {
            addition = try ReleaseAddition([release], to: archive, replacing: true)
        } catch {
            return "\(error)".isEmpty ? "refused without a reason" : nil
        }
        _ = addition.warnings
        let outcome = addition.outcome
        guard let added = outcome.poll(release.poll) else { return "the poll is not in the archive" }
        if added != release.asPoll { return "the poll is not what was read" }
        if addition.changes.isEmpty, outcome.polls != archive.polls { return "another archive without a change" }
        for poll in archive.polls where poll.id != release.poll && outcome.poll(poll.id) != poll {
            return "\(poll.id) changed"
        }
        for poll in outcome.polls where poll.id != release.poll && archive.poll(poll.id) != poll {
            return "\(poll.id) came from nowhere"
        }
        return tableFault(of: addition) ?? exportFault(of: added, from: addition)
    }

    /// The first byte may stand for options of `poll add`.
    private static func read(_ bytes: [UInt8], against archive: Archive) throws(DatasetError) -> Release {
        var options = ReadingOptions()
        var bytes = bytes
        switch bytes.first {
        case UInt8(ascii: "~"): options.wide = WideMap(question: "impression-of-other-country")
        case UInt8(ascii: "^"):
            options.wide = WideMap(
                columns: ["日本側": "JP", "total": "skip"], questions: ["Q1": "impression-of-other-country"],
                options: ["+": "good"], question: "impression-of-other-country", sizes: ["N="], skip: ["合計"],
                transposed: true)
        case UInt8(ascii: "$"): options.decimals = 1
        case UInt8(ascii: "@"): options.encoding = .cp932
        case UInt8(ascii: "&"): options.encoding = .cp949
        default: return try Release.read(bytes, file: "fuzz.csv", against: archive).release
        }
        bytes.removeFirst()
        options.facts = [
            "poll=genron-eai-2026", "field_start=2026-06", "question=impression-of-other-country",
            "source_url=https://example.org",
        ].compactMap { ReadingOptions.Fact($0) }
        return try Release.read(bytes, file: "fuzz.csv", against: archive, options: options).release
    }

    /// Every table that would be written is strict CSV.
    private static func tableFault(of addition: ReleaseAddition) -> String? {
        for change in addition.changes where change.path.hasSuffix(".csv") {
            do {
                _ = try CSVReader().read(change.bytes, file: change.path)
            } catch {
                return "a table that cannot be read: \(error)"
            }
        }
        return nil
    }

    /// What `poll export --release` will give back is the release that was added.
    private static func exportFault(of poll: Poll, from addition: ReleaseAddition) -> String? {
        do {
            let text = try addition.export(of: poll).text
            let again = try Release.read(Array(text.utf8), file: "again.csv", against: SmallArchive.loaded).release
            return again.asPoll == poll ? nil : "another poll comes back from the archive:\n\(text)"
        } catch {
            return "what was added does not come back: \(error)"
        }
    }
}
