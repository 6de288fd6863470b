import Foundation
public import Hiredis
import Synchronization

/// A real Redis for a test: its own process, its own folder, a unix socket.
public final class RedisServer: Sendable {
    public let folder: TemporaryFolder
    public let endpoint: RedisEndpoint
    public var url: String { "redis+unix://" + folder.file("redis.sock") }

    private let arguments: [String]
    private let process: Locked<RunningProcess>

    /// - Parameter arguments: added to the server's command line, such as `["--maxmemory", "20mb"]`.
    public init(_ arguments: [String] = [], appendOnly: Bool = true) async throws {
        // As the program does: a server that dies must give an error, not end the tests.
        signal(SIGPIPE, SIG_IGN)
        folder = try TemporaryFolder()
        endpoint = RedisEndpoint(address: .unix(path: folder.file("redis.sock")))
        self.arguments =
            [
                "--port", "0", "--unixsocket", folder.file("redis.sock"), "--dir", folder.path, "--save", "",
                "--appendonly", appendOnly ? "yes" : "no", "--maxmemory-policy", "noeviction",
            ] + arguments
        process = Locked(try Self.launch(self.arguments))
        try await waitUntilUp()
    }

    deinit {
        // The server is a child of this process; nothing of it may outlive the test.
        process.value.send(SIGKILL)
    }

    /// kill -9, and a new server over the same append-only file.
    public func crashAndRestart() async throws {
        await crash()
        try await restart()
    }

    public func crash() async {
        process.value.send(SIGKILL)
        _ = await process.value.wait()
    }

    public func restart() async throws {
        process.value = try Self.launch(arguments)
        try await waitUntilUp()
    }

    /// SIGSTOP and SIGCONT: a server that does not answer.
    public func freeze() { process.value.send(SIGSTOP) }
    public func thaw() { process.value.send(SIGCONT) }

    /// A session for the test itself.
    public func session() throws(RedisError) -> RedisSession { try RedisSession(to: endpoint, name: "test") }

    /// One command; an error reply is thrown.
    @discardableResult
    public func call(_ name: String, _ arguments: String...) throws -> RedisValue {
        var command = RedisCommand(name)
        for argument in arguments { command.append(argument) }
        return try session().call(command)
    }

    private static func launch(_ arguments: [String]) throws -> RunningProcess {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        let server = path.map { "\($0)/redis-server" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        return try RunningProcess(server ?? "/usr/bin/redis-server", arguments)
    }

    private func waitUntilUp() async throws {
        try await eventually("redis-server answers") {
            do throws(RedisError) {
                try self.session().call(RedisCommand("PING"))
                return true
            } catch {
                // A server with an access list that does not know the test.
                return error.code == .refused
            }
        }
    }
}

/// A value behind a lock.
public final class Locked<Value: Sendable>: Sendable {
    private let stored: Mutex<Value>

    public init(_ value: Value) { stored = Mutex(value) }

    public var value: Value {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }
}
