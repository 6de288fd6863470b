import Glibc
import Hiredis
import Synchronization
import TestKit

/// A unix socket in front of a Redis that breaks connections by a seeded pattern: before a request reaches the server, or after
/// the server has done its work and before the reply is back.
final class LossyLine: Sendable {
    enum Loss: Sendable { case none, request, reply }

    let endpoint: RedisEndpoint
    private let folder: TemporaryFolder
    private let listener: Int32
    private let target: String
    private let next: @Sendable () -> Loss
    private let losses = Mutex<[Loss: Int]>([:])

    /// - Parameter next: the fate of the next request and its reply.
    init(to server: RedisServer, losing next: @escaping @Sendable () -> Loss) throws {
        folder = try TemporaryFolder()
        endpoint = RedisEndpoint(address: .unix(path: folder.file("line.sock")))
        target = server.folder.file("redis.sock")
        self.next = next
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let bound = withAddress(folder.file("line.sock")) { bind(listener, $0, $1) }
        guard bound == 0, listen(listener, 64) == 0 else {
            throw RedisError(.unreachable, "no socket for the test (error \(errno))")
        }
        Self.thread { [self] in accept() }
    }

    func count(of loss: Loss) -> Int { losses.withLock { $0[loss] ?? 0 } }

    /// Ends the line for good; the object lives until then.
    func close() {
        _ = shutdown(listener, Int32(SHUT_RDWR))
    }

    private func accept() {
        while case let client = Glibc.accept(listener, nil, nil), client >= 0 {
            Self.thread { [self] in carry(client) }
        }
        _ = Glibc.close(listener)
    }

    private func carry(_ client: Int32) {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer {
            _ = Glibc.close(client)
            _ = Glibc.close(server)
        }
        guard withAddress(target, { connect(server, $0, $1) }) == 0 else { return }
        var loss = Loss.none
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var ends = [
                pollfd(fd: client, events: Int16(POLLIN), revents: 0),
                pollfd(fd: server, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&ends, 2, -1) > 0 else { return }
            if ends[0].revents != 0 {
                let count = read(client, &buffer, buffer.count)
                guard count > 0 else { return }
                loss = next()
                losses.withLock { $0[loss, default: 0] += 1 }
                if loss == .request { return }
                guard send(buffer, count, to: server) else { return }
            }
            if ends[1].revents != 0 {
                let count = read(server, &buffer, buffer.count)
                guard count > 0, loss != .reply, send(buffer, count, to: client) else { return }
            }
        }
    }

    private func send(_ bytes: [UInt8], _ count: Int, to descriptor: Int32) -> Bool {
        Glibc.send(descriptor, bytes, count, Int32(MSG_NOSIGNAL)) == count
    }

    private static func thread(_ body: @escaping @Sendable () -> Void) {
        let start = Unmanaged.passRetained(Start(body: body)).toOpaque()
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, start)
        pthread_detach(thread)
    }

    private final class Start: Sendable {
        let body: @Sendable () -> Void
        init(body: @escaping @Sendable () -> Void) { self.body = body }
    }
}

private func withAddress(_ path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
}
