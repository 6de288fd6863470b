import Glibc

/// Asks a health page over plain HTTP: a health check without curl.
struct HealthProbe {
    let url: String

    /// Throws unless the page answers 200 within 3 seconds.
    func run() throws {
        guard url.hasPrefix("http://") else { throw Failure(.usage, "--live '\(url)': write http://host:port/healthz") }
        let rest = url.dropFirst(7)
        let authority = rest.prefix { $0 != "/" }
        let path = rest.dropFirst(authority.count)
        let host = authority.prefix { $0 != ":" }
        let port = authority.dropFirst(host.count + 1)
        let answer = try request(
            host: String(host), port: port.isEmpty ? "80" : String(port), path: path.isEmpty ? "/" : String(path))
        guard answer.hasPrefix("HTTP/1.1 200") || answer.hasPrefix("HTTP/1.0 200") else {
            throw Failure(.unreachable, "\(url): \(answer.split(whereSeparator: \.isNewline).first ?? "no answer")")
        }
    }

    private func request(host: String, port: String, path: String) throws -> String {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, port, &hints, &found) == 0, let found else { throw failure("unknown host") }
        defer { freeaddrinfo(found) }
        let descriptor = socket(found.pointee.ai_family, found.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw failure(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 3, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        guard connect(descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0 else {
            throw failure(String(cString: strerror(errno)))
        }
        Terminal.write(Array("GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8), to: descriptor)
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { throw failure("no answer") }
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    private func failure(_ reason: String) -> Failure { Failure(.unreachable, "\(url): \(reason)") }
}
