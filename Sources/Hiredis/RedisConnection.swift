internal import DedicatedThread

/// A connection that any task may use: an actor on a thread of its own, where hiredis' blocking calls disturb nobody.
///
/// It connects at the first call and, after an error, again at the next one; waiting between tries is the caller's business.
/// A lost connection leaves the outcome of the call unknown, so what is sent must be harmless when repeated.
public actor RedisConnection {
    private let executor: ThreadExecutor
    private let endpoint: RedisEndpoint
    private let name: String
    private let timeouts: RedisTimeouts
    private let interrupter = RedisInterrupter()
    private var session: RedisSession?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    public init(to endpoint: RedisEndpoint, name: String, timeouts: RedisTimeouts = RedisTimeouts()) {
        self.endpoint = endpoint
        self.name = name
        self.timeouts = timeouts
        executor = ThreadExecutor(name: "redis " + name)
    }

    deinit { executor.stop() }

    /// Sends one command and waits for its reply; an error reply is thrown.
    @discardableResult
    public func call(_ command: RedisCommand) throws(RedisError) -> RedisValue {
        try opened().call(command)
    }

    /// Sends all commands in one go; an error reply is a value in the result.
    public func pipeline(_ commands: [RedisCommand]) throws(RedisError) -> [RedisValue] {
        try opened().pipeline(commands)
    }

    /// Runs a script by its digest; a server that does not know it is given its text first.
    public func run(_ script: RedisScript, keys: [String], arguments: [[UInt8]]) throws(RedisError) -> RedisValue {
        try script.run(on: opened(), keys: keys, arguments: arguments)
    }

    /// Closes the connection; the next call opens a new one.
    public func close() {
        session?.close()
        session = nil
    }

    /// Ends a call that blocks now, from any thread: it throws `.connectionLost`.
    public nonisolated func interrupt() { interrupter.interrupt() }

    private func opened() throws(RedisError) -> RedisSession {
        if let session, session.isOpen { return session }
        let session = try RedisSession(to: endpoint, name: name, timeouts: timeouts, interrupter: interrupter)
        self.session = session
        return session
    }
}
