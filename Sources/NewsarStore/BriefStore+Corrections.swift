import Compression
import FoundationEssentials
import NewsarModel

extension BriefStore {
    /// Briefs that are merged at a time while the store is rebuilt.
    private static let rebuildBatch = 2000

    /// Takes out the article that `name` stands for (any name that `brief` takes), and all it added to the statistics.
    ///
    /// The queue delivers at least once: an article that is still on its way may come again after this.
    /// - Throws: `.ambiguous` when several articles answer to the name, and as `merge`.
    /// - Returns: whether there was one.
    public func retract(_ name: String) throws(StoreError) -> Bool {
        try write { db in
            guard let row = try BriefName.row(of: name, db),
                let found = try db.first("SELECT fingerprint FROM articles WHERE id = ?", [row])
            else { return false }
            var rows = RowCache()
            var merge = try MergeTransaction(db, taking: &rows)
            return try merge.retract(Fingerprint(found, 0))
        }
    }

    /// Makes all statistics again from the stored briefs, in one transaction: the same export, byte for byte, whatever had
    /// gone wrong with them. About 500 µs an article; needs as much free disk as the store has.
    ///
    /// - Throws: `.corrupt` when a brief cannot be read, and as `merge`; nothing is changed then.
    public func rebuild() throws(StoreError) {
        try write { db in
            try db.define("CREATE TEMP TABLE kept (article INTEGER PRIMARY KEY, packed BLOB)")
            try db.execute("INSERT INTO kept SELECT article, packed FROM briefs")
            for table in Self.derivedTables { try db.execute("DELETE FROM \(table)") }
            try SearchIndex(db).clear()
            try db.execute("DELETE FROM outlets WHERE id <> 0")
            try db.noteRemovedRows()
            let zeros = OutletChange.columns.map { "\($0) = 0" }.joined(separator: ", ")
            try db.execute("UPDATE outlets SET \(zeros)")
            let revision = try db.number("SELECT max(revision) FROM totals") ?? 0
            try db.execute("DELETE FROM totals")
            try db.execute(
                // A number that no other settling can have seen: what it found is of rows that are gone.
                "INSERT INTO totals (articles, topics, revision, stories_revision) VALUES (0, 0, ?, ?)",
                [revision + 1, -(revision + 1)])
            let decompressor = try ZstdDecompressor()
            var rows = RowCache()
            var last: Int64 = 0
            while true {
                let batch = try db.all(
                    "SELECT article, packed FROM kept WHERE article > ? ORDER BY article LIMIT ?",
                    [last, Self.rebuildBatch])
                guard let end = batch.last else { break }
                last = end[0]
                let parcels = try batch.map { try Self.parcel($0[1], with: decompressor) }
                var merge = try MergeTransaction(db, taking: &rows)
                _ = try merge.merge(parcels)
                rows = merge.rows
            }
            try db.execute("DROP TABLE kept")
        }
    }

    /// All that is made from parcels.
    private static let derivedTables = [
        "articles", "briefs", "facts", "features", "topics", "postings", "topic_outlets", "topic_blocks", "stories",
        "story_members",
    ]

    private static func parcel(_ packed: [UInt8], with decompressor: ZstdDecompressor) throws -> BriefParcel {
        let json = try PackedBrief.json(packed, of: nil, with: decompressor)
        guard let digest = BriefDigest(of: try JSONDecoder().decode(Brief.self, from: Data(json))) else {
            throw StoreError(.corrupt, "a stored brief has no valid ids")
        }
        return BriefParcel(digest: digest, packedBrief: packed)
    }
}
