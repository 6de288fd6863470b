public import Logging
public import ServiceLifecycle

/// Tends queues about once a second: returns what dead workers held, brings delayed jobs back.
///
/// Every worker, aggregator and coordinator runs one. Rounds are jittered so that many of them spread out; a round of several
/// at once is harmless, since the scripts check again.
public struct Reaper: Service {
    private let queues: [any QueueUpkeep]
    private let interval: Duration
    private let logger: Logger

    public init(queues: [any QueueUpkeep], interval: Duration = .seconds(1), logger: Logger) {
        self.queues = queues
        self.interval = interval
        self.logger = logger
    }

    public func run() async {
        await cancelWhenGracefulShutdown {
            var failing = false
            while !Task.isCancelled {
                // Cancellation ends the sleep and then the loop.
                try? await Task.sleep(for: interval * Double.random(in: 0.5...1.5))
                if Task.isCancelled { break }
                do {
                    for queue in queues { report(try await queue.tend()) }
                    failing = false
                } catch {
                    if !failing { logger.warning("upkeep waits: \(error)") }
                    failing = true
                }
            }
        }
    }

    private func report(_ round: UpkeepReport) {
        for death in round.reaped {
            logger.warning(
                "worker \(death.worker) died: \(death.returned) jobs went back to the queue, \(death.buried) to dead")
        }
        if round.promoted > 0 { logger.debug("\(round.promoted) delayed jobs are due") }
    }
}
