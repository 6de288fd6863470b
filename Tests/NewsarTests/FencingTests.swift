import Foundation
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// Fencing and the graceful stop (guarantees 2 and 7).
@Suite(.serialized) struct FencingTests {
    @Test func aWorkerThatSleptPastItsLeaseCannotCommit() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "slow:Harbour"])
        #expect(try await cluster.submit(Samples.lines(0..<400)).status == 0)
        let sleeper = try cluster.startWorker()
        try await eventually("the worker is in the middle of its articles") {
            let census = try await cluster.office(.articles).census()
            return census.held > 1 && census.totals.done > 0
        }
        sleeper.send(SIGSTOP)
        try cluster.startWorker()
        try cluster.startAggregator()
        try await cluster.settle(400)
        sleeper.send(SIGCONT)
        try await eventually("the sleeper learns that its lease is over and begins anew") {
            sleeper.errorOutput.contains("lease is over")
        }
        // All of it was done by the other; what the sleeper tried to add was refused.
        let totals = try await cluster.office(.articles).census().totals
        #expect(totals.done == 400)
        #expect(try await cluster.batch().stored == 400)
        #expect(try await cluster.unaccounted() == 0)
        try await eventually("it works again under a new name") {
            try await cluster.office(.articles).census().workers.contains {
                $0.info?.pid == sleeper.pid && $0.leaseLeft > 0
            }
        }
        sleeper.send(SIGTERM)
        #expect(await sleeper.wait().status == 0)
    }

    @Test func sigtermFinishesWhatRunsAndHandsTheRestBack() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "slow:Harbour"])
        #expect(try await cluster.submit(Samples.lines(0..<300)).status == 0)
        let worker = try cluster.startWorker("--grace", "10")
        try await eventually("the worker is in the middle of its articles") {
            try await cluster.office(.articles).census().totals.done > 10
        }
        worker.send(SIGTERM)
        #expect(await worker.wait().status == 0)
        let census = try await cluster.office(.articles).census()
        #expect(census.workers.isEmpty)
        #expect(census.held == 0)
        #expect(census.solo == 0)
        #expect(census.totals.deaths == 0)
        #expect(census.totals.recovered == 0)
        #expect(census.readyCount + census.totals.done == 300)
        #expect(try await cluster.unaccounted() == 0)
        // What went back is at the head, in order, and unchanged.
        try cluster.startWorker()
        try cluster.startAggregator()
        try await cluster.settle(300)
        #expect(try await cluster.office(.articles).census().totals.done == 300)
        #expect(try await cluster.batch().stored == 300)
    }

    @Test func theGraceTimeEndsAHungWorkerAndItsArticlesGoBack() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "hang:Harbour"])
        #expect(try await cluster.submit(Samples.lines(0..<20)).status == 0)
        let worker = try cluster.startWorker("--grace", "1")
        try await eventually("an article hangs") { try await cluster.office(.articles).census().held > 0 }
        worker.send(SIGTERM)
        #expect(await worker.wait().status == 0)
        let census = try await cluster.office(.articles).census()
        #expect(census.held == 0)
        #expect(census.pending == 20)
    }

    @Test func aSecondSigtermEndsAtOnceAndLosesNothing() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "hang:Harbour"])
        #expect(try await cluster.submit(Samples.lines(0..<20)).status == 0)
        let worker = try cluster.startWorker()
        try await eventually("an article hangs") { try await cluster.office(.articles).census().held > 0 }
        worker.send(SIGTERM)
        try await eventually("the stop has begun, and the second signal ends it") {
            worker.send(SIGTERM)
            return worker.hasEnded
        }
        #expect(await worker.wait().status == 143)
        #expect(try await cluster.unaccounted() == 0)
        #expect(try await cluster.office(.articles).census().pending == 20)
    }

    @Test func everyRoleWaitsForRedisAndGoesOn() async throws {
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "slow:Harbour"])
        #expect(try await cluster.submit(Samples.lines(0..<200)).status == 0)
        let worker = try cluster.startWorker()
        let aggregator = try cluster.startAggregator()
        try await eventually("work is under way") { try await cluster.batch().analysed > 20 }
        await cluster.redis.crash()
        try await eventually("the worker says that it waits") { worker.errorOutput.contains("waiting: ") }
        try await cluster.redis.restart()
        try await cluster.settle(200)
        #expect(try await cluster.batch().stored == 200)
        #expect(!worker.hasEnded)
        #expect(!aggregator.hasEnded)
    }
}
