internal import Hiredis
internal import NewsarCluster

extension QueueError {
    /// What a Redis error means to a role.
    init(_ error: RedisError) {
        if error.isOutOfMemory {
            self.init(
                .outOfMemory,
                "Redis is at maxmemory and takes no more jobs; workers still drain it. Wait, start more workers or raise maxmemory")
        } else if error.isTransient {
            self.init(.unavailable, error.description)
        } else if error.code == .refused || error.code == .invalidURL {
            self.init(.refused, error.description)
        } else {
            self.init(.unexpected, error.description)
        }
    }
}

/// Runs a Redis call with its error told in the queue's terms.
func inQueueTerms<Value>(_ call: () throws(RedisError) -> Value) throws(QueueError) -> Value {
    do throws(RedisError) {
        return try call()
    } catch {
        throw QueueError(error)
    }
}

/// As the other, for calls of a connection actor.
func inQueueTerms<Value: Sendable>(_ call: () async throws(RedisError) -> Value) async throws(QueueError) -> Value {
    do throws(RedisError) {
        return try await call()
    } catch {
        throw QueueError(error)
    }
}
