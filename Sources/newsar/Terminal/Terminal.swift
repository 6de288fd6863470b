import Glibc
import Synchronization

/// Standard output and error.
enum Terminal {
    static let errorIsTerminal = isatty(STDERR_FILENO) == 1
    static let outputIsTerminal = isatty(STDOUT_FILENO) == 1

    /// Columns of the terminal on standard error, 80 where there is none.
    static var columns: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Rows of the terminal on standard output, 24 where there is none.
    static var rows: Int {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
    }

    /// A line on standard error.
    static func error(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Bytes on standard output. A reader that is gone ends the program quietly, as with other filters.
    static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// A line on standard output.
    static func output(line: String) { output(Array((line + "\n").utf8)) }

    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE && descriptor == STDOUT_FILENO {
                _exit(0)
            } else if errno != EINTR && errno != EAGAIN {
                if descriptor == STDOUT_FILENO {
                    Terminal.error("newsar: standard output: \(String(cString: strerror(errno)))")
                    _exit(ExitStatus.unreachable.rawValue)
                }
                return
            }
        }
    }

    /// Text from an article or a worker, made safe for a terminal: control characters become `·`.
    static func safe(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 32 || (127..<160).contains($0.value) ? "\u{B7}" : $0 }))
    }
}
