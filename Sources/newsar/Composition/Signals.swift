import Glibc
import Logging
import ServiceLifecycle
import UnixSignals

/// Runs services until they end or a signal comes: the first SIGTERM or SIGINT asks them to stop, a second one ends the process
/// at once (which loses nothing: leases run out and their jobs are run elsewhere).
func runUntilSignalled(_ services: [any Service], logger: Logger) async throws {
    let group = ServiceGroup(services: services, logger: logger)
    // Trapped before anything is registered anywhere: a signal that came sooner would end the process by default.
    let signals = await StopSignals()
    try await withThrowingTaskGroup { tasks in
        tasks.addTask { try await group.run() }
        tasks.addTask { await signals.handle { await group.triggerGracefulShutdown() } }
        try await tasks.next()
        tasks.cancelAll()
    }
}

/// SIGTERM, SIGINT and SIGHUP, trapped from its creation on.
struct StopSignals: Sendable {
    private let signals: UnixSignalsSequence

    init() async { signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup) }

    /// Calls `stop` at the first of them, ends the process at a second SIGTERM or SIGINT; returns when cancelled.
    ///
    /// SIGHUP only ever asks: it tells of a parent's end, and comes before or after the SIGTERM of that parent.
    func handle(_ stop: @escaping @Sendable () async -> Void) async {
        var isStopping = false
        var wasTold = false
        for await signal in signals {
            if signal != .sighup {
                if wasTold { _exit(128 + (signal == .sigint ? SIGINT : SIGTERM)) }
                wasTold = true
            }
            if isStopping { continue }
            isStopping = true
            await stop()
        }
    }
}
