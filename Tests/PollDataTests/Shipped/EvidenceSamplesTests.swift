import PollData
import Testing

@Suite("Facts of the samples behind the evidence")
struct EvidenceSamplesTests {
    /// Where two pages differ, and the note of the sample names the other one.
    static let settled: Set<String> = [
        "genron-eai-2017 KR field_end 2017-07", "yomiuri-hankook-2017 JP released 2017-06-13",
        "yomiuri-hankook-2017 KR released 2017-06-13",
    ]

    @Test("are those that were read, or finer ones", arguments: EvidenceTests.files.map(\.name))
    func facts(_ file: String) throws {
        let archive = try ShippedArchive.load()
        let renamings = try EvidenceRenaming.load()
        for (cells, row) in try zip(EvidenceTable(file).rows, EvidenceRow.load(file)) {
            let name = renamings.first { $0.fits(row, of: file) }?.applied(to: row).poll ?? row.poll
            let sample = try #require(archive.poll(Poll.ID(name))?.sample(of: Population(row.population)))
            if let size = Int(cells["sample_size", default: ""]) { #expect(sample.size == size, "\(row)") }
            for (column, date) in [
                ("field_start", sample.fieldStart), ("field_end", sample.fieldEnd), ("released", sample.released),
            ] {
                let read = cells[column, default: ""]
                guard !read.isEmpty, !Self.settled.contains("\(name) \(row.population) \(column) \(read)") else {
                    continue
                }
                let held = date?.description ?? ""
                // The wave of 2000 is held to the year, for its months are in doubt; others are as fine or finer.
                let isCoarser = name == "cabinet-office-2000" && read.hasPrefix(held)
                #expect(held.hasPrefix(read) || isCoarser, "\(row): \(column) was read as \(read), and is \(held)")
            }
        }
    }
}
