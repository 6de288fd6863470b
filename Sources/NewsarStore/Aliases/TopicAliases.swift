import NewsarModel

/// Names of topics that a user wants read as one, wherever topics are told; the store stays as it is.
///
/// Only what is listed is one topic: nothing is guessed from likeness of names.
public struct TopicAliases: Sendable {
    /// A topic's name and the other names that it is written with.
    struct Line: Sendable {
        /// The first is the one to show.
        let names: [String]
        /// `nil` for all kinds, each by itself.
        let kind: TopicKind?
    }

    /// A line that cannot be read.
    public struct Malformed: Error, CustomStringConvertible {
        public let description: String
    }

    public static let none = TopicAliases(lines: [])

    let lines: [Line]

    private init(lines: [Line]) { self.lines = lines }

    /// Lines `name|alias|alias`, and after a tab the kind where only topics of one kind are meant; blank lines and lines
    /// that begin with `#` are none. Of two lines with one name the first keeps it. The form of lists of known names.
    public init(_ text: String) throws(Malformed) {
        var lines: [Line] = []
        let rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (number, row) in rows.enumerated() where !row.allSatisfy(\.isWhitespace) && row.first != "#" {
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            let names = columns[0].split(separator: "|").map(Self.trimmed).filter { !$0.isEmpty }
            guard columns.count <= 2, names.count > 1 else {
                throw Malformed(description: "line \(number + 1): write name|alias, a tab and a kind")
            }
            let kindName = columns.count > 1 ? Self.trimmed(columns[1]) : ""
            let kind = TopicKind(name: kindName)
            guard kind != nil || kindName.isEmpty else {
                throw Malformed(description: "line \(number + 1): there is no kind '\(kindName)'")
            }
            lines.append(Line(names: names.map { Bounds.text($0, limit: Bounds.nameBytes) }, kind: kind))
        }
        self.lines = lines
    }

    /// The texts that each term of a search stands for: all names of a line where it is one of them, whatever the letter
    /// case, else its own.
    func spellings(of terms: [SearchTerm]) -> [[String]] {
        var texts = terms.map { [String($0.text)] }
        guard !lines.isEmpty else { return texts }
        var places: [[String]: [Int]] = [:]
        for (place, term) in terms.enumerated() where !term.isPrefix {
            places[SearchWords(String(term.text)).strings, default: []].append(place)
        }
        for line in lines {
            for name in line.names {
                for place in places.removeValue(forKey: SearchWords(name).strings) ?? [] { texts[place] = line.names }
            }
        }
        return texts
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
