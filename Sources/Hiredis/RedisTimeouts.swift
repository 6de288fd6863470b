/// How long a connection waits. hiredis 0.14 knows one time-out for sending and receiving, set for the whole connection.
public struct RedisTimeouts: Sendable, Equatable {
    public var connect: Duration
    /// Per read or write. A lane for blocking commands needs the command's own time-out and a margin.
    public var reply: Duration

    public init(connect: Duration = .seconds(3), reply: Duration = .seconds(5)) {
        self.connect = connect
        self.reply = reply
    }
}
