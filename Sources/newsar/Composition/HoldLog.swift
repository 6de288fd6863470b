import Logging
import Synchronization

/// Tells the log once when a submission begins to wait, and once when it goes on.
final class HoldLog: Sendable {
    private let name: String
    private let logger: Logger
    private let isHeld = Mutex(false)

    init(_ name: String, _ logger: Logger) {
        self.name = name
        self.logger = logger
    }

    /// - Parameter reason: why the submission waits; `nil` when it does not.
    func note(_ reason: String?) {
        let changed = isHeld.withLock { isHeld in
            defer { isHeld = reason != nil }
            return isHeld != (reason != nil)
        }
        guard changed else { return }
        if let reason { logger.warning("\(name) waits: \(reason)") } else { logger.notice("\(name) goes on") }
    }
}
