import Foundation
import NewsarModel
import NewsarWeb
import TestKit
import Testing

/// What the endpoint lets through to the desk, and as what.
@Suite struct EndpointTests {
    private let article = Array(#"{"text":"A text."}"#.utf8)

    @Test func whatTheRequestSaysReachesTheDesk() async throws {
        let server = try await TestServer()
        let answer = try #require(server.post(article, query: "?batch=week%2012&queue=breaking"))
        #expect(answer.status == 202, "\(answer)")
        let page = Array("<html><p>A page.</p></html>".utf8)
        let other = try #require(
            server.post(page, ["Content-Type": "text/html; charset=utf-8"], query: "?url=https%3A%2F%2Fa.example%2F1"))
        #expect(other.status == 202, "\(other)")
        let uploads = server.desk.uploads
        try #require(uploads.count == 2)
        #expect(uploads[0].form == .records && uploads[0].body == article)
        #expect(uploads[0].batch == "week 12" && uploads[0].priority == .breaking)
        #expect(uploads[1].form == .page && uploads[1].body == page && uploads[1].url == "https://a.example/1")
        #expect(uploads[1].batch == nil && uploads[1].priority == .default)
    }

    @Test(arguments: [
        ("application/json", "[{}]"), ("application/x-ndjson", "{}\n{}"), ("application/jsonl", " \n\t{}"),
        ("Application/JSON; charset=utf-8", "\u{FEFF}{}"), ("application/xhtml+xml", "<html/>"),
    ])
    func theseAreUnderstood(type: String, body: String) async throws {
        let server = try await TestServer()
        #expect(server.post(Array(body.utf8), ["Content-Type": type])?.status == 202)
        #expect(server.desk.uploads.map(\.body) == [Array(body.utf8)])
    }

    @Test(arguments: [
        ("application/json", "", 400, "malformed-body"), ("application/json", " \n", 400, "malformed-body"),
        ("application/json", "text", 400, "malformed-body"), ("application/x-ndjson", "<p>", 400, "malformed-body"),
        ("application/x-www-form-urlencoded", "{}", 415, "unsupported-type"),
        ("application/pdf", "%PDF", 415, "unsupported-type"), ("", "{}", 415, "unsupported-type"),
    ])
    func theseAreNot(type: String, body: String, status: Int, kind: String) async throws {
        let server = try await TestServer()
        let answer = try #require(server.post(Array(body.utf8), ["Content-Type": type]))
        #expect(answer.status == status, "\(answer)")
        #expect(answer.body.contains("urn:newsar:problem:\(kind)\""), "\(answer)")
        #expect(answer.headers["content-type"] == "application/problem+json")
        #expect(server.desk.uploads.isEmpty)
    }

    @Test(arguments: [
        "?batch=", "?batch=a%0Ab", "?batch=" + String(repeating: "a", count: 201), "?queue=soon", "?url=",
    ])
    func aWrongParameterIsSaid(query: String) async throws {
        let server = try await TestServer()
        let answer = try #require(server.post(article, query: query))
        #expect(answer.status == 400 && answer.body.contains("urn:newsar:problem:bad-parameter"), "\(answer)")
        #expect(server.desk.uploads.isEmpty)
    }

    @Test func aBodyOverTheLimitIsRefusedAtOnceOrOnTheWay() async throws {
        let server = try await TestServer { $0.bodyBytes = 1000 }
        let stated = try #require(server.post(article, ["Content-Length": "1001"]))
        #expect(stated.status == 413, "\(stated)")
        let exact = Array("[".utf8) + Array(repeating: 0x20, count: 998) + Array("]".utf8)
        #expect(server.post(exact)?.status == 202)
        // In chunks nobody states the length.
        let connection = try #require(TCPConnection(port: server.port))
        let head = """
            POST /v1/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer \(TestServer.token)\r
            Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n
            """
        var chunks = Array(head.utf8)
        for _ in 0..<11 { chunks += Array("64\r\n".utf8) + Array(repeating: 0x20, count: 100) + Array("\r\n".utf8) }
        #expect(connection.write(chunks + Array("0\r\n\r\n".utf8)))
        let chunked = try #require(HTTP(connection.readToEnd()))
        #expect(chunked.status == 413, "\(chunked)")
        #expect(server.desk.uploads.count == 1)
    }

    @Test func gzipIsUnpackedAndABombIsNot() async throws {
        let server = try await TestServer()
        let packed = try await gzip(article)
        #expect(server.post(packed, ["Content-Encoding": "gzip"])?.status == 202)
        #expect(server.post(packed + packed, ["Content-Encoding": "GZIP"])?.status == 202)
        #expect(server.desk.uploads.map(\.body) == [article, article + article])
        let bomb = try await gzip(Array("[".utf8) + Array(repeating: 0x20, count: 8 << 20))
        let answer = try #require(server.post(bomb, ["Content-Encoding": "gzip"]))
        #expect(answer.status == 413 && answer.body.contains("200 times"), "\(answer)")
        for broken in [Array(packed.dropLast(3)), article, Array(packed.prefix(12)) + [0xFF, 0xFF, 0xFF]] {
            let answer = try #require(server.post(broken, ["Content-Encoding": "gzip"]))
            #expect(answer.status == 400 && answer.body.contains("gzip"), "\(answer)")
        }
        let brotli = try #require(server.post(article, ["Content-Encoding": "br"]))
        #expect(brotli.status == 415 && brotli.headers["accept-encoding"] == "gzip", "\(brotli)")
        #expect(server.desk.uploads.count == 2)
    }

    private func gzip(_ bytes: [UInt8]) async throws -> [UInt8] {
        try await RunningProcess("/bin/gzip", ["-c"], input: bytes).wait().output
    }

    @Test func withoutATokenNothingIsReadAndNobodyGuessesFast() async throws {
        let server = try await TestServer { $0.refusalsPerSecond = 1 }
        var seen: [Int: Int] = [:]
        for _ in 0..<8 {
            let answer = try #require(server.post(article, ["Authorization": "Bearer wrong-token-wrong-token"]))
            seen[answer.status, default: 0] += 1
            if answer.status == 429 { #expect(answer.headers["retry-after"].flatMap { Int($0) } ?? 0 >= 1) }
        }
        #expect(seen.keys.sorted() == [401, 429], "\(seen)")
        // Those who have one are not held up by it.
        #expect(server.post(article)?.status == 202)
        #expect(server.desk.uploads.count == 1)
    }

    @Test func aServerWithoutTokensTakesNothing() async throws {
        let server = try await TestServer { $0.tokens = nil }
        let answer = try #require(server.post(article))
        #expect(answer.status == 403 && answer.body.contains("--token-file"), "\(answer)")
        #expect(server.desk.uploads.isEmpty)
    }

    @Test func requestsOverTheRateWait() async throws {
        let server = try await TestServer { $0.requestsPerSecond = 1 }
        let answers = (0..<6).compactMap { _ in server.post(article) }
        #expect(answers.map(\.status).contains(202))
        let refused = try #require(answers.first { $0.status == 429 })
        #expect(refused.headers["retry-after"] == "1", "\(refused)")
        #expect(answers.count { $0.status == 202 } == server.desk.uploads.count)
    }

    @Test(arguments: [
        (UploadError.Code.noArticle, 422, "no-article"), (.full, 429, "queue-full"), (.unavailable, 503, "queue-away"),
        (.cancelled, 409, "batch-cancelled"),
    ])
    func whatTheDeskSaysBecomesAProblem(code: UploadError.Code, status: Int, kind: String) async throws {
        let failure = UploadError(code, "why \"it\" fails", rejected: [RejectedRecord(line: 7, reason: "bad")])
        let server = try await TestServer(desk: RecordingDesk(failing: failure))
        let answer = try #require(server.post(article))
        #expect(answer.status == status)
        let json = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
        #expect(json?["type"] as? String == "urn:newsar:problem:\(kind)")
        #expect(json?["status"] as? Int == status)
        #expect(json?["detail"] as? String == "why \"it\" fails")
        let errors = json?["errors"] as? [[String: Any]] ?? []
        #expect(errors.map { $0["line"] as? Int } == (code == .noArticle ? [7] : []))
        #expect((answer.headers["retry-after"] != nil) == (status == 429 || status == 503))
    }
}
