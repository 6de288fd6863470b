/// The numbers of the queue's guarantees.
public struct QueuePolicy: Sendable, Equatable {
    /// A worker that has not renewed for so long is dead.
    public var lease: Duration = .seconds(10)
    /// Bytes after which a lease call takes no more jobs, so that large ones do not fill a worker's memory.
    public var leaseBytes = 4_000_000
    /// Failed tries after which a job is dead.
    public var tries = 5
    /// Deaths of workers after which the job that they ran is dead.
    public var deaths = 3
    /// Full delay after the first failed try; doubles with each.
    public var firstDelay: Duration = .seconds(5)
    public var longestDelay: Duration = .seconds(300)

    public init() {}
}

extension Duration {
    public var milliseconds: Int { Int(self / .milliseconds(1)) }
}
