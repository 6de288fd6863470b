internal import DedicatedThread
internal import NewsarModel

/// A slot's handler on a thread of its own.
///
/// Analysis is long and cannot be interrupted; on the cooperative pool it would keep signals, commits and the stop waiting as soon
/// as there are as many slots as cores.
actor SlotThread {
    private let executor: ThreadExecutor
    private let handler: any JobHandler

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// - Parameter make: makes the handler; what it throws is thrown.
    init(slot: Int, _ make: () throws -> sending any JobHandler) throws {
        handler = try make()
        executor = ThreadExecutor(name: "slot \(slot)")
    }

    deinit { executor.stop() }

    func handle(_ jobs: [Job]) async throws(JobHandlerError) -> [JobResult] { try await handler.handle(jobs) }
}
