import Testing

@testable import PollReports

@Suite("A citation as BibTeX")
struct CitationBibTeXTests {
    @Test(
        "text is escaped as LaTeX prints it, and braces cannot unbalance an entry",
        arguments: [
            ("Asahi & Dong-A", "Asahi \\& Dong-A"), ("59.1 % of #1_a", "59.1 \\% of \\#1\\_a"), ("a{b}c", "a(b)c"),
            ("{\u{301}}", "(\u{301})"),
            ("$5 ~ x^2 \\n", "\\$5 \\textasciitilde  x\\textasciicircum 2 \\textbackslash n"),
            ("日韓共同世論調査", "日韓共同世論調査"),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(CitationBibTeX.escaped(text) == expected)
    }
}
