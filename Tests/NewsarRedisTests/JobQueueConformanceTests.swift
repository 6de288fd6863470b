import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import Synchronization
import TestKit
import Testing

@Suite struct JobQueueConformanceTests {
    @Test func redisQueueConforms() async throws {
        let server = try await RedisServer(appendOnly: false)
        try await JobQueueConformance(on: server) {
            RedisJobQueue(.articles, at: server.endpoint, worker: $0, policy: .leasing(.seconds(3600)))
        }.run()
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func redisQueueConformsBehindLostCalls(seed: UInt64) async throws {
        let server = try await RedisServer(appendOnly: false)
        let faults = FaultyJobQueue.Faults(seed: seed)
        try await JobQueueConformance(on: server) {
            FaultyJobQueue(
                RedisJobQueue(.articles, at: server.endpoint, worker: $0, policy: .leasing(.seconds(3600))), faults)
        }.run()
    }

    /// The line itself loses requests and replies: nothing is left behind by a lease whose reply never came.
    @Test(arguments: [1, 2] as [UInt64]) func redisQueueConformsOverALossyLine(seed: UInt64) async throws {
        let server = try await RedisServer(appendOnly: false)
        let random = Mutex(SplitMix(seed))
        let lossy = try LossyLine(to: server) {
            switch random.withLock({ $0.below(8) }) {
            case 0: .request
            case 1: .reply
            default: .none
            }
        }
        defer { lossy.close() }
        try await JobQueueConformance(on: server) {
            RedisJobQueue(.articles, at: lossy.endpoint, worker: $0, policy: .leasing(.seconds(3600)))
        }.run()
        #expect(lossy.count(of: .request) > 10)
        #expect(lossy.count(of: .reply) > 10)
    }

    @Test func jobsOfALostLeaseReplyAreFoundAgain() async throws {
        let server = try await RedisServer(appendOnly: false)
        let articles = try await ScriptedQueue(.articles, on: server)
        try articles.enqueue(Job.samples(1...4), from: 0)
        let losing = Atomic(false)
        let lossy = try LossyLine(to: server) {
            losing.exchange(false, ordering: .sequentiallyConsistent) ? .reply : .none
        }
        defer { lossy.close() }
        let queue = RedisJobQueue(.articles, at: lossy.endpoint, worker: "w", policy: .leasing(.seconds(3600)))
        try await queue.join(info: WorkerInfo(host: "here", pid: 1, slots: 1, version: "test"))
        let kept = try await queue.lease(upTo: 1).jobs
        losing.store(true, ordering: .sequentiallyConsistent)
        let error = await #expect(throws: QueueError.self) { try await queue.lease(upTo: 2) }
        #expect(error?.code == .unavailable)
        #expect(try articles.held("w").count == 3)
        // The next call gives back what nobody received, and takes it again.
        #expect(try await queue.lease(upTo: 10).jobs.map(\.number).sorted() == [2, 3, 4])
        #expect(kept.map(\.number) == [1])
        #expect(try articles.totals() == ["enqueued": 4])
    }
}
