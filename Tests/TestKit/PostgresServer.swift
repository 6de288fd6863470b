import Foundation
import Glibc

/// A real PostgreSQL for tests: its own process and folder, a unix socket only. It does not wait for the disk.
public final class PostgresServer: Sendable {
    public static let port = "5432"

    private let folder: TemporaryFolder
    private let process: Locked<RunningProcess>

    /// The folder of the socket.
    public var socketFolder: String { folder.path }

    /// - Parameter logFolder: where its log of writes is to be; made by the server.
    public init(_ settings: [String] = [], logFolder: String? = nil) async throws {
        folder = try TemporaryFolder()
        // The server refuses to run as root.
        if getuid() == 0 {
            guard let user = getpwnam("postgres") else { throw POSIXError(.ESRCH) }
            guard chown(folder.path, user.pointee.pw_uid, user.pointee.pw_gid) == 0 else { throw POSIXError(.EPERM) }
        }
        let initialised = try Self.launch(
            "initdb",
            ["--pgdata", folder.file("data"), "--encoding", "UTF8", "--locale", "C", "--username", "newsar"]
                + ["--auth", "trust", "--no-sync"] + (logFolder.map { ["--waldir", $0] } ?? []))
        let ending = await initialised.wait()
        guard ending.status == 0 else { throw Failure(description: "initdb: \(ending)") }
        process = Locked(try Self.launch("postgres", Self.arguments(folder) + settings))
        try await waitUntilUp()
    }

    deinit { kill() }

    /// Ends the server, at once, and waits for it: its folder can be removed then.
    private func kill() {
        process.value.send(SIGQUIT)
        for _ in 0..<500 where !process.value.hasEnded { usleep(10_000) }
    }

    /// Ends the server and removes its files when this process ends, for one that is never let go before.
    public func endWithProcess() {
        Self.shared.value = self
        atexit {
            guard let server = PostgresServer.shared.value else { return }
            server.kill()
            try? FileManager.default.removeItem(atPath: server.folder.path)
        }
    }

    private static let shared = Locked<PostgresServer?>(nil)

    /// The address of a database in this server.
    public func url(database: String = "postgres", schema: String? = nil) -> String {
        "postgres:///\(database)?host=\(folder.path)&user=newsar"
            + (schema.map { "&options=-csearch_path%3D\($0)" } ?? "")
    }

    /// Runs SQL as the server's owner and returns what it prints, a line a row.
    @discardableResult public func sql(_ sql: String, database: String = "postgres") async throws -> String {
        let client = try Self.launch(
            "psql",
            ["--host", folder.path, "--username", "newsar", "--dbname", database, "--no-psqlrc", "--quiet"]
                + ["--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "--command", sql])
        let ending = await client.wait()
        guard ending.status == 0 else { throw Failure(description: "psql: \(ending)") }
        return ending.text.split(separator: "\n").joined(separator: "\n")
    }

    /// Ends at once, as after a power cut, and a new server over the same files.
    public func crashAndRestart() async throws {
        process.value.send(SIGQUIT)
        try await start()
    }

    /// Kills all of the server's processes with a signal that none can catch.
    public func killAll() {
        let parent = process.value.pid
        // It must not start new ones meanwhile.
        process.value.send(SIGSTOP)
        let children = (try? String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .ascii)) ?? ""
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { Glibc.kill(child, SIGKILL) }
        process.value.send(SIGKILL)
    }

    /// A new server over the same files, after `killAll` or `stop`.
    public func start() async throws {
        _ = await process.value.wait()
        process.value = try Self.launch("postgres", Self.arguments(folder))
        try await waitUntilUp()
    }

    /// From now on all but the server's owner have to give a password.
    public func requirePasswords() async throws {
        try await sql(
            """
            COPY (VALUES ('local all newsar trust'), ('local all all scram-sha-256'))
            TO PROGRAM 'cat > pg_hba.conf'
            """)
        try await sql("SELECT pg_reload_conf()")
    }

    public func stop() async {
        process.value.send(SIGINT)
        _ = await process.value.wait()
    }

    private struct Failure: Error, CustomStringConvertible { let description: String }

    private static func arguments(_ folder: TemporaryFolder) -> [String] {
        [
            "-D", folder.file("data"), "-k", folder.path, "-p", port, "-c", "listen_addresses=", "-c", "fsync=off",
            "-c", "max_connections=40",
        ]
    }

    /// A program of the newest PostgreSQL there is; as its user where this is root.
    private static func launch(_ program: String, _ arguments: [String]) throws -> RunningProcess {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let newest = versions.compactMap(Int.init).max().map { "/usr/lib/postgresql/\($0)/bin/" } ?? "/usr/bin/"
        guard getuid() == 0 else { return try RunningProcess(newest + program, arguments) }
        return try RunningProcess(
            "/usr/bin/setpriv",
            ["--reuid=postgres", "--regid=postgres", "--clear-groups", newest + program] + arguments)
    }

    private func waitUntilUp() async throws {
        try await eventually("postgres answers") { (try? await self.sql("SELECT 1")) == "1" }
    }
}
