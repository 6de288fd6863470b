import Glibc
import NewsarModel

/// Faults on demand, for the test suite: an article whose title has the marker makes the analysis crash, hang or slow down.
///
/// `NEWSAR_FAULT=crash:MARKER`, `hang:MARKER` or `slow:MARKER`; without the variable there are no hooks.
struct FaultHooks: Sendable {
    private enum Fault: String { case crash, hang, slow }

    private let fault: Fault
    private let marker: String

    static func fromEnvironment() -> FaultHooks? {
        guard let value = getenv("NEWSAR_FAULT").map({ String(cString: $0) }), let colon = value.firstIndex(of: ":"),
            let fault = Fault(rawValue: String(value[..<colon]))
        else { return nil }
        return FaultHooks(fault: fault, marker: String(value[value.index(after: colon)...]))
    }

    func strike(_ article: Article) {
        guard article.title.contains(marker) else { return }
        switch fault {
        case .crash: kill(getpid(), SIGKILL)
        case .hang: while true { pause() }
        case .slow: usleep(5_000)
        }
    }
}
