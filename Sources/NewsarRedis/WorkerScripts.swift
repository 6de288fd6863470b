internal import Hiredis
internal import NewsarCluster
internal import NewsarModel

/// The scripts that a worker runs, with their keys and arguments: shared by the queue and its heartbeat.
struct WorkerScripts: Sendable {
    let queue: QueueName
    let worker: String
    let keys: Keyspace
    let policy: QueuePolicy

    struct Call: Sendable {
        let script: RedisScript
        let keys: [String]
        let arguments: [[UInt8]]
    }

    func join(_ info: WorkerInfo) -> Call {
        Call(
            script: Scripts.join, keys: [keys.workers(queue), keys.info(queue)],
            arguments: [bytes(worker), bytes(policy.lease.milliseconds), json(info)])
    }

    func renew(_ info: WorkerInfo) -> Call {
        Call(
            script: Scripts.renew, keys: [keys.workers(queue), keys.info(queue), keys.cancelled],
            arguments: [bytes(worker), bytes(policy.lease.milliseconds), json(info)])
    }

    func lease(upTo limit: Int) -> Call {
        Call(
            script: Scripts.lease,
            keys: keys.ready(queue) + [
                keys.solo(queue), keys.held(queue, worker), keys.workers(queue), keys.control(queue), keys.bell(queue),
                keys.totals(queue), keys.batches, keys.cancelled,
            ],
            arguments: [
                bytes(worker), bytes(min(limit, 500)), bytes(policy.lease.milliseconds), bytes(policy.leaseBytes),
            ])
    }

    func running(_ jobs: [Fingerprint], slot: Int) -> Call {
        var ids: [UInt8] = []
        ids.reserveCapacity(jobs.count * Fingerprint.byteCount)
        for job in jobs { job.append(to: &ids) }
        return Call(
            script: Scripts.running, keys: [keys.running(queue, worker), keys.workers(queue)],
            arguments: [bytes(worker), bytes(slot), ids])
    }

    /// - Parameter convicted: a job that hung, with the reason.
    func commit(_ results: [JobResult], convicted: (id: Fingerprint, reason: String)? = nil) -> Call {
        var done: [[UInt8]] = []
        var others: [[UInt8]] = []
        func other(_ id: Fingerprint, _ verb: String, _ reason: String = "", _ number: Int = 0) {
            others += [
                id.bytes, bytes(verb), bytes(String(decoding: reason.utf8.prefix(1000), as: UTF8.self)), bytes(number),
            ]
        }
        for result in results {
            switch result.outcome {
            case .done(let next): done += [result.id.bytes, bytes(Int(result.batch)), next?.entry ?? []]
            case .retry(let reason, let share):
                other(result.id, "retry", reason, Int(min(1, max(0, share)) * 1_000_000))
            case .reject(let reason): other(result.id, "reject", reason)
            case .defer(let reason, let delay): other(result.id, "defer", reason, delay.milliseconds)
            case .release: other(result.id, "release")
            case .drop: other(result.id, "drop")
            }
        }
        if let convicted { other(convicted.id, "stuck", convicted.reason) }
        let next = QueueName.briefs
        return Call(
            script: Scripts.commit,
            keys: [keys.held(queue, worker), keys.workers(queue), keys.totals(queue), keys.batches]
                + keys.ready(queue)
                + [
                    keys.solo(queue), keys.delayed(queue), keys.dead(queue), keys.parked(queue), keys.why(queue),
                    keys.bell(queue),
                ] + keys.ready(next) + [keys.bell(next), keys.totals(next)],
            arguments: [
                bytes(worker), bytes(queue == .articles ? "analysed" : "stored"), bytes(policy.tries),
                bytes(policy.firstDelay.milliseconds), bytes(policy.longestDelay.milliseconds), bytes(policy.deaths),
                bytes(done.count / 3),
            ] + done + others)
    }

    /// - Parameter expired: for the reaper; else the worker itself leaves.
    func withdraw(expired: Bool) -> Call {
        Call(
            script: Scripts.withdraw,
            keys: [keys.workers(queue), keys.info(queue), keys.held(queue, worker), keys.running(queue, worker)]
                + keys.ready(queue)
                + [
                    keys.solo(queue), keys.dead(queue), keys.parked(queue), keys.why(queue), keys.totals(queue),
                    keys.batches, keys.bell(queue), keys.deaths(queue),
                ],
            arguments: [bytes(worker), bytes(expired ? "expired" : "leaving"), bytes(policy.deaths)])
    }

    private func json(_ info: WorkerInfo) -> [UInt8] {
        var writer = JSONWriter()
        info.write(to: &writer)
        return writer.bytes
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func bytes(_ number: Int) -> [UInt8] { Array(String(number).utf8) }
}

extension RedisValue {
    /// The first word of a script's reply; throws `.fenced` where the script says so.
    func word(_ script: String) throws(QueueError) -> String {
        guard let word = elements?.first?.text else {
            throw QueueError(.unexpected, "\(script) answered \(self); are all roles of the same release?")
        }
        if word == "FENCED" { throw QueueError(.fenced, "the lease ran out before it was renewed") }
        return word
    }
}
