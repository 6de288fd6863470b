import Hiredis
import TestKit
import Testing

@Suite struct RedisScriptTests {
    @Test func isLoadedWhereItIsMissing() async throws {
        let (first, second) = (try await RedisServer(appendOnly: false), try await RedisServer(appendOnly: false))
        let script = RedisScript(name: "echo", source: Array("return {KEYS[1], KEYS[2], ARGV[1], #ARGV}".utf8))
        let binary: [UInt8] = [0, 0xFF, 0x0D, 0x0A]
        let expected = RedisValue.array([.string([0x61]), .string([0x62]), .string(binary), .integer(2)])
        let session = try first.session()
        func run(on session: RedisSession) throws -> RedisValue {
            try script.run(on: session, keys: ["a", "b"], arguments: [binary, []])
        }
        #expect(try run(on: session) == expected)
        #expect(try run(on: session) == expected)
        try session.call(RedisCommand("SCRIPT", "FLUSH"))
        #expect(try run(on: session) == expected)
        // A server that was never given the script, as after a failover.
        #expect(try run(on: second.session()) == expected)
        #expect(session.isOpen)
    }

    @Test func itsErrorsAreThrownAndTheScriptStaysUsable() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        let script = RedisScript(name: "moody", source: Array("return redis.error_reply(ARGV[1])".utf8))
        for word in ["ODD", "EVEN"] {
            let error = #expect(throws: RedisError.self) {
                try script.run(on: session, keys: [], arguments: [Array("\(word) day".utf8)])
            }
            #expect(error?.serverCode == word)
        }
        let broken = RedisScript(name: "broken", source: Array("return )".utf8))
        let error = #expect(throws: RedisError.self) { try broken.run(on: session, keys: [], arguments: []) }
        #expect(error?.code == .server)
    }

    @Test func canBePostedWithItsText() async throws {
        let server = try await RedisServer(appendOnly: false)
        let session = try server.session()
        let script = RedisScript(name: "push", source: Array("return redis.call('RPUSH', KEYS[1], ARGV[1])".utf8))
        try session.post(script.posting(keys: ["list"], arguments: [[0, 1]]))
        #expect(try session.call(RedisCommand("LINDEX", "list", "0")).bytes == [0, 1])
    }
}
