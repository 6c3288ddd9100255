import FuzzCases

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let fault = FuzzCase.spec.fault(of: Array(UnsafeBufferPointer(start: start, count: count))) { fatalError(fault) }
    return 0
}
