internal import CThread

/// An operating-system thread that runs one closure: for work that blocks, which must not sit on the cooperative pool.
///
/// The pool has about as many threads as there are cores; two blocked calls would stop a two-core process.
public final class DedicatedThread: Sendable {
    private let ended = ThreadSignal()

    /// Starts the thread. It ends when `body` returns; the object need not be kept.
    ///
    /// - Parameter name: shown by `top -H` and debuggers, at most 15 bytes.
    public init(name: String, _ body: @escaping @Sendable () -> Void) {
        let ended = ended
        let start = Start(name: name) {
            body()
            ended.raise()
        }
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(start).toOpaque()
        let status = pthread_create(&thread, nil, runThread, argument)
        precondition(status == 0, "the system refuses another thread (error \(status))")
        pthread_detach(thread)
    }

    /// Blocks the calling thread until `body` has returned.
    public func join() { ended.wait() }
}

/// What a new thread needs to know.
private final class Start: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
    }
}

private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
    newsar_thread_name(String(start.name.prefix(15)))
    start.body()
    return nil
}
