/// Lines of plain text within a width, as a terminal shows them.
struct TextLayout {
    /// The narrowest width that is kept to.
    private static let leastWidth = 40

    private(set) var lines: [String] = []
    let width: Int

    init(width: Int) { self.width = max(width, Self.leastWidth) }

    mutating func blank() { lines.append("") }

    mutating func line(_ text: String) { lines.append(Self.safe(text)) }

    /// `left` and `right` at the two ends of a line.
    mutating func line(_ left: String, _ right: String) {
        let (left, right) = (Self.safe(left), Self.safe(right))
        let gap = width - left.count - right.count
        if gap > 1 {
            lines.append(left + String(repeating: " ", count: gap) + right)
        } else {
            lines += [left, right]
        }
    }

    mutating func rule(_ sign: Character = "─") { lines.append(String(repeating: sign, count: width)) }

    /// `§ 01  TITLE ───────────── note`
    mutating func heading(_ number: String, _ title: String, note: String) {
        let note = Self.safe(note)
        let head = "§ \(number)  \(title.uppercased()) "
        let dashes = max(2, width - head.count - note.count - 1)
        lines += ["", head + String(repeating: "─", count: dashes) + (note.isEmpty ? "" : " " + note), ""]
    }

    /// Wraps at white space, lines after the first behind `indent`; words that are wider than a line are cut. O(length).
    mutating func paragraph(_ text: String, first: String = "  ", indent: String = "  ") {
        var line = first
        var room = width - first.count
        var isEmpty = true
        for word in Self.safe(text).split(separator: " ") {
            var rest = word
            while !rest.isEmpty {
                let count = rest.count
                if !isEmpty, count + 1 > room {
                    lines.append(line)
                    (line, room, isEmpty) = (indent, width - indent.count, true)
                }
                let part = rest.prefix(max(1, room - (isEmpty ? 0 : 1)))
                line += (isEmpty ? "" : " ") + part
                room -= part.count + (isEmpty ? 0 : 1)
                isEmpty = false
                rest = rest.dropFirst(part.count)
            }
        }
        if !isEmpty { lines.append(line) }
    }

    /// A name in a column, then text that wraps beside it.
    mutating func entry(_ name: String, _ text: String, column: Int) {
        let first = "  " + Self.padded(name, to: column) + " "
        paragraph(text, first: first, indent: String(repeating: " ", count: column + 3))
    }

    static func padded(_ text: String, to count: Int) -> String {
        let text = String(safe(text).prefix(count))
        return text + String(repeating: " ", count: count - text.count)
    }

    /// `████░░░░`
    static func bar(_ value: Double, _ count: Int) -> String {
        let full = Int((Figures.bounded(value) * Double(count)).rounded())
        return String(repeating: "█", count: full) + String(repeating: "░", count: count - full)
    }

    /// `Low ───●────── High`; no pointer without a value.
    static func scale(_ value: Double?, _ low: String, _ high: String) -> String {
        let count = 21
        guard let value else { return "\(low) \(String(repeating: "─", count: count)) \(high)" }
        let place = Int((Figures.bounded(value) * Double(count - 1)).rounded())
        let (before, after) = (String(repeating: "─", count: place), String(repeating: "─", count: count - 1 - place))
        return "\(low) \(before)●\(after) \(high)"
    }

    /// Control characters could steer a terminal: they become `·`, line breaks and tabs spaces.
    private static func safe(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: safe.append(" ")
            case 0..<0x20, 0x7F..<0xA0: safe.append("·")
            case 0x202A...0x202E, 0x2066...0x2069: continue
            default: safe.append(scalar)
            }
        }
        return String(safe)
    }
}
