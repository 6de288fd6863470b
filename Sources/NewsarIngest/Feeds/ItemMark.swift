/// The begin tag of a feed's item with another tag behind it, wherever it stands: where a section before it is not closed, it seems to
/// be text.
struct ItemMark: RecordMark {
    /// Longest begin tag of an item with the blanks behind it.
    private static let longestTag = 1024

    func find(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, credit: inout Int
    ) -> RecordFinding {
        var search = start
        while search < bytes.count, let begin = bytes[search...].firstIndex(of: 0x3C) {
            let tag = UnsafeBufferPointer(rebasing: bytes[begin...].prefix(Self.longestTag))
            switch Self.beginsItem(tag) {
            case true?: return .at(begin)
            case nil where !isWhole && tag.count < Self.longestTag: return .none(before: begin)
            case false?, nil: search = begin + 1
            }
        }
        return .none(before: bytes.count)
    }

    /// `nil` when the bytes end before it can be told.
    private static func beginsItem(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        let name = bytes.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        if name.endIndex == bytes.count { return name.count > 40 ? false : nil }
        guard isItem(name) else { return false }
        guard let end = bytes[name.endIndex...].firstIndex(of: 0x3E) else { return nil }
        guard bytes[end - 1] != 0x2F else { return false }
        guard let next = bytes[(end + 1)...].first(where: { $0 > 0x20 }) else { return nil }
        return next == 0x3C
    }

    /// Whether `name` is that of an item, with whatever prefix.
    static func isItem(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { isNamed(["item", "entry"], name) }

    /// Whether it is one of the names, with whatever prefix.
    static func isNamed(_ names: [StaticString], _ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
        return names.contains { candidate in
            candidate.utf8CodeUnitCount == local.count
                && zip(local, UnsafeBufferPointer(start: candidate.utf8Start, count: local.count))
                    .allSatisfy { $0 | 0x20 == $1 }
        }
    }
}
