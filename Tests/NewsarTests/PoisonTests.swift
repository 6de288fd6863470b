import Foundation
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// Guarantees 3 and 4: a crash is noticed, and a poison article convicts itself only.
@Suite(.serialized) struct PoisonTests {
    private static let poison = 57

    private func lines(_ count: Int) -> String {
        (0..<count).map { Samples.line($0, title: $0 == Self.poison ? "A POISON story" : nil) }.joined(separator: "\n")
    }

    @Test func anArticleThatKillsItsWorkersIsDeadAfterThreeDeathsAndNoOtherIsTouched() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "crash:POISON"])
        #expect(try await cluster.submit(lines(200)).status == 0)
        let aggregator = try cluster.startAggregator()
        var deaths = 0
        var worker = try cluster.startWorker()
        // As a supervisor would: a worker that died is started again.
        try await eventually("the poison is dead and all else is stored", within: .seconds(120)) {
            if worker.hasEnded {
                deaths += 1
                worker = try cluster.startWorker()
            }
            let batch = try await cluster.batch()
            return batch.settled == 200
        }
        #expect(deaths == 3)
        let batch = try await cluster.batch()
        #expect(batch.stored == 199)
        #expect(batch.dead == 1)
        let dead = try await cluster.office(.articles).dead(offset: 0, limit: 10)
        #expect(dead.map(\.id) == [Samples.article(Self.poison, title: "A POISON story").versionID])
        #expect(dead.first?.job?.deaths == 3)
        #expect(dead.first?.reason.contains("3 deaths") == true)
        // The neighbours' counters did not move.
        let totals = try await cluster.office(.articles).census().totals
        #expect(totals.dead == 1)
        #expect(totals.failed == 0)
        #expect(totals.retried == 0)
        #expect(try await cluster.unaccounted() == 0)
        for process in [worker, aggregator] { process.send(SIGTERM) }
        for process in [worker, aggregator] {
            let ending = await process.wait()
            #expect(ending.status == 0, "\(ending)")
        }
    }

    @Test func anArticleThatHangsIsCutOffByTheWatchdog() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "hang:POISON"])
        #expect(try await cluster.submit(lines(100)).status == 0)
        try cluster.startAggregator()
        var cutOff = 0
        var worker = try cluster.startWorker("--job-timeout", "1")
        try await eventually("the poison is dead and all else is stored", within: .seconds(120)) {
            if worker.hasEnded {
                // The documented status of a worker that wants to be started again.
                #expect(await worker.wait().status == 4)
                cutOff += 1
                worker = try cluster.startWorker("--job-timeout", "1")
            }
            return try await cluster.batch().settled == 100
        }
        #expect(cutOff == 3)
        #expect(try await cluster.batch().dead == 1)
        let dead = try await cluster.office(.articles).dead(offset: 0, limit: 10)
        #expect(dead.first?.reason.contains("hung") == true)
        #expect(try await cluster.unaccounted() == 0)
    }

    @Test func runGoesOnPastAPoisonArticleAndListsIt() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(lines(120), to: "in.jsonl")
        let ending = try await Newsar.run(
            "run", file, "--data", folder.file("data"), "--workers", "2", "--job-timeout", "1",
            environment: ["NEWSAR_FAULT": "hang:POISON"])
        #expect(ending.status == 1)
        #expect(ending.errorOutput.contains("dead: "))
        let lines = String(
            decoding: try await ProcessCluster.export(store: folder.file("data/store.sqlite")), as: UTF8.self)
        #expect(lines.split(separator: "\n").count { $0.contains("\"type\":\"brief\"") } == 119)
    }

    @Test func aDeadWorkersArticlesRunElsewhere() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "slow:Harbour"])
        #expect(try await cluster.submit(Samples.lines(0..<50)).status == 0)
        let first = try cluster.startWorker()
        try await eventually("the first worker holds articles") {
            try await cluster.office(.articles).census().held > 1
        }
        first.send(SIGKILL)
        _ = await first.wait()
        // Nothing is lost while nobody works.
        #expect(try await cluster.unaccounted() == 0)
        try cluster.startWorker()
        try cluster.startAggregator()
        // The guarantee: 10 s of lease, and about a second until a reaper looks.
        try await eventually("its articles are taken back", within: .seconds(20)) {
            let totals = try await cluster.office(.articles).census().totals
            return totals.deaths == 1 && totals.recovered > 0
        }
        try await cluster.settle(50)
        #expect(try await cluster.batch().stored == 50)
    }
}
