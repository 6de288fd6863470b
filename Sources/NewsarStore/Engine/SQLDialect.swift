/// The few words in which the engines' SQL differs.
enum SQLDialect {
    case sqlite
    case postgres

    /// Whether two texts are equal but for the letter case of ASCII; both have an index for it on topics' names.
    func sameName(_ column: String, _ parameter: String) -> String {
        switch self {
        case .sqlite: "\(column) = \(parameter) COLLATE NOCASE"
        case .postgres: "lower(\(column)) = lower(\(parameter) COLLATE \"C\")"
        }
    }

    /// A join, the left side of which SQLite has to read first: it knows too little of how the rows lie to choose.
    var orderedJoin: String {
        switch self {
        case .sqlite: "CROSS JOIN"
        case .postgres: "JOIN"
        }
    }

    /// Which topics the index for listings has, and its order. PostgreSQL's is by the power of two that the articles have
    /// reached: with every count in it, each new article would cost the topic a new entry in all indexes, not only a new
    /// row in the same page (heap-only tuples).
    var listedTopics: (condition: String, order: String) {
        switch self {
        case .sqlite: ("articles >= 4", "articles DESC")
        case .postgres: ("size_class > 0", "size_class DESC, articles DESC")
        }
    }

    func indexed(by index: String) -> String {
        switch self {
        case .sqlite: "INDEXED BY \(index)"
        case .postgres: ""
        }
    }

    /// The smaller of a column and a parameter, the other where one is NULL.
    func least(_ column: String, _ parameter: String) -> String {
        switch self {
        case .sqlite: "min(coalesce(\(column), \(parameter)), coalesce(\(parameter), \(column)))"
        case .postgres: "least(\(column), \(parameter))"
        }
    }

    func greatest(_ column: String, _ parameter: String) -> String {
        switch self {
        case .sqlite: "max(coalesce(\(column), \(parameter)), coalesce(\(parameter), \(column)))"
        case .postgres: "greatest(\(column), \(parameter))"
        }
    }

    /// The statements of a script of definitions, which is written for SQLite. PostgreSQL gets its own types, the order of
    /// bytes for texts, and no references: to keep them costs more than a merge's other work (`StoreReferences`).
    func statements(of script: String) -> [String] {
        let statements = script.split(separator: ";").map { String($0.drop { $0.isWhitespace }) }.filter { !$0.isEmpty }
        guard self == .postgres else { return statements }
        return statements.flatMap { statement in
            if statement.hasPrefix("CREATE VIRTUAL TABLE search") { return SearchIndex.postgresDefinitions }
            var text = statement
            while let start = text.firstRange(of: " REFERENCES ")?.lowerBound {
                guard let end = text[start...].firstIndex(of: ")") else { break }
                text.removeSubrange(start...end)
            }
            for (ours, theirs) in [
                (" INTEGER", " BIGINT"), (" BLOB", " BYTEA"), (" TEXT", " TEXT COLLATE \"C\""),
                (" STRICT, WITHOUT ROWID", ""),
                (" STRICT", ""), ("name COLLATE NOCASE", "lower(name)"),
            ] { text = text.replacing(ours, with: theirs) }
            guard text.hasPrefix("CREATE TABLE"), text.contains(" packed BYTEA") else { return [text] }
            // Packed already: not once more by the server.
            let name = text.dropFirst("CREATE TABLE ".count).prefix { $0 != " " }
            return [text, "ALTER TABLE \(name) ALTER packed SET STORAGE EXTERNAL"]
        }
    }
}
