import Foundation
import Hiredis
import TestKit
import Testing

extension CommandLineTests {
    /// A Redis that is wrong, away or unfit: one line, and no command waits for what cannot mend by itself.
    @Suite struct BadRedisTests {
        @Test(arguments: [
            ("http://host", "unknown scheme 'http'"), ("localhost:6379", "no scheme"),
            ("redis://host:0", "'0' is no port"),
            ("redis://host:99999", "no port"), ("redis://host:port", "no port"), ("redis://", "no host"),
            ("redis://host/x", "database"), ("redis+unix://relative", "must begin with /"),
            ("rediss://host", "TLS"), ("redis://a:%zz@host", "percent"),
        ])
        func aWrongURLIsWrongUsage(url: String, words: String) async throws {
            expectOneLine(
                try await Newsar.run("status", "--redis", url), status: 2, saying: "Redis URL '", words,
                "redis://user:password")
        }

        @Test func aPasswordInAWrongURLIsNotShown() async throws {
            let ending = try await Newsar.run("worker", "--redis", "http://me:secret@host")
            expectOneLine(ending, status: 2, saying: "http")
            #expect(!ending.errorOutput.contains("secret"))
        }

        @Test(arguments: [
            ["status"], ["submit", "-"], ["batch", "list"], ["dead", "list"], ["queue", "pause", "articles"],
        ])
        func nobodyListens(command: [String]) async throws {
            let port = try FreePort.find()
            let tcp = try await Newsar.run(command + ["--redis", "redis://127.0.0.1:\(port)"])
            expectOneLine(tcp, status: 3, saying: "redis://127.0.0.1:\(port)", "Connection refused", "NEWSAR_REDIS")
            let unix = try await Newsar.run(command + ["--redis", "redis+unix:///nowhere/redis.sock"])
            expectOneLine(unix, status: 3, saying: "redis+unix:///nowhere/redis.sock", "No such file", "NEWSAR_REDIS")
        }

        @Test(arguments: [["status"], ["submit", "-"], ["worker"], ["coordinator"], ["batch", "list"]])
        func aWrongPasswordIsRefused(command: [String]) async throws {
            let redis = try await RedisServer()
            try redis.call("ACL", "SETUSER", "ann", "on", ">right", "~*", "+@all")
            try redis.call("ACL", "SETUSER", "default", "off")
            let socket = redis.folder.file("redis.sock")
            let wrong = try await Newsar.run(command + ["--redis", "redis+unix://ann:wrong@" + socket])
            expectOneLine(wrong, status: 3, saying: socket, "WRONGPASS", "check the user and the password")
            #expect(!wrong.errorOutput.contains("ann:wrong"))
            let none = try await Newsar.run(command + ["--redis", redis.url])
            expectOneLine(none, status: 3, saying: socket, "NOAUTH", "give a user and password")
        }

        @Test(arguments: [["status"], ["submit", "-"], ["worker"], ["coordinator"], ["aggregator"]])
        func aRedisThatEvictsIsRefused(command: [String]) async throws {
            let redis = try await RedisServer(["--maxmemory-policy", "allkeys-lru"])
            let folder = try TemporaryFolder()
            let store = command == ["aggregator"] ? ["--store", folder.file("store.sqlite")] : []
            let ending = try await Newsar.run(command + ["--redis", redis.url] + store)
            expectOneLine(ending, status: 3, saying: redis.url, "allkeys-lru", "set 'maxmemory-policy noeviction'")
            #expect(try redis.call("DBSIZE").integer == 0)
        }

        @Test(arguments: [["submit", "-"], ["worker"], ["coordinator"]])
        func aRedisThatIsTooOldIsRefused(command: [String]) async throws {
            let old = try OldRedis()
            let ending = try await Newsar.run(command + ["--redis", old.url])
            expectOneLine(ending, status: 3, saying: old.url, "6.2.0", "7.0")
        }

        @Test func doctorNamesAllThatIsWrong() async throws {
            let redis = try await RedisServer(["--maxmemory-policy", "allkeys-lru"], appendOnly: false)
            let ending = try await Newsar.run("doctor", "--no-store", "--redis", redis.url)
            #expect(ending.status == 3)
            let wrong = ending.text.split(separator: "\n").filter { $0.hasPrefix("WRONG ") }
            #expect(wrong.count == 2, "\(ending)")
            #expect(wrong.contains { $0.contains("noeviction") })
            #expect(wrong.contains { $0.contains("appendonly yes") })
        }

        @Test func aRoleWaitsForARedisThatIsAway() async throws {
            let redis = try await RedisServer()
            await redis.crash()
            let worker = try Newsar.start("worker", "--redis", redis.url, "--slots", "1")
            defer { worker.send(SIGKILL) }
            try await eventually("the worker says that it waits") { worker.errorOutput.contains("waiting for Redis") }
            #expect(!worker.hasEnded)
            try await redis.restart()
            try await eventually("the worker is there") {
                try JSON(await Newsar.run("status", "--json", "--redis", redis.url).output)["workers"].array.count == 1
            }
            worker.send(SIGTERM)
            #expect(await worker.wait().status == 0)
        }
    }
}
