public import NewsarModel

/// What a slot does with jobs. Made once a slot and used by one task at a time, so it may keep buffers and contexts.
public protocol JobHandler: AnyObject {
    /// Handles jobs and gives a result for each, in order. A thrown error means that none was handled and the same may succeed
    /// later; the jobs go back to the queue.
    func handle(_ jobs: [Job]) async throws(JobHandlerError) -> [JobResult]
}

/// A handler cannot work for now; says what for, and what to do.
public struct JobHandlerError: Error, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
