import Glibc

/// A file that is there whole or not at all: written beside its place under a name of its own, then renamed.
struct WholeFile {
    let path: String

    /// Whether there is a folder to write into, told before long work and not after it.
    func check() throws {
        let folder = path.lastIndex(of: "/").map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
        guard access(folder, W_OK) == 0 else { throw failure }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            errno = EISDIR
            throw failure
        }
    }

    func write(_ bytes: [UInt8]) throws {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = open(temporary, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { break }
            rest = rest.dropFirst(written)
        }
        let isWhole = rest.isEmpty && fsync(descriptor) == 0
        let reason = errno
        guard close(descriptor) == 0, isWhole, rename(temporary, path) == 0 else {
            let failure = isWhole ? failure : Self.failure(path, reason)
            unlink(temporary)
            throw failure
        }
    }

    private var failure: Failure { Self.failure(path, errno) }

    private static func failure(_ path: String, _ reason: Int32) -> Failure {
        Failure(.usage, "\(path): cannot write the file: \(String(cString: strerror(reason)))")
    }
}
