#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the code of a label by its bytes.
///
/// A table with open addressing. A label of at most 16 bytes is its own key: its first and last eight bytes and its length.
/// The factors of the hash are drawn anew for each table, so that no file can be made in which all labels collide; codes
/// do not depend on them.
final class LabelCodes {
    /// The longest label that is compared as two words.
    static let shortest = 16

    private struct Slot {
        var front: UInt64 = 0
        var back: UInt64 = 0
        /// 0 in a free slot.
        var length: Int = 0
        var code: Int32 = 0
    }

    private(set) var labels = LabelList()
    private var slots: UnsafeMutablePointer<Slot>
    private var bits = 10
    private var used = 0
    private let factors: (UInt64, UInt64)

    init() {
        slots = .allocate(capacity: 1 << bits)
        slots.initialize(repeating: Slot(), count: 1 << bits)
        factors = (UInt64.random(in: 0 ... .max) | 1, UInt64.random(in: 0 ... .max) | 1)
    }

    deinit { slots.deallocate() }

    @inline(__always)
    private func place(_ front: UInt64, _ back: UInt64, _ length: Int) -> Int {
        let mixed = front &* factors.0 &+ (back &+ UInt64(truncatingIfNeeded: length)) &* factors.1
        return Int(truncatingIfNeeded: mixed &>> UInt64(truncatingIfNeeded: 64 &- bits))
    }

    /// The code of a short label that is known.
    ///
    /// - Parameters:
    ///   - front: The first eight bytes of a label with more than eight, else 0.
    ///   - back: The last eight bytes, or as many as there are in the low bits.
    @inline(__always)
    func shortCode(_ front: UInt64, _ back: UInt64, _ length: Int) -> Int32? {
        var place = place(front, back, length)
        while slots[place].length != 0 {
            if slots[place].back == back, slots[place].front == front, slots[place].length == length {
                return slots[place].code
            }
            place = (place &+ 1) & ((1 &<< bits) &- 1)
        }
        return nil
    }

    /// The code of any label, new or known; `missing` for an empty one, `nil` when no code is left.
    func code(of label: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard !label.isEmpty else { return TextColumn.missing }
        let (front, back) = Self.key(label)
        var place = place(front, back, label.count)
        while slots[place].length != 0 {
            let slot = slots[place]
            if slot.back == back, slot.front == front, slot.length == label.count,
                label.count <= Self.shortest || labels.isEqual(slot.code, to: label)
            {
                return slot.code
            }
            place = (place &+ 1) & ((1 &<< bits) &- 1)
        }
        guard labels.count < Int(Int32.max) else { return nil }
        let code = labels.append(label)
        insert(Slot(front: front, back: back, length: label.count, code: code), at: place)
        return code
    }

    /// Knows a short label in its quotes too, as it stands in the file.
    func rememberSpelling(_ raw: UnsafeBufferPointer<UInt8>, as code: Int32) {
        guard raw.count <= Self.shortest else { return }
        let (front, back) = Self.key(raw)
        var place = place(front, back, raw.count)
        while slots[place].length != 0 { place = (place &+ 1) & ((1 &<< bits) &- 1) }
        insert(Slot(front: front, back: back, length: raw.count, code: code), at: place)
    }

    private func insert(_ slot: Slot, at place: Int) {
        slots[place] = slot
        used += 1
        if used > (1 << bits) / 2 { grow() }
    }

    private func grow() {
        let (old, count) = (slots, 1 << bits)
        bits += 1
        slots = .allocate(capacity: 1 << bits)
        slots.initialize(repeating: Slot(), count: 1 << bits)
        for slot in UnsafeBufferPointer(start: old, count: count) where slot.length != 0 {
            var place = place(slot.front, slot.back, slot.length)
            while slots[place].length != 0 { place = (place &+ 1) & ((1 &<< bits) &- 1) }
            slots[place] = slot
        }
        old.deallocate()
    }

    /// The two words of a short label, or of a long one its hash.
    private static func key(_ label: UnsafeBufferPointer<UInt8>) -> (front: UInt64, back: UInt64) {
        guard label.count <= shortest else {
            var hasher = Hasher()
            hasher.combine(bytes: UnsafeRawBufferPointer(label))
            return (UInt64(truncatingIfNeeded: hasher.finalize()), 0)
        }
        func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
            bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        return (label.count > 8 ? word(label.prefix(8)) : 0, word(label.suffix(8)))
    }
}

extension CellBatch {
    /// Whether two cells have the same bytes.
    @inline(__always)
    func isEqual(_ first: Int, _ second: Int, _ length: Int) -> Bool {
        memcmp(bytes + first, bytes + second, length) == 0
    }
}
