/// The queue's clock, read once and carried on with the local one: hosts need not agree on the time.
struct QueueClock: Sendable {
    private let start: Int64
    private let since = ContinuousClock.now

    init(_ intake: any JobIntake) async throws(QueueError) { start = try await intake.now() }

    var milliseconds: Int64 { start + Int64(since.duration(to: .now) / .milliseconds(1)) }
}
