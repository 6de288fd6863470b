internal import NewsarModel

/// An article while its members are read.
struct ArticleDraft: Sendable {
    private(set) var id = Candidate<String>()
    private(set) var url = Candidate<String>()
    private(set) var title = Candidate<String>()
    private(set) var description = Candidate<String>()
    private(set) var text = Candidate<String>()
    private(set) var source = Candidate<String>()
    private(set) var author = Candidate<String>()
    private(set) var published = Candidate<Timestamp>()
    private(set) var language = Candidate<String>()
    private(set) var html = Candidate<String>()

    /// - Parameter url: where the article was found.
    init(url: String? = nil) {
        if let url { offer(url, as: ArticleField.Match(field: .url, rank: 0)) }
    }

    /// Takes the value that begins here if it is better than what the field has; passes over it in any case.
    mutating func read(_ match: ArticleField.Match, from scanner: inout JSONScanner) throws(JSONError) {
        switch match.field {
        case .id: try id.offer(match.rank, &scanner, Self.identifier)
        case .url: try url.offer(match.rank, &scanner, Self.string)
        case .title: try title.offer(match.rank, &scanner, Self.string)
        case .description: try description.offer(match.rank, &scanner, Self.string)
        case .text:
            // Any string goes before a text in parts.
            let isString = scanner.peek() == 0x22
            try text.offer(isString ? match.rank : match.rank + Self.partsRank, &scanner, Self.body)
        case .source: try source.offer(match.rank, &scanner, Self.names)
        case .author: try author.offer(match.rank, &scanner, Self.names)
        case .published: try published.offer(match.rank, &scanner, Self.moment)
        case .language: try language.offer(match.rank, &scanner, Self.string)
        case .html: try html.offer(match.rank, &scanner, Self.page)
        }
    }

    /// Takes `value`, as a table or feed gives it, if it is better than what the field has.
    mutating func offer(_ value: String, as match: ArticleField.Match) {
        let rank = match.rank
        switch match.field {
        case .id: id.offer(rank, value.trimmed)
        case .url: url.offer(rank, value.trimmed)
        case .title: title.offer(rank, value.trimmed)
        case .description: description.offer(rank, value.trimmed)
        case .text: text.offer(rank, Self.isBlank(value) ? nil : value)
        case .source: source.offer(rank, value.trimmed)
        case .author: author.offer(rank, NameList.names(in: value))
        case .published: published.offer(rank, PublicationDate.parse(value))
        case .language: language.offer(rank, value.trimmed)
        case .html: html.offer(rank, Self.isBlank(value) ? nil : value)
        }
    }

    /// A field's value and the rank of the name that gave it.
    struct Candidate<Value: Sendable>: Sendable {
        private(set) var value: Value?
        private var rank = Int.max

        /// A value that is empty or of the wrong kind does not count; of two under the same name the last one does.
        fileprivate mutating func offer(
            _ rank: Int, _ scanner: inout JSONScanner,
            _ read: (inout JSONScanner) throws(JSONError) -> Value?
        ) throws(JSONError) {
            guard rank <= self.rank else { return try scanner.skipValue() }
            guard let value = try read(&scanner) else { return }
            self.value = value
            self.rank = rank
        }

        fileprivate mutating func offer(_ rank: Int, _ value: Value?) {
            guard let value, rank <= self.rank else { return }
            self.value = value
            self.rank = rank
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    /// A string with anything but white space in it, as it stands; or paragraphs and sections, as crawlers keep them apart:
    /// an array or object of strings, arrays and objects, in order.
    private static func body(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        if scanner.peek() == 0x22 { return try rawString(&scanner).flatMap { isBlank($0) ? nil : $0 } }
        var parts: [String] = []
        try collect(&scanner, &parts)
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    private static func collect(_ scanner: inout JSONScanner, _ parts: inout [String]) throws(JSONError) {
        switch try scanner.value() {
        case .string(let string):
            let text = scanner.text(of: string)
            if !isBlank(text) { parts.append(text) }
        case .number, .literal: break
        case .array: try scanner.array { (scanner) throws(JSONError) in try collect(&scanner, &parts) }
        case .object:
            try scanner.object { (scanner, name) throws(JSONError) in
                if bodyMembers.contains(scanner.text(of: name)) {
                    try collect(&scanner, &parts)
                } else {
                    try scanner.skipValue()
                }
            }
        }
    }

    /// A page: a string, or an object's `content`.
    private static func page(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        guard scanner.peek() == 0x7B else { return try rawString(&scanner).flatMap { isBlank($0) ? nil : $0 } }
        var page: String?
        try scanner.object { (scanner, name) throws(JSONError) in
            if scanner.text(of: name) == "content" {
                page = try rawString(&scanner)
            } else {
                try scanner.skipValue()
            }
        }
        return page.flatMap { isBlank($0) ? nil : $0 }
    }

    /// What a text in parts stands behind a text in one string; larger than any name's rank.
    private static let partsRank = 1000

    /// Members of a body that hold its text.
    private static let bodyMembers: Set<String> = ["summary", "sections", "headline", "paragraphs", "text", "content"]

    private static func string(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        try rawString(&scanner)?.trimmed
    }

    private static func rawString(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        guard scanner.peek() == 0x22, case .string(let string) = try scanner.value() else {
            try scanner.skipValue()
            return nil
        }
        return scanner.text(of: string)
    }

    private static func identifier(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        switch try scanner.value() {
        case .string(let string): return scanner.text(of: string).trimmed
        case .number(let number): return scanner.digits(of: number)
        case .literal: return nil
        case .object, .array:
            try scanner.skipValue()
            return nil
        }
    }

    private static func moment(_ scanner: inout JSONScanner) throws(JSONError) -> Timestamp? {
        switch try scanner.value() {
        case .string(let string): return PublicationDate.parse(scanner.text(of: string))
        case .number(let number): return PublicationDate.parse(scanner.digits(of: number))
        case .literal: return nil
        case .object, .array:
            try scanner.skipValue()
            return nil
        }
    }

    /// A string, an object's `name`, or an array of these joined by commas.
    private static func names(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        switch try scanner.value() {
        case .string(let string): return scanner.text(of: string).trimmed
        case .number, .literal: return nil
        case .object:
            var name: String?
            try scanner.object { (scanner, key) throws(JSONError) in
                if scanner.text(of: key) == "name" {
                    name = try string(&scanner)
                } else {
                    try scanner.skipValue()
                }
            }
            return name
        case .array:
            var all: [String] = []
            try scanner.array { (scanner) throws(JSONError) in
                if let name = try names(&scanner) { all.append(name) }
            }
            return all.isEmpty ? nil : all.joined(separator: ", ")
        }
    }
}
