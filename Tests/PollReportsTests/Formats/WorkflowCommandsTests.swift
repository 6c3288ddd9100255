import PollData
import PollReports
import Testing

@Suite("Findings for code review")
struct WorkflowCommandsTests {
    @Test("escape what would end them")
    func escaped() {
        let place = SourceLocation(file: "a,b:c.csv", line: 3, column: 14)
        let finding = Diagnostic(.warning, code: "sum-off-100", at: place, "sums to 98 %", hint: "see\nit")
        #expect(
            WorkflowCommands([finding]).text
                == "::warning file=a%2Cb%3Ac.csv,line=3,col=14,title=sum-off-100::sums to 98 %25%0Ahint: see%0Ait\n")
    }

    @Test("CR LF, and a percent sign with an accent on it, are escaped too")
    func combined() {
        let place = SourceLocation(file: "a.csv", line: 1, column: 1)
        let finding = Diagnostic(code: "x", at: place, "one\r\n::error::two", hint: "%\u{301}25")
        #expect(
            WorkflowCommands([finding]).text
                == "::error file=a.csv,line=1,col=1,title=x::one%0D%0A::error::two%0Ahint: %25\u{301}25\n")
    }
}
