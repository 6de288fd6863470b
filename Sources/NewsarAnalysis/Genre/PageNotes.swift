/// Notes at the beginning or end of a page that tell its genre: who a guest author is, whose release it is.
struct PageNotes {
    private(set) var isPressRelease = false
    /// `A. Writer is a fellow at the Institute`; `The views expressed are the author's own`.
    private(set) var hasGuestAuthor = false

    private enum Mark { case release, disclaimer, role }

    private static let marks = PatternSet<Mark>(
        [
            "FOR IMMEDIATE RELEASE", "/PRNewswire/", "(BUSINESS WIRE)", "GLOBE NEWSWIRE", "ACCESSWIRE", "EIN Presswire",
            "Forward-Looking Statements", "forward-looking statements within the meaning",
        ].map { ($0, .release) }
            + [
                "The views expressed", "The opinions expressed", "Views expressed", "Opinions expressed",
                "The writer is", "The author is", "the author's own", "the author\u{2019}s own",
                "This column does not necessarily", "are his own.", "are her own.", "are their own.",
                "views of the author", "opinions of the author", "nationally syndicated columnist",
            ].map { ($0, .disclaimer) }
            + [" is a ", " is an ", " is the ", ", a ", ", an "].map { ($0, .role) })

    /// Roles of authors who write opinion, not reports.
    private static let guestRoles = PatternSet<Void>(
        [
            "fellow", "columnist", "contribut", "professor", "lecturer", "author of", "historian", "economist at",
            "strategist", "scholar", "president", "founder", "director", "former ", "chair", "ambassador", "candidate",
            "member of", "attorney", "lawyer", "pastor", "activist", "physician", "senator", "congressman", "governor",
        ].map { ($0, ()) })

    /// Roles that tell a guest even where the author is unknown.
    private static let plainRoles = PatternSet<Void>(
        ["columnist", "contributor to", "contributing", "fellow at", "fellow on", "fellow in", "senior fellow"]
            .map { ($0, ()) })

    /// Bytes after the verb in which the role must stand.
    private static let reach = 100

    /// `parts`: the first and last bytes of the page as it came in. O(length).
    init(_ parts: [[UInt8]], author: String?) {
        let surname = author.flatMap { $0.split(separator: " ").last }.map { Array($0.utf8) } ?? []
        for part in parts {
            var start = 0
            while let found = Self.marks.first(in: part, from: start) {
                start = found.range.upperBound - 1
                switch found.value {
                case .release: isPressRelease = true
                case .disclaimer: hasGuestAuthor = true
                case .role: hasGuestAuthor = hasGuestAuthor || Self.isGuest(part, found.range, surname)
                }
            }
        }
    }

    private static func isGuest(_ text: [UInt8], _ verb: Range<Int>, _ surname: [UInt8]) -> Bool {
        let isAuthor = surname.count > 2 && text[..<verb.lowerBound].suffix(surname.count).elementsEqual(surname)
        // Without the author's name only `is` makes a note.
        guard isAuthor || text[verb.lowerBound + 1] == 0x69 && isAfterName(text, verb.lowerBound) else { return false }
        var end = verb.upperBound
        while end < text.count, end < verb.upperBound + reach, text[end] != 0x2E { end += 1 }
        return (isAuthor ? guestRoles : plainRoles).first(in: Array(text[verb.upperBound..<end])) != nil
    }

    /// The word before begins with a capital letter.
    private static func isAfterName(_ text: [UInt8], _ end: Int) -> Bool {
        var start = end
        while start > 0, text[start - 1] > 0x20 { start -= 1 }
        return start < end && text[start] &- 0x41 < 26
    }
}
