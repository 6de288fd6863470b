import Glibc
import Logging
import ServiceLifecycle
import UnixSignals

/// Runs services until they end or a signal comes: the first SIGTERM or SIGINT asks them to stop, a second one ends the process
/// at once (which loses nothing: leases run out and their jobs are run elsewhere).
func runUntilSignalled(_ services: [any Service], logger: Logger) async throws {
    let group = ServiceGroup(services: services, logger: logger)
    try await withThrowingTaskGroup { tasks in
        tasks.addTask { try await group.run() }
        tasks.addTask { await onSignals { await group.triggerGracefulShutdown() } }
        try await tasks.next()
        tasks.cancelAll()
    }
}

/// Calls `first` at the first SIGTERM, SIGINT or SIGHUP, ends the process at a further SIGTERM or SIGINT; returns when cancelled.
///
/// SIGHUP only ever asks: a parent's death is told by it, and may follow the SIGTERM that the parent sent before.
func onSignals(_ first: @escaping @Sendable () async -> Void) async {
    var asked = false
    for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup) {
        if !asked {
            asked = true
            await first()
        } else if signal != .sighup {
            _exit(128 + (signal == .sigint ? SIGINT : SIGTERM))
        }
    }
}
