/// How a consumer works. The defaults are DESIGN's numbers.
public struct ConsumerConfiguration: Sendable {
    /// Jobs handled at the same time.
    public var slots: Int
    /// Most jobs that a slot takes at once.
    public var chunkLimit: Int
    /// Work that one chunk should be worth, so that stating it costs little beside it; `nil`: as many as there are.
    public var chunkTime: Duration?
    /// Most jobs held at a time, running and waiting.
    public var prefetchLimit: Int
    /// How long a slot lets jobs gather after a chunk of less than half of `chunkLimit`, so that the next is worth its fixed
    /// cost; a quarter of it when none come.
    public var linger: Duration = .zero
    public var beat: Duration = .seconds(3)
    /// A job that runs longer is cut off by the watchdog.
    public var jobTimeout: Duration = .seconds(60)
    /// From SIGTERM to the end; what is not done by then goes back to the queue.
    public var grace: Duration = .seconds(25)

    public init(slots: Int, chunkLimit: Int, chunkTime: Duration?, prefetchLimit: Int) {
        self.slots = slots
        self.chunkLimit = chunkLimit
        self.chunkTime = chunkTime
        self.prefetchLimit = prefetchLimit
    }

    /// A worker: chunks of about 1 ms, so that analysis goes one article at a time and only trivial jobs are bundled.
    public static func worker(slots: Int) -> ConsumerConfiguration {
        ConsumerConfiguration(slots: slots, chunkLimit: 64, chunkTime: .milliseconds(1), prefetchLimit: 512)
    }

    /// An aggregator: one transaction for all that waits, up to 1,000 briefs, and about five a second while less come: each
    /// syncs the disk and touches the pages of common topics anew.
    public static let aggregator: ConsumerConfiguration = {
        var configuration = ConsumerConfiguration(slots: 1, chunkLimit: 1000, chunkTime: nil, prefetchLimit: 2000)
        configuration.linger = .milliseconds(200)
        return configuration
    }()
}
