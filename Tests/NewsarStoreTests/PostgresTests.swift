import NewsarModel
import NewsarStore
import TestKit
import Testing

/// What PostgreSQL has beside the suites that run on both engines: several writers, and a server that fails.
@Suite("PostgreSQL")
struct PostgresTests {
    private let server: PostgresServer
    private let schema: String

    init() async throws { (server, schema) = try await TestEngine.freshSchema() }

    private var address: String { server.url(schema: schema) }

    private func open(_ access: BriefStore.Access = .readWrite) throws -> BriefStore {
        try BriefStore(try StoreLocation(address), access: access)
    }

    /// Each on a thread of its own: the calls block.
    private static func merging(_ batches: [[BriefParcel]], _ store: BriefStore) -> Task<Void, any Error> {
        Task.detached { for batch in batches { _ = try store.merge(batch) } }
    }

    @Test func severalWritersAtOnceGiveTheBytesOfOneOnSQLite() async throws {
        let parcels = try Parcels.many(articles: 300, seed: 21)
        let expected = try export(of: [parcels])
        var random = SplitMix(state: 5)
        // Each writer merges most of it, in an order of its own: what they share meets in all ways.
        let writers = try (0..<3).map { _ in
            let mine = parcels.shuffled(using: &random).prefix(parcels.count * 3 / 4)
            let batches = stride(from: 0, to: mine.count, by: 40).map { Array(mine.dropFirst($0).prefix(40)) }
            return Self.merging(batches, try open())
        }
        let rest = Self.merging([parcels.shuffled(using: &random)], try open())
        for writer in writers + [rest] { try await writer.value }
        let store = try open(.readOnly)
        #expect(try store.check() == [])
        #expect(try store.exported() == expected)
    }

    @Test func aWriterSeesThatAnotherTookTopicsOut() throws {
        let (first, second) = (try open(), try open())
        let ada = try Parcels.parcel("https://a.example/1", givenID: "one", entities: [("Ada", .person, 0.5)])
        _ = try first.merge([ada])
        #expect(try second.retract("one"))
        let eve = try Parcels.parcel("https://a.example/2", entities: [("Eve", .person, 0.5)])
        _ = try second.merge([eve])
        // Ada's row is Eve's now.
        let again = try Parcels.parcel("https://a.example/3", entities: [("Ada", .person, 0.25)])
        _ = try first.merge([again])
        #expect(try first.check() == [])
        #expect(try first.exported() == export(of: [[eve, again]]))
    }

    @Test func twoAreOpenedAtOnceOnAnEmptyDatabase() async throws {
        let address = address
        let openings = (0..<4).map { _ in
            Task.detached { try BriefStore(try StoreLocation(address), access: .readWrite).counts().articles }
        }
        for opening in openings { #expect(try await opening.value == 0) }
    }

    @Test func aLostConnectionIsMadeAnew() async throws {
        let store = try open()
        let parcels = try Parcels.many(articles: 30, seed: 22)
        _ = try store.merge(Array(parcels.prefix(20)))
        try await server.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'newsar'")
        _ = try store.merge(parcels)
        #expect(try store.exported() == export(of: [parcels]))
    }

    /// A trigger ends the connection in the middle of a merge, at each of the tables that a merge writes.
    @Test(arguments: ["articles", "briefs", "facts", "search", "topics", "postings", "topic_outlets", "totals"])
    func aMergeThatDiesInTheMiddleLeavesNothing(table: String) async throws {
        let store = try open()
        let parcels = try Parcels.many(articles: 40, seed: 23)
        _ = try store.merge(Array(parcels.prefix(30)))
        let before = try store.exported()
        try await server.sql(
            """
            CREATE FUNCTION \(schema).die() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END';
            CREATE TRIGGER die AFTER INSERT OR UPDATE ON \(schema).\(table)
                FOR EACH STATEMENT EXECUTE FUNCTION \(schema).die()
            """)
        let error = #expect(throws: StoreError.self) { try store.merge(parcels) }
        #expect(error?.code == .unreachable)
        #expect(try store.exported() == before)
        try await server.sql("DROP TRIGGER die ON \(schema).\(table)")
        _ = try store.merge(parcels)
        #expect(try store.exported() == export(of: [parcels]))
        #expect(try store.check() == [])
    }

    /// One store over all of it, as an aggregator has it.
    @Test func aServerThatGoesAndComesBackLosesNoMerge() async throws {
        // Of its own: this one ends the connections of all.
        let server = try await PostgresServer()
        let store = try BriefStore(try StoreLocation(server.url()), access: .readWrite)
        let parcels = try Parcels.many(articles: 40, seed: 24)
        _ = try store.merge(Array(parcels.prefix(30)))
        try await server.crashAndRestart()
        #expect(try store.exported() == export(of: [Array(parcels.prefix(30))]))
        _ = try store.merge(Array(parcels.prefix(40)))
        await server.stop()
        for _ in 0..<2 {
            let error = #expect(throws: StoreError.self) { try store.merge(parcels) }
            #expect(error?.code == .unreachable)
            #expect(error?.description.contains("check that PostgreSQL runs there") == true)
            #expect(error?.description.contains("\n") == false)
        }
        let opening = #expect(throws: StoreError.self) {
            try BriefStore(try StoreLocation(server.url()), access: .readOnly)
        }
        #expect(opening?.code == .unreachable)
        #expect(opening?.description.contains("check that PostgreSQL runs there") == true)
        try await server.start()
        _ = try store.merge(parcels)
        #expect(try store.exported() == export(of: [parcels]))
    }

    @Test func aWrongPasswordIsToldWithoutIt() async throws {
        // Roles are asked for passwords once the server's rules say so, before all others.
        let server = try await PostgresServer()
        try await server.sql("CREATE ROLE ada LOGIN PASSWORD 'right-one'")
        try await server.requirePasswords()
        for password in ["", ":wr0ng-one"] {
            let address = server.url().replacing("user=newsar", with: "").replacing(
                "postgres://", with: "postgres://ada\(password)@")
            let error = #expect(throws: StoreError.self) {
                try BriefStore(try StoreLocation(address), access: .readWrite)
            }
            #expect(error?.code == .unreachable)
            #expect(error?.description.contains("check user and password") == true)
            #expect(error?.description.contains("wr0ng-one") == false)
        }
    }

    @Test(arguments: [BriefStore.Access.readOnly, .readWrite])
    func aNewerSchemaAndAnotherProgramsAreLeftAlone(access: BriefStore.Access) async throws {
        _ = try open()
        try await server.sql("UPDATE \(schema).newsar_schema SET version = 77")
        let newer = #expect(throws: StoreError.self) { try open(access) }
        #expect(newer?.code == .newerVersion(found: 77, known: 3))

        let (_, other) = try await TestEngine.freshSchema()
        try await server.sql("CREATE TABLE \(other).photos (id int)")
        let foreign = #expect(throws: StoreError.self) {
            try BriefStore(try StoreLocation(server.url(schema: other)), access: access)
        }
        #expect(foreign?.code == .corrupt)
        #expect(foreign?.description.contains("another program") == true)
        #expect(
            try await server.sql("SELECT count(*) FROM pg_tables WHERE schemaname = '\(other)'") == "1")
    }

    @Test func anOlderSchemaIsBroughtUpToDate() async throws {
        let parcels = try Parcels.many(articles: 60, seed: 25)
        _ = try open().merge(parcels)
        try await server.sql(
            """
            SET search_path = \(schema); DROP TABLE topic_blocks; DROP INDEX stories_by_sources;
            ALTER TABLE topics DROP size_class; CREATE INDEX topics_by_articles ON topics (kind);
            UPDATE newsar_schema SET version = 1
            """)
        let error = #expect(throws: StoreError.self) { try open(.readOnly) }
        #expect(error?.code == .olderVersion(found: 1, known: 3))
        let store = try open()
        #expect(try store.check() == [])
        #expect(try store.exported() == export(of: [parcels]))
    }

    @Test func aReaderMakesNothingAndWritesNothing() async throws {
        let error = #expect(throws: StoreError.self) { try open(.readOnly) }
        #expect(error?.code == .notFound)
        #expect(try await server.sql("SELECT count(*) FROM pg_tables WHERE schemaname = '\(schema)'") == "0")
        _ = try open()
        let reader = try open(.readOnly)
        let merging = #expect(throws: StoreError.self) { try reader.merge([]) }
        #expect(merging?.code == .readOnly)
    }

    @Test func otherEncodingsAreRefused() async throws {
        try await server.sql("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
        let error = #expect(throws: StoreError.self) {
            try BriefStore(try StoreLocation(server.url(database: "latin")), access: .readWrite)
        }
        #expect(error?.description.contains("UTF8") == true)
    }

    /// PostgreSQL holds no U+0000: neither engine keeps it.
    @Test func textsWithNULAreTheSameAsOnSQLite() throws {
        let parcel = try Parcels.parcel(
            "https://a.example/1", title: "One\u{0}two", entities: [("A\u{0}da", .person, 0.5)],
            summary: "Sum\u{0}mary 'quoted' \\ \u{301}é 漢字")
        let store = try open()
        _ = try store.merge([parcel])
        #expect(try store.exported() == export(of: [[parcel]]))
        #expect(try store.search(SearchQuery("title:\"one\u{0}two\"")).hits.count == 1)
        #expect(try store.topic(named: "Ada") != nil)
    }

    @Test func aMissingTopicEndsTheMerge() throws {
        let store = try open()
        let parcel = try Parcels.parcel("https://a.example/1", entities: [("Ada", .person, 0.5)])
        _ = try store.merge([parcel])
        try store.execute("DELETE FROM topics WHERE id = 1")
        let error = #expect(throws: StoreError.self) {
            try store.merge([try Parcels.parcel("https://a.example/2", entities: [("Ada", .person, 0.5)])])
        }
        #expect(error?.code == .corrupt)
        try store.rebuild()
        #expect(try store.exported() == export(of: [[parcel]]))
    }
}
