/// Finds HTML that was left in a text: tags, and the attributes of a broken one (`forum" class="link">Forum`).
enum LeftoverMarkup {
    /// Bytes of a tag.
    private static let tagLimit = 600

    /// In order and apart from each other. O(bytes).
    static func cuts(in bytes: [UInt8]) -> [Cut] {
        var cuts: [Cut] = []
        var index = 0
        while index < bytes.count {
            guard
                let range = bytes[index] == 0x3C
                    ? tag(bytes, index) : bytes[index] == 0x3D ? attributes(bytes, index) : nil,
                range.lowerBound >= cuts.last?.range.upperBound ?? 0
            else {
                index += 1
                continue
            }
            cuts.append(Cut(range: range, reason: .markup))
            index = range.upperBound
        }
        return cuts
    }

    /// `<a href="…">`, `</p>`: the sign is followed by a letter, and the next of its kind closes it.
    private static func tag(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
        var index = start + 1
        if index < bytes.count, bytes[index] == 0x2F { index += 1 }
        let name = ByteText.word(bytes, at: index)
        guard names.contains(where: { ByteText.isEqual(bytes, name, $0) }) else { return nil }
        return end(bytes, name.upperBound).map { start..<$0 }
    }

    private static let names: [[UInt8]] = """
        a abbr article aside b blockquote br button div em embed figcaption figure font footer form h header hr i iframe img
        input ins label li link nav ol p picture script section small source span strong style sub sup svg table tbody td th
        thead tr u ul video
        """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) }

    /// From the word whose end is the quotation mark before the attributes to the sign that closes the tag.
    private static func attributes(_ bytes: [UInt8], _ equals: Int) -> Range<Int>? {
        guard equals + 1 < bytes.count, bytes[equals + 1] == 0x22 else { return nil }
        var start = equals
        while start > 0, bytes[start - 1] &- 0x61 < 26 || bytes[start - 1] == 0x2D { start -= 1 }
        guard start > 1, start < equals, bytes[start - 1] == 0x20, bytes[start - 2] == 0x22,
            let end = end(bytes, equals + 1)
        else { return nil }
        start -= 2
        while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
        return start..<end
    }

    private static func end(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        while index < bytes.count, index - start < tagLimit {
            switch bytes[index] {
            case 0x3E: return index + 1
            case 0x3C, 0x0A: return nil
            default: index += 1
            }
        }
        return nil
    }
}
