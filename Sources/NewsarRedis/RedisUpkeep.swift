public import Hiredis
public import NewsarCluster
public import NewsarModel

/// Upkeep of one queue: returns what dead workers held, brings delayed jobs back.
public struct RedisUpkeep: QueueUpkeep {
    private let queue: QueueName
    private let line: RedisConnection
    private let keys: Keyspace
    private let policy: QueuePolicy

    public init(
        _ queue: QueueName, on line: RedisConnection, keys: Keyspace = Keyspace(), policy: QueuePolicy = QueuePolicy()
    ) {
        self.queue = queue
        self.line = line
        self.keys = keys
        self.policy = policy
    }

    public func tend() async throws(QueueError) -> UpkeepReport {
        try await inQueueTerms { () async throws(RedisError) in
            var report = UpkeepReport()
            report.promoted = try await promote()
            let overdue = try await overdue()
            if overdue.isEmpty { return report }
            // A server that has just come up: workers that waited for it are about to say that they live.
            let info = try await line.call(RedisCommand("INFO", "server")).text ?? ""
            if RedisServerFacts(info: info).uptimeSeconds * 1000 < policy.lease.milliseconds { return report }
            for worker in overdue {
                let call = WorkerScripts(queue: queue, worker: worker, keys: keys, policy: policy).withdraw(
                    expired: true)
                let reply = try await line.run(call.script, keys: call.keys, arguments: call.arguments)
                // Another reaper was first, or the worker renewed after all: then it is not our report.
                guard let parts = reply.elements, parts.first?.text == "OK", parts.count == 3 else { continue }
                report.reaped.append(
                    UpkeepReport.ReapedWorker(
                        worker: worker, returned: Int(parts[1].integer ?? 0), buried: Int(parts[2].integer ?? 0)))
            }
            return report
        }
    }

    private func overdue() async throws(RedisError) -> [String] {
        let time = try await line.call(RedisCommand("TIME"))
        guard let seconds = time.elements?.first?.integer else {
            throw RedisError(.unexpectedReply, "TIME answered \(time)")
        }
        // Whole seconds, so up to one late; the script looks at the exact time.
        let reply = try await line.call(
            RedisCommand("ZRANGEBYSCORE", keys.workers(queue), "-inf", String(seconds * 1000)))
        return (reply.elements ?? []).compactMap(\.text)
    }

    private func promote() async throws(RedisError) -> Int {
        let keyList =
            [keys.delayed(queue), keys.parked(queue), keys.why(queue)] + keys.ready(queue)
            + [keys.bell(queue), keys.solo(queue)]
        return Int(try await line.run(Scripts.promote, keys: keyList, arguments: [Array("500".utf8)]).integer ?? 0)
    }
}
