import Foundation
import NewsarCluster
import TestKit
import Testing

/// Several aggregators on one PostgreSQL store (guarantee 2).
@Suite(.serialized) struct SeveralAggregatorsTests {
    @Test func twoAtOnceOneOfThemKilledGiveTheBytesOfOneOnSQLite() async throws {
        let count = 1500
        let lines = Samples.lines(0..<count)
        let reference = try await ProcessCluster.reference(lines)
        let database = try await PostgresServer()
        let cluster = try await ProcessCluster()
        func aggregator() throws -> RunningProcess {
            try Newsar.start("aggregator", "--redis", cluster.redis.url, "--store", database.url())
        }
        // On an empty database both want to make the tables.
        let (first, second) = (try aggregator(), try aggregator())
        defer { for process in [first, second] { process.send(SIGKILL) } }
        #expect(try await cluster.submit(lines).status == 0)
        try cluster.startWorker()
        try await eventually("some of it is stored") { try await cluster.batch().stored > 100 }
        first.send(SIGKILL)
        _ = await first.wait()
        // And the connections of the other are cut while it works.
        try await database.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'newsar'")
        let third = try aggregator()
        defer { third.send(SIGKILL) }
        try await cluster.settle(count)
        #expect(try await cluster.batch().stored == count)
        #expect(try await cluster.unaccounted() == 0)
        for process in [second, third] {
            process.send(SIGTERM)
            let ending = await process.wait()
            #expect(ending.status == 0, "\(ending)")
        }
        let export = try await Newsar.run("export", "--store", database.url())
        #expect(export.status == 0 && export.output == reference, "\(export.errorOutput)")
        let doctor = try await Newsar.run("doctor", "--redis", cluster.redis.url, "--store", database.url())
        #expect(doctor.text.contains("sound"), "\(doctor)")
    }

    @Test func aDatabaseThatCannotBeReachedIsStatusThreeAndTellsNoPassword() async throws {
        let redis = try await RedisServer()
        let folder = try TemporaryFolder()
        for command in [["export"], ["topics"], ["aggregator", "--redis", redis.url]] {
            let ending = try await Newsar.run(
                command + ["--store", "postgres://ada:s3cret@localhost/news?host=\(folder.path)"])
            #expect(ending.status == 3, "\(ending)")
            #expect(ending.errorOutput.contains("postgres://ada@localhost/news"), "\(ending)")
            #expect(ending.errorOutput.contains("cannot be reached"), "\(ending)")
            #expect(!ending.errorOutput.contains("s3cret"), "\(ending)")
        }
        let database = try await PostgresServer()
        let none = try await Newsar.run("export", "--store", database.url())
        #expect(none.status == 2 && none.errorOutput.contains("there is no store at postgres:///"), "\(none)")
    }
}
