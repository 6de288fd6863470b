import Glibc

/// The operating system's own words for its last error on this thread.
enum SystemError {
    static var text: String { text(of: errno) }

    static func text(of code: Int32) -> String { String(cString: strerror(code)) }
}
