import PollData

extension Repair {
    /// What a repair is in JSON: where it was, what stood there, and what was read.
    var json: JSONValue {
        .object([
            (key: "code", value: .string(code)), (key: "line", value: .integer(location.line)),
            (key: "column", value: .integer(location.column)), (key: "written", value: .text(written)),
            (key: "read", value: .text(read)),
        ])
    }
}
