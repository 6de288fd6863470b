import Foundation
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// Guarantee 5: a Redis without memory refuses submissions and still drains.
@Suite(.serialized) struct MemoryTests {
    @Test func atMaxmemorySubmissionWaitsWithAClearLineWhileWorkersDrain() async throws {
        let count = 3000
        let cluster = try await ProcessCluster(redisArguments: ["--maxmemory", "2mb"])
        let file = try cluster.folder.write(Samples.lines(0..<count), to: "in.jsonl")
        let submit = try Newsar.start(
            "submit", file, "--redis", cluster.redis.url, "--batch", "test", "--rejects", cluster.folder.file("rejects")
        )
        try await eventually("submission says why it waits") {
            submit.errorOutput.contains("Redis is at maxmemory and takes no more jobs")
        }
        #expect(!submit.hasEnded)
        let stuck = try await cluster.office(.articles).census()
        #expect(stuck.readyCount > 0)
        #expect(stuck.readyCount < count)
        try cluster.startWorker()
        try cluster.startAggregator()
        let ending = await submit.wait()
        #expect(ending.status == 0, "\(ending)")
        try await cluster.settle(count)
        #expect(try await cluster.batch().stored == count)
        #expect(try await cluster.unaccounted() == 0)
    }
}
