import Foundation
import Glibc

/// A TCP port of this machine that is free now.
public enum FreePort {
    public struct Failure: Error { let errno: Int32 }

    public static func find() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard status else { throw Failure(errno: errno) }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

/// The answer to one request over a connection of its own.
public struct HTTP: Sendable, CustomStringConvertible {
    public let status: Int
    /// By name in lower case.
    public let headers: [String: String]
    public let body: String

    public var description: String { "status \(status), \(headers), \(body.prefix(1000))" }

    /// `nil` when nobody answers.
    public static func get(_ path: String, port: Int) -> HTTP? { send("GET", path, port: port) }

    /// `nil` when nobody answers. A body's length is stated unless the headers do.
    public static func send(
        _ method: String, _ path: String, _ headers: [String: String] = [:], body: [UInt8] = [], port: Int
    ) -> HTTP? {
        guard let connection = TCPConnection(port: port) else { return nil }
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty && headers["Content-Length"] == nil { head += "Content-Length: \(body.count)\r\n" }
        // A server that has heard enough may answer and close before the end.
        _ = connection.write(Array((head + "\r\n").utf8) + body)
        return HTTP(connection.readToEnd())
    }

    /// Reads a whole answer; `nil` when it is none.
    public init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n"), text.hasPrefix("HTTP/1.1 "),
            let status = Int(text.dropFirst(9).prefix(3))
        else { return nil }
        self.status = status
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n").dropFirst()
        headers = Dictionary(
            lines.compactMap { line in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                return (line[..<colon].lowercased(), value)
            }
        ) { first, _ in first }
        body = String(text[end.upperBound...])
    }
}

/// A connection to this machine, for requests of which the test decides every byte.
public final class TCPConnection: Sendable {
    private let descriptor: Int32

    /// `nil` when nobody listens.
    public init?(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        // A server that never answers fails the test instead of hanging it.
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// `false` when the other side closed before all was sent.
    public func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// The next `count` bytes; fewer when the other side closes.
    public func read(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < count, Glibc.read(descriptor, &byte, 1) == 1 { bytes.append(byte) }
        return bytes
    }

    /// What comes until the other side closes.
    public func readToEnd() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// Whether the other side has closed; waits for it a minute at most.
    public func isClosedByServer() -> Bool {
        var byte: UInt8 = 0
        while case let count = Glibc.read(descriptor, &byte, 1), count != 1 { return count == 0 || errno == ECONNRESET }
        return isClosedByServer()
    }
}
