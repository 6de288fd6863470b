import Compression
public import NewsarModel

extension BriefStore {
    /// The stored versions of those of `ids` that are stored. About 5 µs each.
    public func storedVersions(of ids: [Fingerprint]) throws(StoreError) -> [Fingerprint: StoredVersion] {
        try read { db in
            let statement = try db.statement(
                "SELECT content_id, published, title FROM articles WHERE fingerprint = ?")
            var versions: [Fingerprint: StoredVersion] = [:]
            for id in ids {
                guard let row = try statement.first([id]) else { continue }
                versions[id] = StoredVersion(
                    contentID: try Fingerprint(row, 0), published: (row[1] as Int64?).map(Timestamp.init(seconds:)),
                    title: row[2])
            }
            return versions
        }
    }

    /// The JSON of the brief that `name` stands for: the article's id (32 hexadecimal digits), the brief's id
    /// (`NSR-…`), the id that came with the article, or the first six or more digits of the article's id.
    ///
    /// - Returns: `nil` when no article answers to the name.
    /// - Throws: `.ambiguous` when several do, and as any read.
    public func brief(_ name: String) throws(StoreError) -> [UInt8]? {
        try read { db in
            for articles in try BriefName.candidates(name) {
                let rows = try articles.rows(db)
                guard let row = rows.first else { continue }
                try BriefName.requireOne(rows, name)
                let packed: [UInt8] = row[1]
                return try PackedBrief.json(packed, of: Fingerprint(row, 0), with: ZstdDecompressor())
            }
            return nil
        }
    }
}
