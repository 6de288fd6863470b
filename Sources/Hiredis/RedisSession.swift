internal import CHiredis

/// One open connection with blocking calls: for a thread that is its own, or inside `RedisConnection`.
///
/// Not `Sendable`. Any error but a server's error reply ends the session (hiredis' errors are sticky, and a late reply would
/// answer the wrong command): `isOpen` turns false and the descriptor is closed at once, so the server never feeds a consumer
/// that is gone.
public final class RedisSession {
    private var context: UnsafeMutablePointer<redisContext>?
    private let interrupter: RedisInterrupter?
    private let endpoint: RedisEndpoint
    /// Replies still to come for what was sent with `post`: none or one.
    private var unread = 0

    public var isOpen: Bool { context != nil }

    /// Connects, logs in, chooses the database and names the connection.
    ///
    /// - Parameters:
    ///   - name: shown by `CLIENT LIST`; blanks become `-`.
    ///   - interrupter: lets another thread cut a blocked call off.
    public init(
        to endpoint: RedisEndpoint, name: String, timeouts: RedisTimeouts = RedisTimeouts(),
        interrupter: RedisInterrupter? = nil
    ) throws(RedisError) {
        self.endpoint = endpoint
        self.interrupter = interrupter
        let connected =
            switch endpoint.address {
            case .tcp(let host, let port): redisConnectWithTimeout(host, port, timeval(timeouts.connect))
            case .unix(let path): redisConnectUnixWithTimeout(path, timeval(timeouts.connect))
            }
        guard let connected else { throw RedisError(.unreachable, "\(endpoint): no memory for a connection") }
        guard newsar_redis_error(connected) == 0 else {
            let reason = String(cString: newsar_redis_error_text(connected))
            redisFree(connected)
            throw RedisError(.unreachable, "\(endpoint): \(reason)")
        }
        context = connected
        // Without these a vanished server would hold the thread for ever, and children would keep the connection alive.
        redisSetTimeout(connected, timeval(timeouts.reply))
        _ = newsar_redis_close_on_exec(connected)
        if case .tcp = endpoint.address { redisEnableKeepAlive(connected) }
        interrupter?.attach(newsar_redis_descriptor(connected))
        do {
            if let password = endpoint.password {
                try call(endpoint.user.map { RedisCommand("AUTH", $0, password) } ?? RedisCommand("AUTH", password))
            }
            if endpoint.database != 0 { try call(RedisCommand("SELECT", String(endpoint.database))) }
            let shown = name.utf8.map { (33...126).contains($0) ? $0 : 0x2D }
            try call(RedisCommand("CLIENT", "SETNAME", String(decoding: shown, as: UTF8.self)))
        } catch {
            close()
            throw RedisError(error.code, "\(endpoint): \(error.description)", serverCode: error.serverCode)
        }
    }

    deinit { close() }

    public func close() {
        // Once only: the interrupter may be a successor's by the time this object goes.
        guard let context else { return }
        interrupter?.detach()
        redisFree(context)
        self.context = nil
    }

    /// Sends one command and waits for its reply; an error reply is thrown.
    @discardableResult
    public func call(_ command: RedisCommand) throws(RedisError) -> RedisValue {
        try append(command)
        let reply = try lastReply()
        if case .error(let error) = reply {
            // The server is no longer the one to write to: the next connection may find its successor.
            if error.meansFailover { close() }
            throw error
        }
        return reply
    }

    /// Sends all commands in one go and waits for their replies, in order; an error reply is a value here.
    ///
    /// Keep a pipeline under about 1,000 commands or 1 MB: the server holds the replies in memory meanwhile.
    public func pipeline(_ commands: [RedisCommand]) throws(RedisError) -> [RedisValue] {
        for command in commands { try append(command) }
        var replies: [RedisValue] = []
        replies.reserveCapacity(commands.count)
        try skipUnread()
        for _ in commands { replies.append(try nextReply()) }
        return replies
    }

    /// Hands one command to the kernel and does not wait: once this returns, the server will get it even if this process dies.
    /// Its reply is dropped, unless it is an error, which the next call or post throws.
    ///
    /// The reply to a post before is read first: a server that cannot deliver a reply gives up what comes behind it.
    public func post(_ command: RedisCommand) throws(RedisError) {
        try skipUnread()
        try append(command)
        unread += 1
        guard let context else { throw lost() }
        var savedErrno: Int32 = 0
        if newsar_redis_flush(context, &savedErrno) != REDIS_OK { throw failed(context, savedErrno) }
    }

    private func append(_ command: RedisCommand) throws(RedisError) {
        guard let context else { throw lost() }
        let bytes = command.wireBytes
        let status = bytes.withUnsafeBytes { raw in
            redisAppendFormattedCommand(context, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
        }
        if status != REDIS_OK { throw failed(context, 0) }
    }

    private func lastReply() throws(RedisError) -> RedisValue {
        try skipUnread()
        return try nextReply()
    }

    private func skipUnread() throws(RedisError) {
        var failure: RedisError?
        while unread > 0 {
            unread -= 1
            if case .error(let error) = try nextReply() { failure = failure ?? error }
        }
        // The replies behind it would be taken for answers to later commands.
        if let failure {
            close()
            throw failure
        }
    }

    private func nextReply() throws(RedisError) -> RedisValue {
        guard let context else { throw lost() }
        var raw: UnsafeMutableRawPointer?
        var savedErrno: Int32 = 0
        guard newsar_redis_get_reply(context, &raw, &savedErrno) == REDIS_OK, let raw else {
            throw failed(context, savedErrno)
        }
        defer { freeReplyObject(raw) }
        return RedisValue(raw.assumingMemoryBound(to: redisReply.self).pointee)
    }

    private func lost() -> RedisError { RedisError(.connectionLost, "\(endpoint): the connection is closed") }

    private func failed(_ context: UnsafeMutablePointer<redisContext>, _ savedErrno: Int32) -> RedisError {
        let timedOut = newsar_redis_timed_out(context, savedErrno) != 0
        let reason = String(cString: newsar_redis_error_text(context))
        close()
        return timedOut
            ? RedisError(.timedOut, "\(endpoint): no reply in time")
            : RedisError(.connectionLost, "\(endpoint): \(reason)")
    }
}

extension RedisValue {
    fileprivate init(_ reply: redisReply) {
        switch reply.type {
        case REDIS_REPLY_INTEGER: self = .integer(reply.integer)
        case REDIS_REPLY_STRING, REDIS_REPLY_STATUS: self = .string(Self.bytes(reply))
        case REDIS_REPLY_ERROR: self = .error(RedisError(server: String(decoding: Self.bytes(reply), as: UTF8.self)))
        case REDIS_REPLY_ARRAY:
            let items = UnsafeBufferPointer(start: reply.element, count: Int(reply.elements))
            self = .array(items.map { item in item.map { RedisValue($0.pointee) } ?? .null })
        default: self = .null
        }
    }

    private static func bytes(_ reply: redisReply) -> [UInt8] {
        [UInt8](UnsafeRawBufferPointer(start: reply.str, count: Int(reply.len)))
    }
}

private func timeval(_ duration: Duration) -> CHiredis.timeval {
    let (seconds, attoseconds) = duration.components
    return CHiredis.timeval(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
}
