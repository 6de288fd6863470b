internal import Hiredis
internal import NewsarCluster
internal import NewsarModel

/// The heartbeat's line: a session of its own, opened again after an error.
final class RedisLeaseKeeper: LeaseKeeper {
    private let scripts: WorkerScripts
    private let endpoint: RedisEndpoint
    private var session: RedisSession?

    init(scripts: WorkerScripts, endpoint: RedisEndpoint) {
        self.scripts = scripts
        self.endpoint = endpoint
    }

    func renew(info: WorkerInfo) throws(QueueError) -> Set<UInt32> {
        let reply = try run(scripts.renew(info))
        _ = try reply.word("renew")
        return Set((reply.elements ?? []).dropFirst().compactMap { $0.integer.flatMap(UInt32.init(exactly:)) })
    }

    func convict(_ job: Fingerprint, reason: String) throws(QueueError) {
        _ = try run(scripts.commit([], convicted: (job, reason))).word("commit")
    }

    func leave() throws(QueueError) { _ = try run(scripts.withdraw(expired: false)) }

    private func run(_ call: WorkerScripts.Call) throws(QueueError) -> RedisValue {
        try inQueueTerms { () throws(RedisError) in
            try call.script.run(on: opened(), keys: call.keys, arguments: call.arguments)
        }
    }

    private func opened() throws(RedisError) -> RedisSession {
        if let session, session.isOpen { return session }
        // Short time-outs: a beat that hangs longer than the lease helps nobody.
        let session = try RedisSession(
            to: endpoint, name: "newsar-\(scripts.queue)-beat-\(scripts.worker)",
            timeouts: RedisTimeouts(connect: .seconds(2), reply: .seconds(3)))
        self.session = session
        return session
    }
}
