import GRDB

/// The words of SQLite's index that begin in some way. FTS5 itself would make one list of the articles of them all: seconds
/// where these are many.
struct WordBeginnings {
    /// Of a beginning's words those in most articles are looked for.
    private static let wordLimit = 64
    /// Articles of words that one search counts, an article once for each: 20 ns each.
    private static let countLimit: Int64 = 10_000_000

    /// A view of the index, in each connection.
    static let definition = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab (main, search, row)"

    private let statement: StoreStatement
    private var counted: Int64 = 0
    /// Whether a beginning had more words.
    private(set) var isPartial = false

    init(_ db: StoreDatabase) throws {
        statement = try db.statement("SELECT term, doc FROM temp.search_words WHERE term >= ?")
    }

    /// - Parameter beginning: as the tokenizer gives it.
    /// - Returns: the words in most articles first.
    mutating func words(_ beginning: String) throws -> [String] {
        var words: [(word: String, articles: Int64)] = []
        let rows = try statement.rows([beginning])
        while let row = try rows.next() {
            let word: String = row[0]
            guard word.utf8.starts(with: beginning.utf8) else { break }
            guard counted < Self.countLimit else {
                isPartial = true
                break
            }
            words.append((word, row[1]))
            counted += row[1]
        }
        if words.count > Self.wordLimit { isPartial = true }
        words.sort { ($1.articles, ByteOrder($0.word)) < ($0.articles, ByteOrder($1.word)) }
        return words.prefix(Self.wordLimit).map(\.word)
    }
}
