/// Why a queue call did not succeed.
public struct QueueError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: Sendable, Equatable {
        /// The worker's lease is over; what it held is someone else's now.
        case fenced
        /// The queue cannot be reached or used for now; the same call may succeed later.
        case unavailable
        /// The queue takes no more jobs until some are drained.
        case outOfMemory
        /// The queue is at its high-water mark, and the caller does not want to wait.
        case full
        /// The queue will not do this for us until someone changes something: credentials, rights, configuration.
        case refused
        /// Two submitters share a batch and an input.
        case conflict
        /// The queue answered something that this release does not understand.
        case unexpected
    }

    public let code: Code
    public let description: String

    public init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }

    /// Whether the same call may succeed later by itself.
    public var mayPass: Bool { code == .unavailable || code == .outOfMemory }
}
