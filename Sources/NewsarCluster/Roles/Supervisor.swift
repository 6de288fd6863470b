public import Logging
public import ServiceLifecycle

/// Keeps a number of equal child processes running: one that dies is started again, with growing waits when it dies at once.
public struct Supervisor: Service {
    private let children: [ChildProcess]
    private let logger: Logger

    public init(children: [ChildProcess], logger: Logger) {
        self.children = children
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                for (index, child) in children.enumerated() {
                    group.addTask { await keepRunning(child, "process \(index + 1)") }
                }
            }
        }
    }

    private func keepRunning(_ child: ChildProcess, _ name: String) async {
        var backoff = Backoff(first: .milliseconds(200), longest: .seconds(10))
        var random = SystemRandomNumberGenerator()
        while !Task.isCancelled {
            let began = ContinuousClock.now
            do {
                let exit = try await child.run { pid in logger.debug("\(name) runs with pid \(pid)") }
                if Task.isCancelled { return }
                if exit == .code(2) {
                    // Wrong usage does not mend by itself.
                    logger.error("\(name) ended with status 2, wrong usage, and is not started again")
                    return
                }
                logger.warning("\(name) ended (\(exit)) and is started again")
            } catch {
                if Task.isCancelled { return }
                logger.error("\(name) cannot be started: \(error)")
            }
            if began.duration(to: .now) > .seconds(10) { backoff.reset() }
            // A cancelled sleep ends early and the loop with it.
            try? await Task.sleep(for: backoff.next(using: &random))
        }
    }
}
