import PollCharts
import PollData

/// A specification is read, or refused with a reason.
enum SpecCase {
    static func fault(of bytes: [UInt8]) -> String? {
        do {
            _ = try ChartSpec.parse(bytes, file: "fuzz.yaml", name: "fuzz")
            return nil
        } catch {
            return error.diagnostics.isEmpty ? "refused without a reason" : nil
        }
    }
}
