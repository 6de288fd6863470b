import GRDB
import GRDBSQLite

/// Scores articles as SQLite finds them, in the order in which it does.
///
/// FTS5's own `bm25` first reads all articles with a phrase, to see how rare it is. This one is told.
final class SearchScorer {
    /// `newsar_score(search, scorer)` is whether the article was admitted, and keeps its score.
    static let function = "newsar_score"
    private static let pointerType: StaticString = "newsar_score"

    private let weights: [Double]
    private var admitted: AdmittedArticles?
    private var occurrences: [Double]
    private(set) var found: [(article: Int64, score: Double)] = []
    /// What ended the search.
    private(set) var failure: (any Error)?

    init(weights: [Double], admitted: AdmittedArticles?) {
        self.weights = weights
        self.admitted = admitted
        occurrences = Array(repeating: 0, count: weights.count)
    }

    /// Makes the function known to a connection.
    static func register(_ database: Database) {
        let api = FTS5.api(database)
        _ = api.pointee.xCreateFunction(
            UnsafeMutablePointer(mutating: api), function, nil,
            { api, row, context, count, values in
                guard let api, let row, count == 1, let values,
                    let pointer = sqlite3_value_pointer(values[0], SearchScorer.typeName)
                else { return sqlite3_result_error_code(context, SQLITE_MISUSE) }
                let scorer = Unmanaged<SearchScorer>.fromOpaque(pointer).takeUnretainedValue()
                do {
                    sqlite3_result_int(context, try scorer.take(FoundRow(api: api, row: row)) ? 1 : 0)
                } catch {
                    scorer.failure = error
                    sqlite3_result_error_code(context, SQLITE_ABORT)
                }
            }, nil)
    }

    /// The scorer must outlive the statement's run.
    func bind(to statement: SQLiteStatement, at index: CInt) {
        sqlite3_bind_pointer(statement, index, Unmanaged.passUnretained(self).toOpaque(), Self.typeName, nil)
    }

    private static var typeName: UnsafePointer<CChar> {
        UnsafeRawPointer(pointerType.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    /// - Returns: whether the article counts.
    private func take(_ row: FoundRow) throws -> Bool {
        let article = row.article
        guard try admitted?.contains(article) != false else { return false }
        for phrase in occurrences.indices { occurrences[phrase] = 0 }
        try row.eachOccurrence { phrase, field in
            if phrase < occurrences.count, field < BM25.fields.count { occurrences[phrase] += BM25.fields[field] }
        }
        let (length, mean) = try row.lengths()
        var score = 0.0
        for (phrase, occurrences) in occurrences.enumerated() where occurrences > 0 {
            score -= weights[phrase] * BM25.score(occurrences: occurrences, length: length, meanLength: mean)
        }
        found.append((article, score))
        return true
    }
}

/// The article that FTS5 is at.
private struct FoundRow {
    let api: UnsafePointer<Fts5ExtensionApi>
    let row: OpaquePointer

    var article: Int64 { api.pointee.xRowid(row) }

    func eachOccurrence(_ body: (_ phrase: Int, _ field: Int) -> Void) throws {
        var count: CInt = 0
        try check(api.pointee.xInstCount(row, &count))
        for index in 0..<count {
            var (phrase, field, offset): (CInt, CInt, CInt) = (0, 0, 0)
            try check(api.pointee.xInst(row, index, &phrase, &field, &offset))
            body(Int(phrase), Int(field))
        }
    }

    /// Words of the article, and of the mean article.
    func lengths() throws -> (Double, mean: Double) {
        var length: CInt = 0
        var (total, articles): (Int64, Int64) = (0, 0)
        try check(api.pointee.xColumnSize(row, -1, &length))
        try check(api.pointee.xColumnTotalSize(row, -1, &total))
        try check(api.pointee.xRowCount(row, &articles))
        return (Double(length), Double(total) / Double(max(articles, 1)))
    }

    private func check(_ code: CInt) throws {
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
