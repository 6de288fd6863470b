import CMemoryFile
import Glibc

/// A file without a name that lives in memory, for readers that want a path.
final class MemoryFile: Sendable {
    private let descriptor: Int32

    /// Where it can be opened, in this process alone, while the object lives.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// Throws `errno`'s text when there is no memory for it.
    init(_ bytes: [UInt8]) throws(SystemFailure) {
        descriptor = newsar_memory_file("newsar-upload")
        guard descriptor >= 0 else { throw SystemFailure() }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw SystemFailure()
            }
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}

/// What the operating system said of a call that failed.
struct SystemFailure: Error, CustomStringConvertible {
    let code: Int32
    var description: String { String(cString: strerror(code)) }

    /// The last error on this thread.
    init() { code = errno }
}
