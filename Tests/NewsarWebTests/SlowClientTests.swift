import NewsarWeb
import TestKit
import Testing

/// Clients that are slow, endless or too talkative cost a bounded time and memory.
@Suite struct SlowClientTests {
    private static let head = """
        POST /v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(TestServer.token)\r\nContent-Type: application/json\r\n
        """

    @Test func aBodyThatDoesNotEndIsCutOff() async throws {
        var limits = MonitorServer.Limits()
        limits.requestMilliseconds = 300
        let server = try await TestServer(limits: limits)
        let connection = try #require(TCPConnection(port: server.port))
        #expect(connection.write(Array((Self.head + "Content-Length: 100\r\n\r\n{").utf8)))
        #expect(connection.isClosedByServer())
        #expect(server.desk.uploads.isEmpty)
        #expect(server.post(Array("{}".utf8))?.status == 202)
    }

    @Test func soIsOneAfterARefusal() async throws {
        var limits = MonitorServer.Limits()
        limits.requestMilliseconds = 300
        let server = try await TestServer(limits: limits)
        let connection = try #require(TCPConnection(port: server.port))
        #expect(connection.write(Array("POST /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{".utf8)))
        #expect(connection.isClosedByServer())
    }

    @Test func aHeadThatDoesNotEndIsCutOff() async throws {
        var limits = MonitorServer.Limits()
        limits.idleSeconds = 1
        let server = try await TestServer(limits: limits)
        let connection = try #require(TCPConnection(port: server.port))
        #expect(connection.write(Array("POST /v1/articles HTTP/1.1\r\nHost: a\r\n".utf8)))
        #expect(connection.isClosedByServer())
    }

    @Test func aBodyThatIsHeldBackIsAskedForUnlessItIsRefused() async throws {
        let server = try await TestServer { $0.bodyBytes = 100 }
        let connection = try #require(TCPConnection(port: server.port))
        let expecting = "Expect: 100-continue\r\nConnection: close\r\n"
        #expect(connection.write(Array((Self.head + expecting + "Content-Length: 2\r\n\r\n").utf8)))
        let interim = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
        #expect(connection.read(interim.count) == interim)
        #expect(connection.write(Array("{}".utf8)))
        #expect(HTTP(connection.readToEnd())?.status == 202)
        let refused = try #require(TCPConnection(port: server.port))
        #expect(refused.write(Array((Self.head + expecting + "Content-Length: 101\r\n\r\n").utf8)))
        #expect(HTTP(refused.readToEnd())?.status == 413)
    }

    @Test func headersAreBounded() async throws {
        let server = try await TestServer()
        for headers in [
            "X-Long: " + String(repeating: "a", count: 20_000),
            (0..<200).map { "X-\($0): a" }.joined(separator: "\r\n"),
            (0..<50).map { "X-\($0): \(String(repeating: "a", count: 1000))" }.joined(separator: "\r\n"),
        ] {
            let connection = try #require(TCPConnection(port: server.port))
            _ = connection.write(Array((Self.head + headers + "\r\nContent-Length: 2\r\n\r\n{}").utf8))
            let answer = HTTP(connection.readToEnd())
            #expect(answer == nil || answer?.status == 400, "\(String(describing: answer))")
        }
        #expect(server.desk.uploads.isEmpty)
    }
}
