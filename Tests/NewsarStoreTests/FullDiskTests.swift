import NewsarModel
import NewsarStatistics
import NewsarStore
import TestKit
import Testing

/// A disk that is really full: `write(2)` says ENOSPC. Needs root, to make a small one.
@Suite("On a full disk", .enabled(if: SmallDisk.isPossible), .serialized)
struct FullDiskTests {
    private let first: [BriefParcel]
    private let second: [BriefParcel]

    init() throws {
        let parcels = try Parcels.many(articles: 1200, seed: 31)
        first = Array(parcels.prefix(300))
        second = Array(parcels.dropFirst(300))
    }

    /// All that people ask a store for.
    private static func questions(_ store: BriefStore) throws {
        #expect(try store.counts().articles > 0)
        #expect(try !store.topics(TopicQuery(limit: 10)).isEmpty)
        #expect(try store.topic(named: "Person 1") != nil)
        #expect(try store.graph(of: "Person 1")?.edges.isEmpty == false)
        #expect(try !store.sources().isEmpty)
        let hits = try store.search(SearchQuery("summary"))
        #expect(try store.brief(try #require(hits.hits.first).id.description) != nil)
        _ = try store.trends(days: 1)
        _ = try store.stories()
        #expect(try store.check() == [])
    }

    private func failsAndGoesOn(_ location: StoreLocation, _ disk: SmallDisk) throws {
        let store = try BriefStore(location, access: .readWrite)
        _ = try store.merge(first)
        let before = try store.exported()
        try disk.fill(leaving: 200)
        for _ in 0..<2 {
            let error = #expect(throws: StoreError.self) { try store.merge(second) }
            #expect(error?.code == .full)
            #expect(error?.description.contains("free some space") == true)
            #expect(error?.description.contains("\n") == false)
        }
        try disk.fill()
        #expect(try store.exported() == before)
        try Self.questions(store)
        try Self.questions(BriefStore(location, access: .readOnly))
        disk.makeRoom()
        _ = try store.merge(second)
        #expect(try store.exported() == export(of: [first, second]))
        #expect(try store.check() == [])
    }

    @Test func aMergeIntoSQLiteFailsAndGoesOn() throws {
        let disk = try SmallDisk(megabytes: 16)
        try failsAndGoesOn(StoreLocation(disk.path + "/newsar.db"), disk)
    }

    /// No process has the file open, and nothing beside it can be made.
    @Test func aReaderAloneOnAFullDiskAnswers() throws {
        let disk = try SmallDisk(megabytes: 16)
        let location = try StoreLocation(disk.path + "/newsar.db")
        _ = try BriefStore(location, access: .readWrite).merge(first)
        try disk.fill()
        try Self.questions(BriefStore(location, access: .readOnly))
    }

    @Test func aMergeIntoPostgreSQLFailsAndGoesOn() async throws {
        let server = try await TestEngine.server.value
        let disk = try SmallDisk(megabytes: 64, owner: "postgres")
        try await server.sql("CREATE TABLESPACE small LOCATION '\(disk.path)'")
        try await server.sql("CREATE DATABASE small TABLESPACE small")
        try failsAndGoesOn(StoreLocation(server.url(database: "small")), disk)
        try await server.sql("DROP DATABASE small WITH (FORCE)")
        try await server.sql("DROP TABLESPACE small")
    }

    /// The server ends when its log has no room.
    @Test func aServerWhoseLogIsFullLosesNothing() async throws {
        let disk = try SmallDisk(megabytes: 56, owner: "postgres")
        let server = try await PostgresServer(logFolder: disk.path + "/log")
        let location = try StoreLocation(server.url())
        let store = try BriefStore(location, access: .readWrite)
        _ = try store.merge(first)
        try disk.fill()
        var batches = [first]
        // The last file of the log has some room yet.
        var failure: StoreError?
        while failure == nil, batches.count < 60 {
            let number = batches.count
            let batch = try (0..<200).map { try Parcels.parcel("https://more.example/\(number)/\($0)") }
            batches.append(batch)
            do throws(StoreError) { _ = try store.merge(batch) } catch { failure = error }
        }
        #expect(failure?.code == .full)
        server.killAll()
        disk.makeRoom()
        try await server.start()
        #expect(try store.exported() == export(of: batches.dropLast()))
        _ = try store.merge(try #require(batches.last))
        #expect(try store.exported() == export(of: batches))
        #expect(try store.check() == [])
    }
}
