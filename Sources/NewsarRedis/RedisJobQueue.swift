public import Hiredis
public import NewsarCluster
public import NewsarModel

/// A queue on Redis lists, as one worker incarnation sees it.
///
/// Two lines: one for commands, one that blocks for the bell; heartbeat and slots have their own. Jobs whose lease reply was lost are found again: after a failed
/// lease call, the worker's hash is compared with what was ever received, and the difference goes back to the queue.
public actor RedisJobQueue: JobQueue {
    public nonisolated let worker: String
    private nonisolated let scripts: WorkerScripts
    private nonisolated let endpoint: RedisEndpoint
    private nonisolated let bellLine: RedisConnection
    private let line: RedisConnection
    /// Jobs received and not settled.
    private var received: Set<Fingerprint> = []
    /// Whether a lease reply may have been lost.
    private var leaseIsUncertain = false

    /// How long an idle worker blocks at a time: the longest that a lost token or a stop can go unnoticed.
    private static let bellWait = 2

    public init(
        _ queue: QueueName, at endpoint: RedisEndpoint, worker: String, keys: Keyspace = Keyspace(),
        policy: QueuePolicy = QueuePolicy()
    ) {
        self.worker = worker
        self.endpoint = endpoint
        scripts = WorkerScripts(queue: queue, worker: worker, keys: keys, policy: policy)
        line = RedisConnection(to: endpoint, name: "newsar-\(queue)-\(worker)")
        bellLine = RedisConnection(
            to: endpoint, name: "newsar-\(queue)-bell-\(worker)",
            timeouts: RedisTimeouts(reply: .seconds(Self.bellWait + 3)))
    }

    public func join(info: WorkerInfo) async throws(QueueError) {
        _ = try await run(scripts.join(info))
    }

    public func lease(upTo limit: Int) async throws(QueueError) -> Lease {
        if leaseIsUncertain { try await releaseUnreceived() }
        leaseIsUncertain = true
        let reply = try await run(scripts.lease(upTo: limit))
        let word = try reply.word("lease")
        guard let kind = Lease.Kind(word), let parts = reply.elements, parts.count >= 4, let now = parts[1].integer,
            let remaining = parts[2].integer, let held = parts[3].integer
        else { throw QueueError(.unexpected, "lease answered '\(word)'; are all roles of the same release?") }
        var jobs: [Job] = []
        jobs.reserveCapacity(parts.count - 4)
        for part in parts.dropFirst(4) {
            do {
                jobs.append(try Job(entry: part.bytes ?? []))
            } catch {
                throw QueueError(.unexpected, error.description)
            }
        }
        for job in jobs { received.insert(job.id) }
        // More in the hash than was ever received: a call that was given up reached the server after all.
        leaseIsUncertain = Int(held) > received.count
        return Lease(kind: kind, jobs: jobs, now: now, remaining: Int(remaining))
    }

    @discardableResult
    public func commit(_ results: [JobResult]) async throws(QueueError) -> Int {
        let reply = try await run(scripts.commit(results))
        _ = try reply.word("commit")
        for result in results { received.remove(result.id) }
        return Int(reply.elements?.last?.integer ?? 0)
    }

    public func awaitJobs() async throws(QueueError) {
        let command = RedisCommand("BLPOP", scripts.keys.bell(scripts.queue), String(Self.bellWait))
        _ = try await inQueueTerms { () async throws(RedisError) in try await self.bellLine.call(command) }
    }

    public nonisolated func interrupt() { bellLine.interrupt() }

    public func leave() async throws(QueueError) {
        _ = try await run(scripts.withdraw(expired: false))
    }

    public func close() async {
        await line.close()
        await bellLine.close()
    }

    public nonisolated func keeper() -> any LeaseKeeper { RedisLeaseKeeper(scripts: scripts, endpoint: endpoint) }

    public nonisolated func line(ofSlot slot: Int) -> any SlotLine {
        RedisSlotLine(slot: slot, scripts: scripts, endpoint: endpoint)
    }

    private func releaseUnreceived() async throws(QueueError) {
        let command = RedisCommand("HKEYS", scripts.keys.held(scripts.queue, worker))
        let reply = try await inQueueTerms { () async throws(RedisError) in try await self.line.call(command) }
        let held = (reply.elements ?? []).compactMap { $0.bytes.flatMap { Fingerprint(bytes: $0) } }
        let unknown = held.filter { !received.contains($0) }
        guard !unknown.isEmpty else { return }
        let results = unknown.map { JobResult(Job(id: $0, payload: []), .release) }
        _ = try await run(scripts.commit(results)).word("commit")
    }

    private func run(_ call: WorkerScripts.Call) async throws(QueueError) -> RedisValue {
        try await inQueueTerms { () async throws(RedisError) in
            try await self.line.run(call.script, keys: call.keys, arguments: call.arguments)
        }
    }
}

extension Lease.Kind {
    fileprivate init?(_ word: String) {
        switch word {
        case "JOBS": self = .jobs
        case "ALONE": self = .alone
        case "DRAIN": self = .drain
        case "PAUSED": self = .paused
        default: return nil
        }
    }
}
