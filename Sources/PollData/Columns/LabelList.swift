/// The different labels of a column, as bytes in one piece: a million short strings would take several times as much.
public struct LabelList: Sendable, RandomAccessCollection {
    private(set) var bytes: [UInt8] = []
    /// Where each label ends in `bytes`.
    private var ends: [Int] = []

    public var startIndex: Int { 0 }
    public var endIndex: Int { ends.count }

    public subscript(code: Int) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[range(code)], as: UTF8.self) }
    }

    func range(_ code: Int) -> Range<Int> { (code == 0 ? 0 : ends[code - 1])..<ends[code] }

    /// Takes a label in and gives its code; whether it is new is the caller's to know.
    mutating func append(_ label: UnsafeBufferPointer<UInt8>) -> Int32 {
        bytes.append(contentsOf: label)
        ends.append(bytes.count)
        return Int32(truncatingIfNeeded: ends.count - 1)
    }

    func isEqual(_ code: Int32, to label: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { $0[range(Int(code))].elementsEqual(label) }
    }
}
