public import NewsarModel

/// Names that the analysis shall know, with their kinds and forms, read from text that users write.
///
/// A line a name: the canonical form, other forms with `|` between, a tab, and the kind (`person`, `organization`,
/// `location` or `event`), as in `Calder Vale Hospitals NHS Trust|CVH Trust|CVHT<TAB>organization`. Empty lines and
/// those that begin with `#` count for nothing. Forms of up to five capitals are found in capitals only.
public struct NameList: Sendable, Equatable {
    public struct Name: Sendable, Equatable {
        /// The canonical one first; never empty.
        public let forms: [String]
        public let kind: Entity.Kind
    }

    public let names: [Name]

    public static let empty = NameList(names: [])

    private init(names: [Name]) { self.names = names }

    /// Bytes of one line.
    private static let lineLimit = 4096

    /// Throws the first line that is no name, with its number. O(bytes).
    public init(_ text: String) throws(NameListError) {
        var names: [Name] = []
        for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Self.trimmed(line)
            guard let first = line.first, first != 0x23 else { continue }
            names.append(try Self.name(line, number + 1))
        }
        self.names = names
    }

    private static func name(_ line: Substring.UTF8View, _ number: Int) throws(NameListError) -> Name {
        guard line.count <= lineLimit else { throw NameListError(line: number, reason: "is longer than 4,096 bytes") }
        guard let tab = line.lastIndex(of: 0x09) else {
            throw NameListError(line: number, reason: "has no tab before the kind")
        }
        let word = String(Substring(trimmed(line[line.index(after: tab)...])))
        guard let kind = Entity.Kind(rawValue: word) else {
            throw NameListError(
                line: number, reason: "has the kind '\(word)': person, organization, location and event are known")
        }
        let forms = line[..<tab].split(separator: 0x7C).map { String(Substring(trimmed($0))) }.filter { !$0.isEmpty }
        guard !forms.isEmpty else { throw NameListError(line: number, reason: "has no name") }
        return Name(forms: forms, kind: kind)
    }

    private static func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
        var line = line
        while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
        while let first = line.first, first == 0x20 { line.removeFirst() }
        return line
    }
}

/// Why a text is no list of names.
public struct NameListError: Error, Sendable, Equatable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String { "line \(line) of the list of names \(reason)" }
}
