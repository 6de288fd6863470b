import Foundation
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// Guarantees 1 and 2 while everything that can be killed is killed.
@Suite(.serialized) struct FireTests {
    @Test func everyArticleIsStoredOnceAndTheStatisticsAreThoseOfAQuietRun() async throws {
        let count = 5000
        let lines = Samples.lines(0..<count)
        let reference = try await ProcessCluster.reference(lines)

        // Slowed to 5 ms an article, so that there is something to interrupt.
        let cluster = try await ProcessCluster(["NEWSAR_FAULT": "slow:Harbour"])
        #expect(try await cluster.submit(lines).status == 0)
        var workers = try (0..<4).map { _ in try cluster.startWorker() }
        var aggregator = try cluster.startAggregator()
        var random = SeededRandom(state: 42)
        var stopped: [RunningProcess] = []

        // One blow at each step of progress, not of time: the same blows whatever the machine's speed.
        for (round, mark) in stride(from: 200, to: count, by: 250).enumerated() {
            try await eventually("\(mark) articles are settled", within: .seconds(120)) {
                // The test's own line is cut too.
                (try? await cluster.batch().analysed) ?? 0 >= mark
            }
            let victim = Int.random(in: 0..<workers.count, using: &random)
            switch round % 6 {
            case 0, 3:
                workers[victim].send(SIGKILL)
                _ = await workers[victim].wait()
                workers[victim] = try cluster.startWorker()
            case 1:
                // It will wake up after its lease and try to commit what it holds.
                workers[victim].send(SIGSTOP)
                stopped.append(workers[victim])
                workers[victim] = try cluster.startWorker()
            case 2:
                aggregator.send(SIGKILL)
                _ = await aggregator.wait()
                aggregator = try cluster.startAggregator()
            case 4:
                try cluster.redis.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
            default:
                try await cluster.redis.crashAndRestart()
            }
        }
        for process in stopped { process.send(SIGCONT) }
        try await cluster.settle(count)

        let batch = try await cluster.batch()
        #expect(batch.stored == count)
        #expect(batch.dead == 0)
        #expect(try await cluster.unaccounted() == 0)
        for worker in workers { worker.send(SIGTERM) }
        aggregator.send(SIGTERM)
        for process in workers + [aggregator] {
            let ending = await process.wait()
            #expect(ending.status == 0, "\(ending)")
        }
        #expect(try await cluster.export() == reference)
    }

    @Test func theNumberOfWorkersAndTheOrderOfTheInputDoNotShow() async throws {
        let reference = try await ProcessCluster.reference(Samples.lines(0..<300))
        var random = SeededRandom(state: 7)
        let shuffled = Samples.lines(Array(0..<300).shuffled(using: &random) + [3, 5, 299])
        let folder = try TemporaryFolder()
        let file = try folder.write(shuffled, to: "in.jsonl")
        let ending = try await Newsar.run("run", file, "--data", folder.file("data"), "--workers", "3")
        #expect(ending.status == 0, "\(ending)")
        #expect(try await ProcessCluster.export(store: folder.file("data/store.sqlite")) == reference)
    }
}
