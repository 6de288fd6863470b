import NewsarModel

/// The ways to name a brief, and the articles that each leads to.
enum BriefName {
    private static let shortestPrefix = 6
    /// Rows of an ambiguous name that its error lists.
    private static let candidateLimit = 5

    /// A way to read it: the rows (fingerprint, packed brief, row) of articles.
    struct Request {
        fileprivate let sql: String
        fileprivate let arguments: [any SQLBindable]

        func rows(_ db: StoreDatabase) throws -> [StoreRow] { try db.all(sql, arguments) }
    }

    /// In the order in which they are to be tried.
    static func candidates(_ name: String) throws -> [Request] {
        var requests: [Request] = []
        if let id = Fingerprint(hex: name) {
            requests.append(request("a.fingerprint = ?", [id]))
        } else if let (number, days) = parsed(name) {
            requests.append(
                days.map { request("a.number = ? AND a.day = ?", [number, $0]) }
                    ?? request("a.number = ? AND a.day IS NULL", [number]))
        }
        requests.append(request("a.given_id = ?", [Bounds.text(name, limit: Bounds.nameBytes)]))
        if let range = prefixRange(name) {
            requests.append(
                request("a.fingerprint BETWEEN ? AND ?", [range.lowerBound, range.upperBound]))
        }
        return requests
    }

    /// The row of the article that `name` stands for.
    ///
    /// - Throws: `.ambiguous` when several do.
    static func row(of name: String, _ db: StoreDatabase) throws -> Int64? {
        for articles in try candidates(name) {
            let rows = try articles.rows(db)
            guard let row = rows.first else { continue }
            try requireOne(rows, name)
            return row[2]
        }
        return nil
    }

    static func requireOne(_ rows: [StoreRow], _ name: String) throws {
        guard rows.count > 1 else { return }
        let ids = try rows.map { try Fingerprint($0, 0).description }.sorted()
        throw StoreError(
            .ambiguous, "several articles answer to \(name): \(ids.joined(separator: ", ")); name one by its id")
    }

    private static func request(_ condition: String, _ arguments: [any SQLBindable]) -> Request {
        Request(
            sql: """
                SELECT a.fingerprint, b.packed, a.id FROM articles AS a JOIN briefs AS b ON b.article = a.id
                WHERE \(condition) ORDER BY a.fingerprint LIMIT \(candidateLimit)
                """,
            arguments: arguments)
    }

    /// The number and the day in `NSR-year-monthday-number`; zeros are no day.
    private static func parsed(_ name: String) -> (number: Int64, day: Int64?)? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].uppercased() == "NSR", parts[1].count == 4, parts[2].count == 4,
            parts[3].count == 10, let number = Int64(parts[3]), number >= 0
        else { return nil }
        if parts[1] == "0000" && parts[2] == "0000" { return (number, nil) }
        guard let date = Timestamp(iso8601: "\(parts[1])-\(parts[2].prefix(2))-\(parts[2].suffix(2))") else {
            return nil
        }
        return (number, date.dayNumber)
    }

    private static func prefixRange(_ name: String) -> ClosedRange<Fingerprint>? {
        guard (shortestPrefix..<32).contains(name.utf8.count) else { return nil }
        let missing = 32 - name.utf8.count
        guard let low = Fingerprint(hex: name + String(repeating: "0", count: missing)),
            let high = Fingerprint(hex: name + String(repeating: "f", count: missing))
        else { return nil }
        return low...high
    }
}

extension Fingerprint {
    /// Reads a column of 16 bytes.
    init(_ row: StoreRow, _ column: Int) throws {
        let bytes: [UInt8] = row[column]
        guard let value = Fingerprint(bytes: bytes) else {
            throw Damage("a fingerprint has \(bytes.count) bytes")
        }
        self = value
    }
}
