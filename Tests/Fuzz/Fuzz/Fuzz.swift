import Foundation
import FuzzCases

/// One program for all cases, so that they are compiled and linked once: `POLL_FUZZ_CASE` says which of them runs.
private let chosen: FuzzCase = {
    let name = ProcessInfo.processInfo.environment["POLL_FUZZ_CASE"] ?? ""
    if let chosen = FuzzCase(rawValue: name) { return chosen }
    let names = FuzzCase.allCases.map(\.rawValue).joined(separator: ", ")
    print("POLL_FUZZ_CASE is '\(name)'; choose one of \(names)")
    exit(2)
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let fault = chosen.fault(of: Array(UnsafeBufferPointer(start: start, count: count))) { fatalError(fault) }
    return 0
}
