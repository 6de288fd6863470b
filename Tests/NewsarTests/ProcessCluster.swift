import Foundation
import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit

/// A cluster of real processes on a real Redis, for tests that hurt it.
final class ProcessCluster: Sendable {
    let redis: RedisServer
    let folder: TemporaryFolder
    let line: RedisConnection
    let storePath: String
    private let environment: [String: String]
    private let workers = Locked<[RunningProcess]>([])
    private let aggregator = Locked<RunningProcess?>(nil)

    /// - Parameter environment: for all processes, such as a fault hook.
    init(_ environment: [String: String] = [:], redisArguments: [String] = []) async throws {
        redis = try await RedisServer(redisArguments)
        folder = try TemporaryFolder()
        line = RedisConnection(to: redis.endpoint, name: "test")
        storePath = folder.file("store.sqlite")
        self.environment = environment
    }

    deinit {
        for process in workers.value + [aggregator.value].compactMap({ $0 }) {
            process.send(SIGCONT)
            process.send(SIGKILL)
        }
    }

    func office(_ queue: QueueName) -> RedisOffice { RedisOffice(queue, on: line) }

    @discardableResult
    func startWorker(_ arguments: String...) throws -> RunningProcess {
        let worker = try RunningProcess(
            Newsar.executable, ["worker", "--redis", redis.url, "--slots", "1"] + arguments, environment: environment,
            input: nil)
        workers.value.append(worker)
        return worker
    }

    @discardableResult
    func startAggregator() throws -> RunningProcess {
        let process = try RunningProcess(
            Newsar.executable, ["aggregator", "--redis", redis.url, "--store", "sqlite://" + storePath],
            environment: environment, input: nil)
        aggregator.value = process
        return process
    }

    /// Writes the lines to a file and submits it.
    func submit(_ lines: String, _ arguments: String...) async throws -> RunningProcess.Ending {
        let file = try folder.write(lines, to: "in-\(UInt32.random(in: 0...UInt32.max)).jsonl")
        return try await Newsar.run(
            ["submit", file, "--redis", redis.url, "--batch", "test", "--rejects", folder.file("rejects.jsonl")]
                + arguments)
    }

    func batch() async throws -> BatchProgress {
        try await RedisBatches(on: line).progress(of: "test") ?? BatchProgress(name: "test")
    }

    /// Waits until every article of the batch is stored, dead or dropped.
    func settle(_ count: Int) async throws {
        try await eventually("\(count) articles are settled", within: .seconds(240)) {
            guard let batch = try? await self.batch() else { return false }
            return batch.submitted == count && batch.settled == count
        }
    }

    /// What guarantee 1 says of both queues: every accepted job is somewhere.
    func unaccounted() async throws -> Int {
        var sum = 0
        for queue in QueueName.allCases { sum += abs(try await office(queue).census().unaccounted) }
        return sum
    }

    /// The export of the store, once nobody writes to it.
    func export() async throws -> [UInt8] {
        try await Self.export(store: storePath)
    }

    static func export(store: String) async throws -> [UInt8] {
        let ending = try await Newsar.run("export", "--store", "sqlite://" + store)
        guard ending.status == 0 else { throw NeverCame(description: "export: \(ending)") }
        return ending.output
    }

    /// The export of a one-worker run over the same lines, with nothing going wrong.
    static func reference(_ lines: String) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = try folder.write(lines, to: "in.jsonl")
        let ending = try await Newsar.run("run", file, "--data", folder.file("data"), "--workers", "1", "--top", "0")
        guard ending.status == 0 else { throw NeverCame(description: "reference run: \(ending)") }
        return try await export(store: folder.file("data/store.sqlite"))
    }
}

/// SplitMix64: the same chaos in every run of the tests.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
