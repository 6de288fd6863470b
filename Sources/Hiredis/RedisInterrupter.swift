internal import CHiredis
internal import Synchronization

/// Cuts a blocked call of a session off from another thread.
///
/// hiredis retries reads that a signal interrupts, so the socket itself is shut down. The descriptor is used under the lock
/// and only while the session holds it, so a number that the system gave to another file is never hit.
public final class RedisInterrupter: Sendable {
    private let descriptor = Mutex<Int32?>(nil)

    public init() {}

    /// Shuts the socket down if a session is attached; its call ends with `.connectionLost`.
    public func interrupt() {
        descriptor.withLock { descriptor in
            if let descriptor { _ = newsar_redis_shutdown(descriptor) }
        }
    }

    func attach(_ value: Int32) { descriptor.withLock { $0 = value } }

    func detach() { descriptor.withLock { $0 = nil } }
}
