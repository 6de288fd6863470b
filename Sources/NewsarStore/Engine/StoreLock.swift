import Glibc

/// The right to write to one SQLite file: an advisory lock (`flock(2)`) on `<file>.lock`, with the holder's pid inside.
///
/// The kernel drops the lock when the holder ends, however it ends, so a stale file locks nobody out. The file stays: to
/// delete it would let two processes lock two files of one name.
struct StoreLock: ~Copyable, Sendable {
    private let descriptor: CInt

    /// Takes the lock without waiting.
    ///
    /// - Throws: `.locked` with the holder's pid, or `.unreadable`.
    init(path: String) throws(StoreError) {
        let lockPath = path + ".lock"
        let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw StoreError(
                .unreadable, "store \(path): cannot make \(lockPath) (\(String(cString: strerror(errno))))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            let holder = Self.holder(descriptor)
            close(descriptor)
            guard reason == EWOULDBLOCK else {
                throw StoreError(
                    .unreadable, "store \(path): cannot lock \(lockPath) (\(String(cString: strerror(reason))))")
            }
            throw StoreError(
                .locked,
                "store \(path) is in use by \(holder.map { "process \($0)" } ?? "another process"); "
                    + "one aggregator writes to a SQLite file: stop that one first")
        }
        self.descriptor = descriptor
        let pid = Array("\(getpid())\n".utf8)
        // The pid is for people: the lock holds with or without it, on a full disk too.
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, pid, pid.count, 0)
    }

    deinit { close(descriptor) }

    private static func holder(_ descriptor: CInt) -> Int? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        return Int(String(decoding: buffer.prefix(max(0, count)).prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
}
