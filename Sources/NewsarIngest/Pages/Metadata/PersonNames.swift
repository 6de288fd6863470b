/// Makes clean names of what pages give as author.
enum PersonNames {
    private static let longest = 120

    /// Words before a name.
    private static let openings = [
        "by ", "von ", "par ", "por ", "di ", "written by ", "posted by ", "published by ", "text: ", "text von ",
        "autor: ", "author: ", "eine analyse von ", "ein kommentar von ", "ein gastbeitrag von ", "interview: ",
        "from ", "story by ",
        "reported by ", "words by ", "by: ", "von: ", "door ", "av ", "af ", "autor ", "redaktion: ", "a cura di ",
    ]

    /// The names in `values`, split where one value holds several, each once. URLs, handles and addresses are dropped.
    static func clean(_ values: [String]) -> [String] {
        var names: [String] = []
        for value in values.prefix(32) {
            for part in split(TextEntities.resolved(String(value.prefix(1024)))) where names.count < 32 {
                guard let name = clean(part), !names.contains(where: { $0.lowercased() == name.lowercased() }) else {
                    continue
                }
                names.append(name)
            }
        }
        return names
    }

    /// Words that stand in by-line elements and in no name.
    private static let foreign: Set<String> = [
        "follow", "publiziert", "published", "posted", "share", "email", "contact", "comments", "kommentare", "read",
        "more", "home",
        "updated", "aktualisiert", "uhr", "ago", "min", "minutes", "subscribe", "editor", "login", "autor", "author",
        "über", "about",
    ]

    /// Whether a by-line's text can be a name or a few: short, with a capital letter, without dates.
    static func isPlausible(_ text: String) -> Bool {
        guard text.utf8.count <= 100, !text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
        let words = text.split(separator: " ")
        guard (1...12).contains(words.count), text.unicodeScalars.contains(where: { $0.properties.isUppercase }) else {
            return false
        }
        return !words.contains { foreign.contains($0.lowercased()) }
    }

    private static func split(_ value: String) -> [String] {
        var parts = [value]
        for mark in [";", " | ", " / ", " and ", " und ", " & ", ", ", " et ", " y ", "\n", " · "] {
            parts = parts.flatMap { part in pieces(part, mark) }
        }
        return parts
    }

    private static func pieces(_ text: String, _ mark: String) -> [String] {
        var all: [String] = []
        var rest = text[...]
        while let range = rest.firstRange(of: mark) {
            all.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        all.append(String(rest))
        return all
    }

    private static func clean(_ text: String) -> String? {
        guard var name = text.trimmed, name.utf8.count <= longest, name.first != "@" else { return nil }
        for _ in 0..<2 {
            let small = name.lowercased()
            if openings.contains(small + " ") { return nil }
            if let opening = openings.first(where: small.hasPrefix) {
                name = String(name.dropFirst(opening.count)).trimmed ?? ""
            }
        }
        if let bracket = name.firstIndex(of: "("), bracket > name.startIndex { name = String(name[..<bracket]) }
        name = String(name.drop { $0 == "-" || $0 == "–" || $0 == "@" || $0 == ":" || $0 == " " })
        while let last = name.last, last == "," || last == ":" || last == " " || last == "-" || last == "–" {
            name.removeLast()
        }
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }), name.utf8.count >= 2,
            !name.contains("http"), !name.contains("www."), !name.contains("@"), !name.contains("{"),
            !name.contains(".com")
        else { return nil }
        return name
    }
}
