import GRDB
import GRDBSQLite
import NewsarModel

/// A search of SQLite's index: the articles with the words, the last first, and how well they fit.
struct RankedSearch {
    /// The tokenizer of the index, as in its definition.
    private static let tokenizer = FTS5TokenizerDescriptor.unicode61(diacritics: .remove)
    /// How rare a word is gets judged by so many articles, the last ones.
    private static let sample: Int64 = 20_000

    let expression: String
    /// Whether some of the words asked for are left out.
    let isPartial: Bool
    /// How much a phrase of the expression counts, by its place in it; those after them nothing.
    private let weights: [Double]
    private let db: StoreDatabase
    private let database: Database

    /// - Returns: `nil` when no word is asked for.
    init?(_ terms: [SearchTerm], _ aliases: TopicAliases, _ db: StoreDatabase, _ database: Database) throws {
        let tokenizer = try database.makeTokenizer(Self.tokenizer)
        var beginnings = try WordBeginnings(db)
        var wanted: [(text: String, phrases: Int)] = []
        var unwanted: [String] = []
        for (term, texts) in zip(terms, aliases.spellings(of: terms)) {
            var phrases = try texts.map { try tokenizer.tokenize(query: $0).map(\.token) }.filter { !$0.isEmpty }
            if term.isPrefix, let phrase = phrases.first, let last = phrase.last {
                phrases = try beginnings.words(last).map { phrase.dropLast() + [$0] }
            }
            // A beginning that no word has.
            if phrases.isEmpty, term.isPrefix, !term.isExcluded { return nil }
            guard !phrases.isEmpty else { continue }
            let text = SearchExpression.fts5(phrases, field: term.field)
            if term.isExcluded { unwanted.append(text) } else { wanted.append((text, phrases.count)) }
        }
        guard !wanted.isEmpty else { return nil }
        let all = wanted.map(\.text).joined(separator: " AND ")
        expression = unwanted.isEmpty ? all : "(\(all)) NOT (\(unwanted.joined(separator: " OR ")))"
        isPartial = beginnings.isPartial
        weights = try zip(Self.rarity(of: wanted.map(\.text), db), wanted).flatMap { rarity, term in
            Array(repeating: rarity, count: term.phrases)
        }
        (self.db, self.database) = (db, database)
    }

    /// Inverse document frequencies, as BM25 has them. One phrase alone needs none.
    private static func rarity(of terms: [String], _ db: StoreDatabase) throws -> [Double] {
        guard terms.count > 1 else { return [1] }
        let last = try db.number("SELECT max(id) FROM articles") ?? 0
        let all = min(try db.number("SELECT articles FROM totals") ?? 0, sample)
        let statement = try db.statement("SELECT count(*) FROM search WHERE search MATCH ? AND rowid > ?")
        return try terms.map { term in
            let found = min(try statement.number([term, last - sample]) ?? 0, all)
            return BM25.rarity(found: Int(found), of: Int(all))
        }
    }

    /// (article, score) of the last articles with the words, the last first; a lower score is better.
    ///
    /// 2 µs an article; within a filter 0.1 µs for each that it does not admit.
    func ranked(_ filter: FactFilter?, limit: Int) throws -> [(article: Int64, score: Double)] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT 1 FROM search WHERE search MATCH ? AND \(SearchScorer.function)(search, ?)
                ORDER BY rowid DESC LIMIT \(limit)
                """)
        let scorer = SearchScorer(weights: weights, admitted: try filter.map { try AdmittedArticles($0, db) })
        statement.setUncheckedArguments([expression, nil])
        defer { statement.setUncheckedArguments([nil, nil]) }
        return try withExtendedLifetime(scorer) {
            scorer.bind(to: statement.sqliteStatement, at: 2)
            do {
                let rows = try Row.fetchCursor(statement)
                while try rows.next() != nil {}
            } catch { throw scorer.failure ?? error }
            return scorer.found
        }
    }
}
