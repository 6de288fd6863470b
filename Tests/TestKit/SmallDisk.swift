import Foundation
import Glibc

/// A file system of its own, of a few megabytes of memory: one that really gets full. Only root can make one.
public final class SmallDisk: Sendable {
    public let path: String
    private let folder: TemporaryFolder
    private var ballast: String { path + "/ballast" }

    /// Whether this process may make one.
    public static let isPossible = (try? SmallDisk(megabytes: 1)) != nil

    /// - Parameter owner: a user's name.
    public init(megabytes: Int, owner: String = "root") throws {
        folder = try TemporaryFolder()
        path = folder.file("disk")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard getuid() == 0 else { throw POSIXError(.EPERM) }
        let status = try RunningProcess.status(
            "/bin/mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0700", "tmpfs", path])
        guard status == 0, let user = getpwnam(owner) else { throw POSIXError(.EPERM) }
        guard chmod(folder.path, 0o755) == 0, chown(path, user.pointee.pw_uid, user.pointee.pw_gid) == 0 else {
            throw POSIXError(.EPERM)
        }
    }

    deinit { _ = try? RunningProcess.status("/bin/umount", ["--lazy", path]) }

    /// Takes all the room that is left, but so many kilobytes.
    public func fill(leaving kilobytes: Int = 0) throws {
        let descriptor = open(ballast, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(.EIO) }
        defer { close(descriptor) }
        let page = [UInt8](repeating: 0, count: 4096)
        var written = 0
        while write(descriptor, page, page.count) == page.count { written += page.count }
        guard ftruncate(descriptor, off_t(max(0, written - kilobytes << 10))) == 0 else { throw POSIXError(.EIO) }
    }

    /// Gives the room back.
    public func makeRoom() { unlink(ballast) }
}
