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
}
