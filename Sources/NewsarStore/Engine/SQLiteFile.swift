import GRDB
import Glibc

/// How connections to the SQLite file are set up and opened.
enum SQLiteFile {
    /// A commit must outlive a power cut: the aggregator acknowledges a brief to the queue as soon as the transaction is
    /// committed, and then nothing else holds it. In WAL mode `NORMAL` syncs at checkpoints only and may lose the latest
    /// commits; `FULL` syncs the log at each (https://www.sqlite.org/pragma.html#pragma_synchronous). One sync a batch
    /// is cheap.
    static let durability = "PRAGMA synchronous = FULL"

    /// Bytes of a page, fixed when the file is made. A merge touches a page of each topic's range, so the work goes by
    /// pages: 8 KiB merges a fifth faster than SQLite's 4 KiB and packs briefs closer; 16 KiB gains little more and
    /// doubles what a small batch writes.
    private static let pageSize = 8192
    /// Memory for pages, in KiB. The writer's holds the inner pages of the topic trees.
    private static let writerCache = 64 * 1024
    private static let readerCache = 16 * 1024
    /// Pages in the log at which it is copied into the file: 64 MiB. A page that many batches touch is then copied once
    /// for all of them.
    private static let checkpointPages = 8192

    /// Opens the file for writing, makes it if need be, and brings its schema up to date.
    static func openForWriting(_ path: String) throws -> DatabasePool {
        if access(path, F_OK) == 0 {
            // Before anything is changed in a file that may be somebody else's.
            try DatabaseQueue(path: path, configuration: configuration(readonly: true)).read { db in
                _ = try StoreSchema.check(StoreDatabase(db), at: path)
            }
        }
        let pool = try DatabasePool(path: path, configuration: configuration(readonly: false))
        try pool.writeWithoutTransaction { db in
            // GRDB chooses NORMAL as it turns WAL on, so this has to come after.
            try db.execute(sql: durability)
            try db.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
        }
        try StoreSchema.migrator.migrate(pool)
        return pool
    }

    /// Opens an existing store for reading; needs no lock and disturbs no writer.
    ///
    /// - Parameter isUnchanging: nothing is made beside the file, and nobody may write to it meanwhile.
    static func openForReading(_ path: String, isUnchanging: Bool = false) throws -> DatabasePool {
        guard access(path, F_OK) == 0 else {
            throw StoreError(
                .notFound, "there is no store at \(path); `newsar run` and `newsar aggregator` make one")
        }
        let pool = try DatabasePool(
            path: isUnchanging ? "file:\(PercentEncoding.encoded(path))?immutable=1" : path,
            configuration: configuration(readonly: true))
        try pool.read { db in
            let found = try StoreSchema.check(StoreDatabase(db), at: path)
            try StoreSchema.requireCurrent(found, at: path)
        }
        return pool
    }

    /// Whether a reader failed for the files that SQLite makes beside its own: the disk is full, or may not be written.
    static func writesNothing(_ error: DatabaseError) -> Bool {
        [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    }

    /// Whether the file alone has all that is stored: the writer that is done has taken its log away. Where no new one can
    /// come, an empty log does as well.
    static func isWhole(_ path: String, isLocked: Bool) -> Bool {
        var facts = stat()
        return stat(path + "-wal", &facts) != 0 || (isLocked && facts.st_size == 0)
    }

    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.label = "newsar.store"
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        // A merge writes twenty postings an article; two look-ups for each would cost more than the insert. `check`
        // verifies the keys instead.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            if db.configuration.readonly {
                try db.execute(sql: "PRAGMA cache_size = -\(readerCache)")
                SearchScorer.register(db)
                try db.execute(sql: WordBeginnings.definition)
            } else {
                try db.execute(sql: "PRAGMA page_size = \(pageSize); PRAGMA cache_size = -\(writerCache)")
            }
        }
        return configuration
    }
}
