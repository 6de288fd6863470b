import GRDB

/// The tables and their versions.
///
/// `user_version` holds the number of the last migration, `application_id` marks the file as ours.
enum StoreSchema {
    /// The schema that this release writes.
    static let version = 3
    /// `NWSR`.
    static let applicationID = 0x4E57_5352

    /// Brings a store of an older release, or an empty file, up to date.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        // The keys are not enforced (see `SQLiteFile`), so there is nothing to defer.
        migrator = migrator.disablingDeferredForeignKeyChecks()
        for (index, migration) in migrations.enumerated() {
            migrator.registerMigration("\(index + 1)") { db in
                try migration(StoreDatabase(db))
                try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }

    /// By the version that they lead to, from 1; on either engine.
    static let migrations: [@Sendable (StoreDatabase) throws -> Void] = [
        { db in try db.define(version1) },
        { db in
            try db.define(TopicBlockTable.definition)
            try TopicBlockTable.fill(db)
            try db.define(storiesBySources)
        },
        { db in if db.dialect == .postgres { try db.define(PostgresSchema.topicsInPlace) } },
    ]

    /// Refuses what this release cannot read: a newer schema, another program's database.
    ///
    /// - Returns: the version found, 0 for an empty file.
    static func check(_ db: StoreDatabase, at path: String) throws -> Int {
        let found = Int(try db.number("PRAGMA user_version") ?? 0)
        let owner = Int(try db.number("PRAGMA application_id") ?? 0)
        let tables = Int(try db.number("SELECT COUNT(*) FROM sqlite_master") ?? 0)
        guard owner == applicationID || (owner == 0 && found == 0 && tables == 0) else {
            throw StoreError(.corrupt, "\(path) is another program's database, not a NEWSAR store; name another file")
        }
        return try known(found, at: path)
    }

    /// - Returns: `found`, unless it is of a newer release.
    static func known(_ found: Int, at place: String) throws -> Int {
        guard found <= version else {
            throw StoreError(
                .newerVersion(found: found, known: version),
                "store \(place) has schema version \(found), this release knows \(version); use the newer release")
        }
        return found
    }

    /// Refuses to read by half what an older release made.
    static func requireCurrent(_ found: Int, at place: String) throws {
        guard found == version else {
            throw StoreError(
                .olderVersion(found: found, known: version),
                "store \(place) has schema version \(found), this release needs \(version); "
                    + "start `newsar aggregator` on it once, which brings it up to date")
        }
    }

    /// - `outlets`: row 0 stands for "not known". The counters are sums over the outlet's articles.
    /// - `articles`: `version` is the fingerprint of the whole parcel, the last word on which version wins; `number` is
    ///   the number in the brief's NSR id; `lean` 0 is unrated, then left to right 1…5.
    /// - `briefs`: apart from `articles`, so that a scan over articles does not drag the texts along.
    /// - `topics`: the counters are sums over `postings`, kept because a listing must not read a million rows. One index
    ///   answers both the exact look-up of a merge and one that ignores ASCII case. The index for listings leaves out
    ///   the long tail, most of all topics, which a merge then need not sort in (`SQLDialect.listedTopics`).
    /// - `postings`: all that one topic's page needs in one range. Later articles go to the end of each topic's range, so
    ///   that a batch touches few pages.
    /// - `facts`: an article's numbers and topics (`ArticleFactSheet`), the way from an article to its topics. Pairs of
    ///   topics are counted from it when asked: kept as counters they would be 120 rows an article.
    /// - `topic_blocks` (version 2): days, outlets, leans and topics once more, those of 1,024 articles together
    ///   (`TopicBlock`): a tenth of the time where most articles are read.
    /// - `features`: what clustering compares (`StoryFeatures`).
    /// - `search`: an index over title and summary; the texts stay in `articles`.
    /// - `stories`, `story_members`: as of `totals.stories_revision`; the merge counts `totals.revision` up.
    /// - `topic_outlets`: the distinct pairs in `postings`, so that a merge sees whether an outlet is new to a topic.
    private static let version1 = """
        CREATE TABLE outlets (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            articles INTEGER NOT NULL DEFAULT 0,
            lean_left INTEGER NOT NULL DEFAULT 0,
            lean_center_left INTEGER NOT NULL DEFAULT 0,
            lean_center INTEGER NOT NULL DEFAULT 0,
            lean_center_right INTEGER NOT NULL DEFAULT 0,
            lean_right INTEGER NOT NULL DEFAULT 0,
            \(measureColumns)
        ) STRICT;
        INSERT INTO outlets (id, name) VALUES (0, '');

        CREATE TABLE articles (
            id INTEGER PRIMARY KEY,
            fingerprint BLOB NOT NULL UNIQUE,
            content_id BLOB NOT NULL,
            version BLOB NOT NULL,
            published INTEGER,
            day INTEGER,
            outlet INTEGER NOT NULL REFERENCES outlets (id),
            lean INTEGER NOT NULL,
            number INTEGER NOT NULL,
            given_id TEXT,
            title TEXT NOT NULL,
            summary TEXT NOT NULL
        ) STRICT;
        CREATE INDEX articles_by_day ON articles (day, number);
        CREATE INDEX articles_by_outlet ON articles (outlet, day);
        CREATE INDEX articles_by_given_id ON articles (given_id) WHERE given_id IS NOT NULL;

        CREATE TABLE briefs (
            article INTEGER PRIMARY KEY REFERENCES articles (id),
            packed BLOB NOT NULL
        ) STRICT;

        CREATE TABLE facts (
            article INTEGER PRIMARY KEY REFERENCES articles (id),
            packed BLOB NOT NULL
        ) STRICT;

        CREATE TABLE features (
            article INTEGER PRIMARY KEY REFERENCES articles (id),
            packed BLOB NOT NULL
        ) STRICT;

        CREATE VIRTUAL TABLE search USING fts5 (
            title, summary, content = 'articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );

        CREATE TABLE topics (
            id INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            name TEXT NOT NULL,
            articles INTEGER NOT NULL,
            sources INTEGER NOT NULL,
            salience INTEGER NOT NULL,
            lean_left INTEGER NOT NULL,
            lean_center_left INTEGER NOT NULL,
            lean_center INTEGER NOT NULL,
            lean_center_right INTEGER NOT NULL,
            lean_right INTEGER NOT NULL,
            first_day INTEGER,
            last_day INTEGER,
            \(measureColumns)
        ) STRICT;
        CREATE INDEX topics_by_name ON topics (name COLLATE NOCASE, kind);
        CREATE INDEX topics_by_articles ON topics (kind, articles DESC) WHERE articles >= 4;

        CREATE TABLE postings (
            topic INTEGER NOT NULL REFERENCES topics (id),
            article INTEGER NOT NULL REFERENCES articles (id),
            outlet INTEGER NOT NULL REFERENCES outlets (id),
            day INTEGER,
            lean INTEGER NOT NULL,
            salience INTEGER NOT NULL,
            PRIMARY KEY (topic, article)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE topic_outlets (
            topic INTEGER NOT NULL REFERENCES topics (id),
            outlet INTEGER NOT NULL REFERENCES outlets (id),
            PRIMARY KEY (topic, outlet)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE stories (
            id INTEGER PRIMARY KEY,
            first_day INTEGER,
            last_day INTEGER,
            articles INTEGER NOT NULL,
            sources INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX stories_by_day ON stories (last_day, sources);

        CREATE TABLE story_members (
            article INTEGER PRIMARY KEY REFERENCES articles (id),
            story INTEGER NOT NULL REFERENCES stories (id),
            copy_of INTEGER REFERENCES articles (id)
        ) STRICT;
        CREATE INDEX members_by_story ON story_members (story);

        CREATE TABLE totals (
            articles INTEGER NOT NULL,
            topics INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            stories_revision INTEGER NOT NULL,
            stories INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO totals (articles, topics, revision, stories_revision) VALUES (0, 0, 0, 0);
        """

    /// In the order of the listing that it answers.
    private static let storiesBySources =
        "CREATE INDEX stories_by_sources ON stories (sources DESC, last_day DESC, articles DESC)"

    /// Sums over the articles of a topic, in millionths, and over how many articles: not every article has a tone.
    private static let measureColumns = TopicSQL.measureColumns.map { "\($0) INTEGER NOT NULL DEFAULT 0" }
        .joined(separator: ", ")
}
