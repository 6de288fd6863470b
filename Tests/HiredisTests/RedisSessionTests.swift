import Glibc
import Hiredis
import TestKit
import Testing

@Suite struct RedisSessionTests {
    private static let binaries: [(String, [UInt8])] = [
        ("empty", []), ("NUL", [0]), ("NUL inside", [65, 0, 66]), ("line ends", Array("\r\n$3\r\nfoo\r\n".utf8)),
        ("invalid UTF-8", [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80]), ("every byte", Array(0...255)),
        ("1 MB", (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
    ]

    @Test func carriesAnyBytes() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        for (name, bytes) in Self.binaries {
            var set = RedisCommand("SET")
            set.append(bytes)
            set.append(bytes)
            #expect(try session.call(set).text == "OK", "\(name)")
            var get = RedisCommand("GET")
            get.append(bytes)
            #expect(try session.call(get).bytes == bytes, "\(name)")
            #expect(try session.call(RedisCommand("DBSIZE")).integer == 1)
            try session.call(RedisCommand("FLUSHALL"))
        }
    }

    @Test func readsEveryKindOfReply() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        #expect(try session.call(RedisCommand("PING")) == .string(Array("PONG".utf8)))
        #expect(try session.call(RedisCommand("GET", "missing")) == .null)
        #expect(try session.call(RedisCommand("BLPOP", "missing", "0.01")).isNull)
        #expect(try session.call(RedisCommand("INCRBY", "n", "-7")) == .integer(-7))
        #expect(try session.call(RedisCommand("GET", "n")).integer == -7)
        #expect(try session.call(RedisCommand("LRANGE", "missing", "0", "-1")) == .array([]))
        try session.call(RedisCommand("HSET", "h", "a", "1", "b", "x"))
        let fields = try session.call(RedisCommand("HGETALL", "h")).fields
        #expect(fields == ["a": .string([0x31]), "b": .string([0x78])])
        #expect(fields["b"]?.integer == nil)
        let nested = try session.call(
            RedisCommand("EVAL", "return {1, {'a', false, {}}, redis.error_reply('ODD one')}", "0"))
        #expect(nested.elements?.count == 3)
        #expect(nested.elements?[1] == .array([.string([0x61]), .null, .array([])]))
        guard case .error(let inner)? = nested.elements?[2] else {
            Issue.record("the error in an array is no value: \(nested)")
            return
        }
        #expect(inner.serverCode == "ODD")
        #expect(RedisValue.string([0xFF]).text == nil)
    }

    @Test func pipelineGivesRepliesInOrderAndErrorsAsValues() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        let replies = try session.pipeline(
            [RedisCommand("SET", "a", "text"), RedisCommand("LPUSH", "a", "x"), RedisCommand("GET", "a")]
                + (0..<500).map { _ in RedisCommand("INCR", "n") })
        #expect(replies.count == 503)
        #expect(replies[0].text == "OK")
        guard case .error(let error) = replies[1] else {
            Issue.record("no error: \(replies[1])")
            return
        }
        #expect(error.code == .server)
        #expect(error.serverCode == "WRONGTYPE")
        #expect(replies[2].text == "text")
        #expect(replies.dropFirst(3).map(\.integer) == (1...500).map { $0 })
        #expect(session.isOpen)
        #expect(try session.pipeline([]) == [])
    }

    @Test func errorRepliesAreTypedAndLeaveTheSessionOpen() async throws {
        let server = try await RedisServer(["--maxmemory", "1"], appendOnly: false)
        let session = try server.session()
        func error(_ command: RedisCommand) -> RedisError? {
            #expect(throws: RedisError.self) { try session.call(command) }
        }
        let unknown = error(RedisCommand("NOSUCH"))
        #expect(unknown?.code == .server)
        #expect(unknown?.serverCode == "ERR")
        #expect(unknown?.isTransient == false)
        let memory = error(RedisCommand("SET", "a", "b"))
        #expect(memory?.serverCode == "OOM")
        #expect(memory?.isOutOfMemory == true)
        #expect(memory?.isTransient == false)
        for word in ["LOADING", "NOREPLICAS", "MISCONF", "BUSY", "TRYAGAIN", "CLUSTERDOWN"] {
            let transient = error(RedisCommand("EVAL", "return redis.error_reply('\(word) for now')", "0"))
            #expect(transient?.isTransient == true, "\(word)")
            #expect(transient?.description == "\(word) for now")
        }
        #expect(session.isOpen)
        #expect(try session.call(RedisCommand("PING")).text == "PONG")
    }

    @Test(arguments: ["READONLY", "UNBLOCKED", "MASTERDOWN"])
    func aServerThatWasDemotedIsLeft(_ word: String) async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        let error = #expect(throws: RedisError.self) {
            try session.call(RedisCommand("EVAL", "return redis.error_reply('\(word) for now')", "0"))
        }
        #expect(error?.isTransient == true)
        #expect(!session.isOpen)
    }

    @Test func logsIn() async throws {
        let server = try await RedisServer(appendOnly: false)
        try server.call("ACL", "SETUSER", "ann", "on", ">se cret", "~*", "+@all")
        try server.call("ACL", "SETUSER", "bob", "on", ">reader", "~*", "+client", "+get")
        try server.call("CONFIG", "SET", "requirepass", "topsecret")
        func open(_ user: String?, _ password: String?) throws(RedisError) -> RedisSession {
            var endpoint = server.endpoint
            (endpoint.user, endpoint.password) = (user, password)
            return try RedisSession(to: endpoint, name: "login test")
        }
        #expect(try open("ann", "se cret").call(RedisCommand("ACL", "WHOAMI")).text == "ann")
        #expect(try open(nil, "topsecret").call(RedisCommand("ACL", "WHOAMI")).text == "default")
        let refusals: [(String?, String?)] = [
            ("ann", "wrong-word"), ("nobody", "se cret"), (nil, "wrong-word"), (nil, nil),
        ]
        for (user, password) in refusals {
            let error = #expect(throws: RedisError.self) { try open(user, password) }
            #expect(error?.code == .refused, "\(String(describing: error))")
            #expect(error?.description.contains("redis+unix://") == true, "the address is missing")
            if let password { #expect(error?.description.contains(password) == false) }
        }
        let forbidden = #expect(throws: RedisError.self) {
            try open("bob", "reader").call(RedisCommand("SET", "a", "b"))
        }
        #expect(forbidden?.code == .refused)
        #expect(forbidden?.serverCode == "NOPERM")
    }

    @Test func choosesTheDatabaseAndNamesTheConnection() async throws {
        let server = try await RedisServer(appendOnly: false)
        var endpoint = server.endpoint
        endpoint.database = 3
        let session = try RedisSession(to: endpoint, name: "two words\n")
        try session.call(RedisCommand("SET", "a", "b"))
        #expect(try session.call(RedisCommand("CLIENT", "GETNAME")).text == "two-words-")
        #expect(try server.call("GET", "a").isNull)
        #expect(try session.call(RedisCommand("GET", "a")).text == "b")
        endpoint.database = 999
        let error = #expect(throws: RedisError.self) { try RedisSession(to: endpoint, name: "x") }
        #expect(error?.code == .server)
    }

    @Test func saysWhereNobodyAnswers() {
        for address in [RedisEndpoint.Address.unix(path: "/nonexistent/r.sock"), .tcp(host: "127.0.0.1", port: 1)] {
            let endpoint = RedisEndpoint(address: address)
            let error = #expect(throws: RedisError.self) { try RedisSession(to: endpoint, name: "x") }
            #expect(error?.code == .unreachable)
            #expect(error?.isTransient == true)
            #expect(error?.description.hasPrefix(endpoint.description) == true)
        }
    }

    /// The server's own address on the other side tells our descriptors apart from those of tests that run meanwhile.
    @Test func descriptorsAreNotInherited() async throws {
        let server = try await RedisServer(appendOnly: false)
        let path = server.folder.file("redis.sock")
        #expect(openDescriptors(to: path).isEmpty)
        let session = try server.session()
        let descriptors = openDescriptors(to: path)
        #expect(descriptors.count == 1)
        for descriptor in descriptors { #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0) }
        session.close()
        session.close()
        #expect(!session.isOpen)
        #expect(openDescriptors(to: path).isEmpty)
        let error = #expect(throws: RedisError.self) { try session.call(RedisCommand("PING")) }
        #expect(error?.code == .connectionLost)
    }
}

/// Descriptors of this process whose peer is the unix socket at `path`.
private func openDescriptors(to path: String) -> [Int32] {
    (0..<1024).filter { descriptor in
        var address = sockaddr_un()
        var length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &length) }
        }
        guard status == 0, address.sun_family == AF_UNIX else { return false }
        return withUnsafeBytes(of: &address.sun_path) { raw in
            String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self) == path
        }
    }
}
