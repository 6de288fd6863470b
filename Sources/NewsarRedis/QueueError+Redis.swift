internal import Hiredis
internal import NewsarCluster

extension QueueError {
    /// What a Redis error means to a role.
    init(_ error: RedisError) {
        if error.isOutOfMemory {
            self.init(
                .outOfMemory,
                "Redis is at maxmemory and takes no more jobs; workers still drain it. Wait, start more workers or raise maxmemory"
            )
        } else if error.isTransient {
            self.init(.unavailable, error.description)
        } else if let advice = error.adviceOnRefusal {
            self.init(.refused, "\(error.description); \(advice)")
        } else if error.code == .refused || error.code == .invalidURL {
            self.init(.refused, error.description)
        } else {
            self.init(.unexpected, error.description)
        }
    }
}

extension RedisError {
    /// What to do when Redis does not let this user in or does not let them do this; `nil` for any other error.
    fileprivate var adviceOnRefusal: String? {
        switch serverCode {
        case "NOAUTH": "give a user and password, as redis://user:password@host:port"
        case "WRONGPASS": "check the user and the password in the Redis URL"
        case "NOPERM": "this Redis user may not do that; use one who may"
        // A script's way to say NOPERM (Redis 7.0, scriptCall in script.c).
        case "ERR" where description.contains("The user executing the script can't"):
            "this Redis user may not do that; use one who may"
        default: nil
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
