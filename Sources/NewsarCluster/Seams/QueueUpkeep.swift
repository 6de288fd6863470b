/// What must happen in a queue from time to time, whoever does it: every worker and coordinator does, so no single one matters.
public protocol QueueUpkeep: Sendable {
    /// Returns the jobs of workers whose lease is over, and brings delayed jobs back whose time has come.
    func tend() async throws(QueueError) -> UpkeepReport
}

/// What one round of upkeep found.
public struct UpkeepReport: Sendable, Equatable {
    public struct ReapedWorker: Sendable, Equatable {
        public let worker: String
        public let returned: Int
        public let buried: Int

        public init(worker: String, returned: Int, buried: Int) {
            self.worker = worker
            self.returned = returned
            self.buried = buried
        }
    }

    public var reaped: [ReapedWorker] = []
    public var promoted = 0

    public init() {}
}
