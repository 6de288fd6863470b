import ArgumentParser
import Glibc
import Hiredis
import NewsarCluster

struct Top: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The status as a live screen; q or Ctrl-C ends it.")

    @OptionGroup var queues: QueueOptions

    @Option(help: "Store whose counts are shown too (NEWSAR_STORE).")
    var store: String?

    @Option(help: "Seconds between two looks.")
    var interval = 1.0

    func run() async throws {
        guard Terminal.outputIsTerminal else {
            throw Failure(.usage, "top needs a terminal; for a pipe use: newsar status --watch 1")
        }
        guard interval >= 0.1, interval <= 3600 else { throw Failure(.usage, "--interval must be 0.1 to 3600") }
        let place = StorePlace(store: store, data: queues.data)
        let endpoint = try queues.data == nil ? queues.redis.endpoint().description : "the folder's own socket"
        let interval = interval
        try await queues.withLine("newsar-top") { line in
            let screen = LiveScreen()
            defer { screen.close() }
            try await interruptible {
                while !Task.isCancelled {
                    var lines: [String]
                    do throws(QueueError) {
                        let status = try await ClusterStatus.read(line, endpoint: endpoint, store: place.counts())
                        lines = StatusScreen(status: status).lines
                    } catch {
                        guard error.mayPass else { throw error }
                        lines = ["waiting for Redis: \(error)"]
                    }
                    screen.draw(lines)
                    if await screen.quit(within: .seconds(interval)) { return }
                }
            }
        }
    }
}

/// The terminal's other screen, with keys read as they come.
private final class LiveScreen: Sendable {
    private let saved: termios

    init() {
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        saved = settings
        settings.c_lflag &= ~UInt32(ICANON | ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        Terminal.output(Array("\u{1B}[?1049h\u{1B}[?25l".utf8))
    }

    func close() {
        Terminal.output(Array("\u{1B}[?25h\u{1B}[?1049l".utf8))
        var settings = saved
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }

    func draw(_ lines: [String]) {
        let columns = Terminal.columns
        let shown = lines.prefix(Terminal.rows - 1).map { String($0.prefix(columns)) + "\u{1B}[K" }
        Terminal.output(Array(("\u{1B}[H" + shown.joined(separator: "\r\n") + "\u{1B}[J").utf8))
    }

    /// Waits, and looks for the q key meanwhile.
    func quit(within time: Duration) async -> Bool {
        let end = ContinuousClock.now + time
        repeat {
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            if poll(&descriptor, 1, 0) > 0 {
                var key: UInt8 = 0
                if read(STDIN_FILENO, &key, 1) == 1, key == UInt8(ascii: "q") { return true }
            }
            // A cancelled sleep ends early, and with it the screen.
            try? await Task.sleep(for: .milliseconds(50))
        } while ContinuousClock.now < end && !Task.isCancelled
        return false
    }
}
