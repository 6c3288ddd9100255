/// Where parts of one block of memory begin.
struct MemoryLayoutPlan {
    private(set) var size = 0

    /// Bytes from the start to the new part.
    mutating func add<Element>(_ type: Element.Type, _ count: Int) -> Int {
        let alignment = MemoryLayout<Element>.alignment
        let place = (size + alignment - 1) / alignment * alignment
        size = place + count * MemoryLayout<Element>.stride
        return place
    }
}
