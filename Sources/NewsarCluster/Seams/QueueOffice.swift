public import NewsarModel

/// What an operator sees of a queue and may do to it.
public protocol QueueOffice: Sendable {
    func census() async throws(QueueError) -> QueueCensus
    func setPaused(_ paused: Bool) async throws(QueueError)
    /// Drops the jobs that wait; returns how many.
    func purge() async throws(QueueError) -> Int
    /// Dead jobs, latest first.
    func dead(offset: Int, limit: Int) async throws(QueueError) -> [ParkedJob]
    func deadJob(_ id: Fingerprint) async throws(QueueError) -> ParkedJob?
    func retryDead(_ ids: [Fingerprint]) async throws(QueueError) -> Int
    func dropDead(_ ids: [Fingerprint]) async throws(QueueError) -> Int
    /// Workers that died, latest first, at most 100.
    func deaths() async throws(QueueError) -> [WorkerDeath]
}
