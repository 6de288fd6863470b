import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit

/// Jobs that no worker can do.
enum Corruption {
    /// A job whose payload is no article: it dies at once.
    @discardableResult
    static func enqueue(on line: RedisConnection, batch: String, _ name: String = "corrupt") async throws -> Fingerprint
    {
        try await enqueue(on: line, batch: batch, name, version: Job.currentVersion, payload: [1, 2, 3])
    }

    /// A job in a format that this release does not know.
    @discardableResult
    static func enqueueNewer(on line: RedisConnection, batch: String, _ name: String = "newer") async throws
        -> Fingerprint
    {
        try await enqueue(on: line, batch: batch, name, version: 9, payload: [1, 2, 3])
    }

    private static func enqueue(
        on line: RedisConnection, batch: String, _ name: String, version: UInt8, payload: [UInt8]
    ) async throws -> Fingerprint {
        let intake = RedisIntake(on: line)
        let ticket = try await intake.open(batch: batch, input: name, again: false)
        let id = Fingerprint(of: name)
        let job = Job(
            id: id, batch: ticket.number, enqueuedAt: try await intake.now(), payload: payload, version: version)
        let reply = try await intake.enqueue([job], of: ticket, records: RecordRange(from: 0, upTo: 1), limit: 1000)
        guard case .taken = reply else { throw NeverCame(description: "the job was not taken: \(reply)") }
        try await intake.close(ticket)
        return id
    }
}
