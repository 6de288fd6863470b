import Compression
import FoundationEssentials
import GRDB
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
                let found = try Row.fetchOne(db, sql: "SELECT fingerprint FROM articles WHERE id = ?", arguments: [row])
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
            try db.execute(sql: "CREATE TEMP TABLE kept AS SELECT packed FROM briefs ORDER BY article")
            for table in Self.derivedTables { try db.execute(sql: "DELETE FROM \(table)") }
            try db.execute(
                sql: """
                    INSERT INTO search (search) VALUES ('rebuild');
                    DELETE FROM outlets WHERE id <> 0;
                    CREATE TEMP TABLE revisions AS SELECT coalesce(max(revision), 0) + 1 AS next FROM totals;
                    DELETE FROM totals;
                    INSERT INTO totals (articles, topics, revision, stories_revision)
                        SELECT 0, 0, next, 0 FROM revisions;
                    DROP TABLE revisions;
                    UPDATE outlets SET \(OutletChange.columns.map { "\($0) = 0" }.joined(separator: ", "));
                    """)
            let decompressor = try ZstdDecompressor()
            var rows = RowCache()
            var last: Int64 = 0
            while true {
                let batch = try Row.fetchAll(
                    db, sql: "SELECT rowid, packed FROM kept WHERE rowid > ? ORDER BY rowid LIMIT ?",
                    arguments: [last, Self.rebuildBatch])
                guard let end = batch.last else { break }
                last = end[0]
                let parcels = try batch.map { try Self.parcel($0[1], with: decompressor) }
                var merge = try MergeTransaction(db, taking: &rows)
                _ = try merge.merge(parcels)
                rows = merge.rows
            }
            try db.execute(sql: "DROP TABLE kept")
        }
    }

    /// All that is made from parcels.
    private static let derivedTables = [
        "articles", "briefs", "facts", "features", "topics", "postings", "topic_outlets", "stories", "story_members",
    ]

    private static func parcel(_ packed: Data, with decompressor: ZstdDecompressor) throws -> BriefParcel {
        let packed = Array(packed)
        let json = try PackedBrief.json(packed, of: nil, with: decompressor)
        guard let digest = BriefDigest(of: try JSONDecoder().decode(Brief.self, from: Data(json))) else {
            throw StoreError(.corrupt, "a stored brief has no valid ids")
        }
        return BriefParcel(digest: digest, packedBrief: packed)
    }
}
