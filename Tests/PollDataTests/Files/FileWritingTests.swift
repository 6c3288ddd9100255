import Testing

@testable import PollData

@Suite("Writing a file")
struct FileWritingTests {
    @Test("begins in the folder of the file, also where its name has more bytes than letters")
    func unfinished() {
        #expect(FileBytes.unfinishedPath(of: "out/charts/genron.svg").hasPrefix("out/charts/.genron.svg."))
        #expect(FileBytes.unfinishedPath(of: "out/charts/韓国の親近感.svg").hasPrefix("out/charts/.韓国の親近感.svg."))
        #expect(FileBytes.unfinishedPath(of: "韓国.svg").hasPrefix(".韓国.svg."))
    }
}
