import Glibc
import Hiredis
import NewsarCluster

/// The Redis of a data folder: a child process on a unix socket, with an append-only file.
struct PrivateRedis {
    let folder: DataFolder

    var endpoint: RedisEndpoint { RedisEndpoint(address: .unix(path: folder.socketPath)) }
    var url: String { "redis+unix://" + folder.socketPath }

    /// The server as a child: a shell starts it, waits for it, and ends it when our end of its input closes, so that it does not
    /// outlive this process even after a kill -9.
    func child() throws -> ChildProcess {
        guard let server = Self.find("redis-server") else {
            throw Failure(.unreachable, "redis-server is not installed; on Debian: apt-get install redis-server")
        }
        return ChildProcess(
            executable: "/bin/sh",
            arguments: [
                "-c", Self.keeper, "newsar-redis", server, "--port", "0", "--unixsocket", folder.socketPath,
                "--unixsocketperm", "700", "--dir", folder.redisFolder, "--appendonly", "yes", "--appendfsync",
                "everysec", "--auto-aof-rewrite-min-size", Self.rewriteSize,
                "--save", "", "--maxmemory-policy", "noeviction", "--daemonize", "no", "--logfile",
                folder.redisFolder + "/redis.log", "--proc-title-template", "newsar-redis {unixsocket}",
            ], grace: .seconds(20))
    }

    /// Runs `body` while the server runs; a server that is left over from a run that was killed is ended first.
    ///
    /// When this task is cancelled only `body` learns of it: the server stays until `body` has ended in order.
    func whileRunning<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await endLeftover()
        let child = try child()
        let server = Task { try await child.run() }
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask {
                let exit = try await server.value
                throw Failure(.unreachable, "the private Redis ended (\(exit)); see \(folder.redisFolder)/redis.log")
            }
            group.addTask {
                try await waitUntilReady()
                return try await body()
            }
            let outcome = await group.nextResult()
            // It writes its file and ends; nothing of it may be left when this returns. A signal it sees only at its next tick.
            await shutDown()
            server.cancel()
            group.cancelAll()
            while await group.nextResult() != nil {}
            guard let outcome else { throw CancellationError() }
            return try outcome.get()
        }
    }

    /// `true` when a server answers on the folder's socket.
    func isUp() async -> Bool {
        let line = RedisConnection(to: endpoint, name: "newsar-probe", timeouts: RedisTimeouts(connect: .seconds(1)))
        return (try? await line.call(RedisCommand("PING"))) != nil
    }

    /// The log is rewritten as a queue fills and empties, each time by a fork that takes a core from the work; up to this size
    /// reading it again at a start is a matter of seconds.
    private static let rewriteSize = "512mb"

    private static let keeper = """
        exec 3<&0
        "$@" </dev/null >/dev/null 3<&- &
        server=$!
        trap 'kill -TERM $server' TERM INT HUP
        (cat <&3; kill -TERM $server) >/dev/null 2>&1 &
        exec 3<&-
        wait $server
        wait $server 2>/dev/null
        kill $! 2>/dev/null
        """

    private func waitUntilReady() async throws {
        let line = RedisConnection(to: endpoint, name: "newsar-run")
        var backoff = Backoff(first: .milliseconds(20), longest: .milliseconds(500))
        var random = SystemRandomNumberGenerator()
        while true {
            do throws(RedisError) {
                _ = try await line.call(RedisCommand("PING"))
                return
            } catch {
                // Not there yet, or loading its file.
                guard error.isTransient else { throw Failure(.unreachable, error.description) }
            }
            try await Task.sleep(for: backoff.next(using: &random))
        }
    }

    private func endLeftover() async throws {
        guard await isUp() else { return }
        await shutDown()
        while await isUp() { try await Task.sleep(for: .milliseconds(50)) }
    }

    private func shutDown() async {
        let line = RedisConnection(to: endpoint, name: "newsar-run", timeouts: RedisTimeouts(connect: .seconds(1)))
        // The answer is that the line breaks.
        _ = try? await line.call(RedisCommand("SHUTDOWN"))
    }

    private static func find(_ program: String) -> String? {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }
}
