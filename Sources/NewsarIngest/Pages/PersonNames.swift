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
        for value in values {
            for part in split(value) {
                guard let name = clean(part), !names.contains(where: { $0.lowercased() == name.lowercased() }) else {
                    continue
                }
                names.append(name)
            }
        }
        return names
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
        guard var name = text.trimmed, name.utf8.count <= longest else { return nil }
        for _ in 0..<2 {
            let small = name.lowercased()
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
