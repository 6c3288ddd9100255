/// What must hold for any bytes at all; the fuzzers look for bytes for which it does not.
public enum FuzzCase: String, CaseIterable, Sendable {
    /// A file read as strict CSV.
    case csv
    /// Three lines as the share, the date and the size of a release's only row.
    case numbers
    /// A chart specification.
    case spec
    /// A release, read as spreadsheets save it and planned into a small archive; nothing is written.
    case add

    /// What is wrong, or `nil`; a crash or a hang speaks for itself.
    public func fault(of bytes: [UInt8]) -> String? {
        switch self {
        case .csv: CSVCase.fault(of: bytes)
        case .numbers: NumbersCase.fault(of: bytes)
        case .spec: SpecCase.fault(of: bytes)
        case .add: AddCase.fault(of: bytes)
        }
    }
}
