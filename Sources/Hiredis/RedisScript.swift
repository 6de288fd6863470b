internal import Synchronization

/// A Lua script, sent by its digest and loaded where it is missing.
public final class RedisScript: Sendable {
    public let name: String
    private let source: [UInt8]
    /// SHA-1 in hexadecimal, as the server's reply to SCRIPT LOAD gave it; the same on every server.
    private let digest = Mutex<String?>(nil)

    public init(name: String, source: [UInt8]) {
        self.name = name
        self.source = source
    }

    /// EVALSHA; on NOSCRIPT (a new, restarted or failed-over server) SCRIPT LOAD, then once more.
    public func run(
        on session: RedisSession, keys: [String], arguments: [[UInt8]]
    ) throws(RedisError) -> RedisValue {
        if let digest = digest.withLock({ $0 }) {
            do {
                return try session.call(evaluation(digest, keys, arguments))
            } catch  where error.serverCode == "NOSCRIPT" {}
        }
        var load = RedisCommand("SCRIPT", "LOAD")
        load.append(source)
        guard let loaded = try session.call(load).text else {
            throw RedisError(.unexpectedReply, "SCRIPT LOAD of \(name) gave no digest")
        }
        digest.withLock { $0 = loaded }
        return try session.call(evaluation(loaded, keys, arguments))
    }

    /// EVAL with the text itself: for `post`, where nobody waits for a NOSCRIPT. For short scripts.
    public func posting(keys: [String], arguments: [[UInt8]]) -> RedisCommand {
        var command = RedisCommand("EVAL")
        command.append(source)
        append(keys, arguments, to: &command)
        return command
    }

    private func evaluation(_ digest: String, _ keys: [String], _ arguments: [[UInt8]]) -> RedisCommand {
        var command = RedisCommand(
            "EVALSHA", reservingBytes: arguments.reduce(0) { $0 + $1.count + 24 } + keys.count * 64)
        command.append(digest)
        append(keys, arguments, to: &command)
        return command
    }

    private func append(_ keys: [String], _ arguments: [[UInt8]], to command: inout RedisCommand) {
        command.append(keys.count)
        for key in keys { command.append(key) }
        for argument in arguments { command.append(argument) }
    }
}
