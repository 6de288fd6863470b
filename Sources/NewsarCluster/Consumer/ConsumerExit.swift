/// Why a consumer ends the process at once.
public enum ConsumerExit: Sendable {
    /// The watchdog cut a hung job off; whoever supervises should start the process again.
    case stuckJob
    /// The grace time was over; all that was held went back to the queue.
    case graceExceeded
}
