/// What tells that a record of some format begins, whatever stands before it.
///
/// This is how every reader gets over damage, be it bytes that a packed stream lost or a record whose end cannot be told: it goes
/// on where a record surely begins. See `DamageSearch`.
protocol RecordMark {
    /// Looks for the first byte at which a record surely begins, at `start` or later.
    ///
    /// - Parameters:
    ///   - isWhole: nothing follows `bytes`.
    ///   - credit: bytes that may still be looked at twice; what looks at them subtracts them. Without credit, what looks like a
    ///     beginning is one.
    func find(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, credit: inout Int
    ) -> RecordFinding
}

enum RecordFinding: Equatable {
    /// A record begins at this byte.
    case at(Int)
    /// None begins before this byte; behind it, more bytes are needed to tell.
    case none(before: Int)
}

/// Records that begin on a line of their own, with the same bytes each.
struct LineMark: RecordMark {
    let prefix: StaticString

    func find(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, credit: inout Int
    ) -> RecordFinding {
        var search = start
        while let line = Self.line(in: bytes, from: search) {
            let rest = UnsafeBufferPointer(rebasing: bytes[line...])
            let mark = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
            if rest.starts(with: mark) { return .at(line) }
            if !isWhole, rest.count < mark.count { return .none(before: line) }
            search = line + 1
        }
        return .none(before: bytes.count)
    }

    /// Where the first line begins, at `start` or later; `nil` when the bytes end before.
    static func line(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if start == 0 { return 0 }
        guard start <= bytes.count else { return nil }
        return bytes[(start - 1)...].firstIndex(of: 0x0A).map { $0 + 1 }
    }
}
