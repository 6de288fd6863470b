import Foundation
import TestKit

/// Answers as a Redis 6.2 would, as far as a check of its version goes.
final class OldRedis: Sendable {
    private let folder: TemporaryFolder
    private let listener: Int32
    var url: String { "redis+unix://" + folder.file("old.sock") }

    init() throws {
        folder = try TemporaryFolder()
        listener = try UnixSocket.listen(at: folder.file("old.sock"))
        Thread.detachNewThread { [listener] in
            while case let client = accept(listener, nil, nil), client >= 0 { Self.serve(client) }
        }
    }

    deinit {
        // Ends the accept of the thread too.
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// A client waits for each reply, so a read holds one command.
    private static func serve(_ client: Int32) {
        defer { close(client) }
        let info = "redis_version:6.2.0\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n"
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(client, &buffer, buffer.count), count > 0 {
            let isInfo = String(decoding: buffer[..<count], as: UTF8.self).contains("INFO")
            let reply = Array((isInfo ? "$\(info.utf8.count)\r\n\(info)\r\n" : "+OK\r\n").utf8)
            guard write(client, reply, reply.count) == reply.count else { return }
        }
    }
}

enum UnixSocket {
    struct Failure: Error { let errno: Int32 }

    static func listen(at path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, Glibc.listen(descriptor, 8) == 0 else { throw Failure(errno: errno) }
        return descriptor
    }
}
