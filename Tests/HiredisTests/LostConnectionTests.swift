import Glibc
import Hiredis
import TestKit
import Testing

@Suite struct LostConnectionTests {
    init() {
        // As the executable does: a write to a server that has gone must be an error, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
    }

    @Test func aFrozenServerTimesOutAndNoGhostConsumerRemains() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try RedisSession(
            to: server.endpoint, name: "ghost", timeouts: RedisTimeouts(reply: .milliseconds(200)))
        server.freeze()
        let error = #expect(throws: RedisError.self) { try session.call(RedisCommand("BLPOP", "bell", "0")) }
        server.thaw()
        #expect(error?.code == .timedOut)
        #expect(error?.isTransient == true)
        #expect(!session.isOpen)
        try await eventually("the server notices the closed session") {
            try !clients(of: server).contains("name=ghost ")
        }
        try server.call("RPUSH", "bell", "1")
        #expect(try server.call("LLEN", "bell").integer == 1)
    }

    @Test func aBlockingCallThatOutlivesTheReplyTimeLeavesNoGhost() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try RedisSession(
            to: server.endpoint, name: "ghost", timeouts: RedisTimeouts(reply: .milliseconds(100)))
        let error = #expect(throws: RedisError.self) { try session.call(RedisCommand("BLPOP", "bell", "0")) }
        #expect(error?.code == .timedOut)
        try await eventually("the server notices the closed session") {
            try !clients(of: server).contains("name=ghost ")
        }
        try server.call("RPUSH", "bell", "1")
        #expect(try server.call("LLEN", "bell").integer == 1)
    }

    @Test func aFrozenServerDoesNotHoldAConnectingClient() async throws {
        let server = try await RedisServer(appendOnly: false)
        server.freeze()
        let timeouts = RedisTimeouts(connect: .milliseconds(200), reply: .milliseconds(200))
        let error = #expect(throws: RedisError.self) {
            try RedisSession(to: server.endpoint, name: "x", timeouts: timeouts)
        }
        server.thaw()
        #expect(error?.code == .timedOut)
    }

    @Test func aServerThatHangsUpWhileWeWriteIsAnErrorOnly() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        try server.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        try await eventually("the session is killed") { try clients(of: server).split(separator: "\n").count == 1 }
        var big = RedisCommand("SET", "a")
        big.append([UInt8](repeating: 7, count: 8 << 20))
        let error = #expect(throws: RedisError.self) { try session.call(big) }
        #expect(error?.code == .connectionLost)
        #expect(error?.isTransient == true)
        #expect(!session.isOpen)
    }

    /// Also one that follows another: the server gives up what comes behind a reply that it cannot deliver any more.
    @Test func aPostArrivesThoughItsSenderIsGone() async throws {
        let server = try await RedisServer(appendOnly: false)
        for number in 0..<200 {
            let session = try server.session()
            for part in 0..<5 { try session.post(RedisCommand("SADD", "posted", "\(number) \(part)")) }
            session.close()
        }
        try await eventually("all posts have arrived") { try server.call("SCARD", "posted").integer == 1000 }
    }

    @Test func repliesToPostsAreNotTakenForAnswers() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        try session.post(RedisCommand("INCR", "n"))
        try session.post(RedisCommand("INCR", "n"))
        #expect(try session.call(RedisCommand("INCRBY", "n", "10")).integer == 12)
        try session.post(RedisCommand("INCR", "n"))
        #expect(try session.pipeline([RedisCommand("GET", "n"), RedisCommand("PING")]).map(\.text) == ["13", "PONG"])
    }

    enum Next: CaseIterable { case call, pipeline, post }

    @Test(arguments: Next.allCases) func anErrorOfAPostComesOutAtTheNextCall(next: Next) async throws {
        let server = try await RedisServer(appendOnly: false)
        try server.call("SET", "text", "x")
        let session = try server.session()
        try session.post(RedisCommand("LPUSH", "text", "y"))
        let error = #expect(throws: RedisError.self) {
            switch next {
            case .call: try session.call(RedisCommand("PING"))
            case .pipeline: _ = try session.pipeline([RedisCommand("PING")])
            case .post: try session.post(RedisCommand("INCR", "n"))
            }
        }
        #expect(error?.serverCode == "WRONGTYPE")
        // What is still under way would answer the wrong command.
        #expect(!session.isOpen)
    }

    @Test func aConnectionOpensAgainAfterTheServerWasKilled() async throws {
        let server = try await RedisServer()
        let connection = RedisConnection(to: server.endpoint, name: "survivor")
        try await connection.call(RedisCommand("SET", "a", "kept"))
        await server.crash()
        for _ in 0..<3 {
            let error = await #expect(throws: RedisError.self) { try await connection.call(RedisCommand("GET", "a")) }
            #expect(error?.isTransient == true)
        }
        try await server.restart()
        #expect(try await connection.call(RedisCommand("GET", "a")).text == "kept")
    }

    /// Twice: a session that was cut off must not take its successor's interrupter away.
    @Test func interruptEndsABlockedCallFromAnotherThread() async throws {
        let server = try await RedisServer(appendOnly: false)
        let connection = RedisConnection(
            to: server.endpoint, name: "waiter", timeouts: RedisTimeouts(reply: .seconds(120)))
        for round in 1...3 {
            let blocked = Task { try await connection.call(RedisCommand("BLPOP", "bell", "0")) }
            try await eventually("the call blocks") {
                try clients(of: server).split(separator: "\n").contains {
                    $0.contains("name=waiter ") && $0.contains("cmd=blpop")
                }
            }
            connection.interrupt()
            let error = await #expect(throws: RedisError.self) { try await blocked.value }
            #expect(error?.code == .connectionLost, "round \(round)")
        }
        #expect(try await connection.call(RedisCommand("PING")).text == "PONG")
    }

    @Test func manyTasksShareAConnection() async throws {
        let server = try await RedisServer(appendOnly: false)
        let connection = RedisConnection(to: server.endpoint, name: "shared")
        let sum = try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask { try await connection.call(RedisCommand("INCR", "n")).integer ?? 0 }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 5050)
        await connection.close()
        #expect(try await connection.call(RedisCommand("GET", "n")).integer == 100)
    }
}

private func clients(of server: RedisServer) throws -> String { try server.call("CLIENT", "LIST").text ?? "" }
