internal import Dispatch
internal import Synchronization

/// A flag that threads can wait for; once raised it stays raised.
public final class ThreadSignal: Sendable {
    private let raised = Atomic<Bool>(false)
    private let semaphore = DispatchSemaphore(value: 0)

    public init() {}

    public var isRaised: Bool { raised.load(ordering: .acquiring) }

    public func raise() {
        if !raised.exchange(true, ordering: .acquiringAndReleasing) { semaphore.signal() }
    }

    /// Blocks until the flag is raised or the time is over; `true` when it is raised. For dedicated threads only.
    @discardableResult
    public func wait(atMost duration: Duration? = nil) -> Bool {
        if let duration {
            let nanoseconds = duration / .nanoseconds(1)
            if semaphore.wait(timeout: .now() + .nanoseconds(Int(nanoseconds))) == .timedOut { return isRaised }
        } else {
            semaphore.wait()
        }
        // The next waiter finds it raised too.
        semaphore.signal()
        return true
    }
}
