internal import DedicatedThread
public import Logging
public import ServiceLifecycle

/// Leases jobs, has them handled, commits the results: what workers and aggregators have in common.
///
/// Each incarnation runs as one `ConsumerSession`; when its lease is lost a new one begins under a new name.
public struct Consumer: Service {
    private let configuration: ConsumerConfiguration
    private let info: WorkerInfo
    private let gauge: ConsumerGauge
    private let logger: Logger
    private let makeQueue: @Sendable () -> any JobQueue
    private let makeHandler: @Sendable (_ slot: Int, _ board: RunningBoard) throws -> any JobHandler
    private let exit: @Sendable (ConsumerExit) -> Void

    /// - Parameters:
    ///   - makeQueue: a new incarnation with a name of its own.
    ///   - makeHandler: called once a slot and incarnation, in the slot's task.
    ///   - exit: ends the process; must not return.
    public init(
        configuration: ConsumerConfiguration, info: WorkerInfo, gauge: ConsumerGauge, logger: Logger,
        makeQueue: @escaping @Sendable () -> any JobQueue,
        makeHandler: @escaping @Sendable (_ slot: Int, _ board: RunningBoard) throws -> any JobHandler,
        exit: @escaping @Sendable (ConsumerExit) -> Void
    ) {
        self.configuration = configuration
        self.info = info
        self.gauge = gauge
        self.logger = logger
        self.makeQueue = makeQueue
        self.makeHandler = makeHandler
        self.exit = exit
    }

    /// Works until the task is asked to stop or cancelled, both of which end it in order; throws only what cannot mend by itself (`.refused`).
    public func run() async throws {
        let stop = StopFlag()
        try await withTaskCancellationOrGracefulShutdownHandler {
            while !stop.isRaised {
                let session = ConsumerSession(
                    queue: makeQueue(), configuration: configuration, info: info, gauge: gauge, logger: logger,
                    makeHandler: makeHandler, exit: exit)
                stop.onRaise { session.stop() }
                try await session.run()
            }
        } onCancelOrGracefulShutdown: {
            stop.raise()
        }
    }
}
