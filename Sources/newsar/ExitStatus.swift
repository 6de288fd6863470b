import Glibc
import NewsarCluster
import NewsarStore

/// The documented exit statuses.
enum ExitStatus: Int32, Error {
    case done = 0
    case someFailed = 1
    case usage = 2
    case unreachable = 3
    case stuckJob = 4
    case interrupted = 130

    func exit() -> Never {
        Glibc.exit(rawValue)
    }
}

/// A failure that ends the program: its exit status and one line that says what, where and what to do.
struct Failure: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    init(_ error: QueueError) {
        switch error.code {
        case .conflict: self.init(.usage, error.description)
        case .unavailable:
            self.init(
                .unreachable, error.description + "; start Redis there, or name another one with --redis (NEWSAR_REDIS)"
            )
        default: self.init(.unreachable, error.description)
        }
    }

    init(_ error: StoreError) {
        switch error.code {
        case .invalidLocation, .notFound, .ambiguous: self.init(.usage, error.description)
        default: self.init(.unreachable, error.description)
        }
    }

    func report() {
        if !message.isEmpty { Terminal.error("newsar: " + message) }
    }
}
