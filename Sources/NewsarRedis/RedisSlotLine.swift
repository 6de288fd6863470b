internal import Hiredis
internal import NewsarCluster
internal import NewsarModel

/// A slot's line: a session of its own, opened again after an error. On the slot's thread a statement costs two system calls;
/// a line that others share would cost two changes of thread an article.
final class RedisSlotLine: SlotLine {
    private let slot: Int
    private let scripts: WorkerScripts
    private let endpoint: RedisEndpoint
    private var session: RedisSession?

    init(slot: Int, scripts: WorkerScripts, endpoint: RedisEndpoint) {
        self.slot = slot
        self.scripts = scripts
        self.endpoint = endpoint
    }

    func state(_ jobs: [Fingerprint]) throws(QueueError) {
        let call = scripts.running(jobs, slot: slot)
        let posted = call.script.posting(keys: call.keys, arguments: call.arguments)
        try inQueueTerms { () throws(RedisError) in try opened().post(posted) }
    }

    private func opened() throws(RedisError) -> RedisSession {
        if let session, session.isOpen { return session }
        // Short time-outs: the work goes on without a statement.
        let session = try RedisSession(
            to: endpoint, name: "newsar-\(scripts.queue)-slot-\(slot)-\(scripts.worker)",
            timeouts: RedisTimeouts(connect: .seconds(2), reply: .seconds(3)))
        self.session = session
        return session
    }
}
