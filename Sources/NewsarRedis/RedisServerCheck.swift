public import Hiredis
public import NewsarCluster

/// What a role must know of a Redis before it trusts it with jobs.
public struct RedisServerFacts: Sendable, Equatable {
    public var version = ""
    public var maxmemoryPolicy = ""
    public var maxmemory: Int64 = 0
    public var usedMemory: Int64 = 0
    public var appendOnly = false
    /// Whether the last write to the append-only file failed; Redis then refuses every write until one succeeds.
    public var appendOnlyFails = false
    public var uptimeSeconds: Int64 = 0

    /// Reads the text of INFO.
    public init(info: String) {
        var fields: [Substring: Substring] = [:]
        for line in info.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon]] = line[line.index(after: colon)...]
        }
        version = String(fields["redis_version"] ?? "")
        maxmemoryPolicy = String(fields["maxmemory_policy"] ?? "")
        maxmemory = Int64(fields["maxmemory"] ?? "") ?? 0
        usedMemory = Int64(fields["used_memory"] ?? "") ?? 0
        appendOnly = fields["aof_enabled"] == "1"
        appendOnlyFails = appendOnly && fields["aof_last_write_status"] == "err"
        uptimeSeconds = Int64(fields["uptime_in_seconds"] ?? "") ?? 0
    }

    /// The oldest release whose scripts may say `allow-oom`.
    public static let leastVersion = (major: 7, minor: 0)

    /// What makes the server unfit: jobs would be lost or scripts would not run. Each line says what to do.
    public var faults: [String] {
        var faults: [String] = []
        let numbers = version.split(separator: ".").map { Int($0) ?? 0 }
        if numbers.count < 2 || (numbers[0], numbers[1]) < Self.leastVersion {
            faults.append("Redis \(version) is too old: 7.0 or newer is needed; upgrade the server")
        }
        if maxmemoryPolicy != "noeviction" {
            faults.append(
                "maxmemory-policy is '\(maxmemoryPolicy)': Redis would throw jobs away when memory is short; set 'maxmemory-policy noeviction'"
            )
        }
        return faults
    }

    /// What is allowed but should be known.
    public var warnings: [String] {
        if appendOnlyFails {
            return [
                "Redis cannot write its append-only file and refuses every write; free space on its disk, then it goes on"
            ]
        }
        return appendOnly
            ? []
            : ["Redis keeps no append-only file: a restart of the server loses every queued job; set 'appendonly yes'"]
    }
}

extension RedisServerFacts {
    /// Asks the server.
    public static func read(from line: RedisConnection) async throws(QueueError) -> RedisServerFacts {
        let reply = try await inQueueTerms { () async throws(RedisError) in try await line.call(RedisCommand("INFO")) }
        return RedisServerFacts(info: reply.text ?? "")
    }
}
