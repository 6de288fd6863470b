import Foundation
import Hiredis
import TestKit
import Testing

extension CommandLineTests {
    /// `POST /v1/articles` on a real queue: each article is sent once, whatever becomes of the request.
    @Suite struct HTTPSubmissionTests {
        let redis: RedisServer

        init() async throws { redis = try await RedisServer() }

        private func ready(_ priority: String = "default") throws -> Int {
            Int(try redis.call("LLEN", "newsar:{0}:articles:ready:\(priority)").integer ?? -1)
        }

        private func batch(_ name: String) async throws -> JSON {
            let ending = try await Newsar.run("batch", "show", name, "--redis", redis.url)
            return ending.status == 0 ? try JSON(ending.output) : JSON(nil)
        }

        @Test func whatIsTakenIsInItsBatchAndCounted() async throws {
            let server = try await CoordinatorProcess(redis: redis.url)
            let body = "{}\n" + Samples.lines(0..<300) + "oops\n" + Samples.lines(0..<2)
            let answer = try #require(server.post(body, query: "?batch=monday&queue=bulk"))
            #expect(answer.status == 202, "\(answer)")
            #expect(answer.json["batch"].text == "monday")
            #expect(answer.json["accepted"].int == 300)
            #expect(answer.json["duplicates"].int == 2)
            #expect(answer.json["resumed"].int == 0)
            #expect(answer.json["rejected_count"].int == 2)
            #expect(answer.json["rejected"].array.map { $0["line"].int } == [1, 302])
            #expect(answer.json["rejected"][0]["reason"].text?.contains("no text") == true)
            #expect(try ready("bulk") == 300)
            let batch = try await batch("monday")
            #expect(batch["submitted"].int == 300)
            #expect(batch["duplicates"].int == 2)
            #expect(batch["rejected"].int == 2)
            let day = try #require(server.post(Samples.line(400))?.json["batch"].text)
            #expect(day.wholeMatch(of: /http-\d{4}-\d\d-\d\d/) != nil)
            #expect(try await self.batch(day)["submitted"].int == 1)
        }

        @Test func theSameRequestAgainSendsNothingNew() async throws {
            let server = try await CoordinatorProcess(redis: redis.url)
            let body = Samples.lines(0..<500) + "{}\n"
            let first = try #require(server.post(body, query: "?batch=b"))
            #expect(first.json["accepted"].int == 500)
            for _ in 0..<3 {
                let again = try #require(server.post(body, query: "?batch=b"))
                #expect(again.status == 202 && again.json["accepted"].int == 0, "\(again)")
                #expect(again.json["resumed"].int == 500)
                // Who lost the first answer learns of the bad line from this one.
                #expect(again.json["rejected"].array.map { $0["line"].int } == [501])
            }
            // Nor does another coordinator, which has seen none of them.
            let other = try await CoordinatorProcess(redis: redis.url)
            #expect(other.post(body, query: "?batch=b")?.json["resumed"].int == 500)
            #expect(try ready() == 500)
            #expect(try await batch("b")["submitted"].int == 500)
            #expect(try await batch("b")["rejected"].int == 1)
        }

        @Test func atTheMarkItSaysHowFarItCameAndTheSameRequestSendsTheRest() async throws {
            let tight = try await CoordinatorProcess("--max-pending", "450", redis: redis.url)
            let body = Samples.lines(0..<1000)
            let refused = try #require(tight.post(body, query: "?batch=b"))
            #expect(refused.status == 429, "\(refused)")
            #expect(refused.json["type"].text == "urn:newsar:problem:queue-full")
            #expect(refused.json["detail"].text?.contains("400 articles were taken") == true, "\(refused)")
            #expect(try ready() == 400)
            #expect(tight.post(body, query: "?batch=b")?.status == 429)
            #expect(try ready() == 400)
            let wide = try await CoordinatorProcess(redis: redis.url)
            let rest = try #require(wide.post(body, query: "?batch=b"))
            #expect(rest.status == 202, "\(rest)")
            #expect(rest.json["accepted"].int == 600)
            #expect(rest.json["resumed"].int == 400)
            #expect(try ready() == 1000)
            #expect(try await batch("b")["submitted"].int == 1000)
        }

        @Test func withoutRedisItSaysSoAndGoesOnWhenItIsBack() async throws {
            let server = try await CoordinatorProcess(redis: redis.url)
            #expect(server.post(Samples.line(0))?.status == 202)
            await redis.crash()
            let refused = try #require(server.post(Samples.line(1)))
            #expect(refused.status == 503 && refused.json["detail"].text?.contains("redis.sock") == true, "\(refused)")
            #expect(refused.headers["retry-after"] != nil)
            try await redis.restart()
            try await eventually("it takes articles again") { server.post(Samples.line(1))?.status == 202 }
            redis.freeze()
            #expect(server.post(Samples.line(2))?.status == 503)
            redis.thaw()
            try await eventually("and again") { server.post(Samples.line(2))?.status == 202 }
        }

        @Test func aSenderThatHangsDoesNotHoldTheStopUp() async throws {
            let server = try await CoordinatorProcess(redis: redis.url)
            let connection = try #require(TCPConnection(port: server.port))
            let head = "POST /v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(CoordinatorProcess.token)\r\n"
            #expect(
                connection.write(
                    Array(
                        (head + "Content-Type: text/html\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n").utf8))
            )
            // The server reads the body now.
            #expect(String(decoding: connection.read(12), as: UTF8.self) == "HTTP/1.1 100")
            server.process.send(SIGTERM)
            try await eventually("it has stopped", within: .seconds(25)) { server.process.hasEnded }
            #expect(await server.process.wait().status == 0)
            #expect(connection.isClosedByServer())
        }

        @Test func oldRequestsLeaveNoTraceInRedis() async throws {
            let server = try await CoordinatorProcess("--max-requests", "100000", redis: redis.url)
            for number in 0..<2_100 {
                #expect(server.post(#"{"text":"Text \#(number)."}"#, query: "?batch=b")?.status == 202)
            }
            let fields = try redis.call("HKEYS", "newsar:{0}:batches").elements ?? []
            #expect(fields.count { $0.text?.contains(":next:http-") == true } == 2_000)
            #expect(fields.count < 2_020)
            #expect(try await batch("b")["submitted"].int == 2_100)
        }

        @Test func aPageIsReadAsAnArticle() async throws {
            let server = try await CoordinatorProcess(redis: redis.url)
            let paragraph =
                "Der Stadtrat hat am Dienstag den Plan für den Hafen gebilligt, sagte die Sprecherin der Stadt. "
            let page = """
                <html lang="de"><head><title>Hafenplan gebilligt</title><meta charset="iso-8859-1"></head><body><article>
                <h1>Hafenplan gebilligt</h1><p>\(String(repeating: paragraph, count: 3))</p>
                <p>\(String(repeating: paragraph, count: 2))</p></article></body></html>
                """
            let latin = try #require(page.data(using: .isoLatin1))
            let answer = try #require(
                server.post(
                    [UInt8](latin), ["Content-Type": "text/html"], query: "?url=https%3A%2F%2Fa.example%2Fhafen&batch=p"
                ))
            #expect(answer.status == 202 && answer.json["accepted"].int == 1, "\(answer)")
            let store = try TemporaryFolder()
            let roles = try [
                Newsar.start("worker", "--redis", redis.url, "--slots", "1"),
                Newsar.start("aggregator", "--redis", redis.url, "--store", store.file("store.sqlite")),
            ]
            defer { for role in roles { role.send(SIGKILL) } }
            #expect(try await Newsar.run("batch", "wait", "p", "--redis", redis.url).status == 0)
            for role in roles {
                role.send(SIGTERM)
                _ = await role.wait()
            }
            let brief = try JSON.lines(
                try await Newsar.run("export", "--store", "sqlite://" + store.file("store.sqlite")).text)[0]
            #expect(brief["article"]["url"].text == "https://a.example/hafen", "\(brief["article"])")
            #expect(brief["article"]["text"].text?.contains("für den Hafen gebilligt") == true)

            let empty = try #require(server.post("<html></html>", ["Content-Type": "text/html"]))
            #expect(empty.status == 422 && empty.json["errors"].array.count == 1, "\(empty)")
        }

        @Test func tokensComeFromAFileAndAWeakOneIsWrongUsage() async throws {
            let folder = try TemporaryFolder()
            let file = try folder.write("# ours\nfirst-token-of-the-file\n\nsecond-token-of-the-file\n", to: "tokens")
            let server = try await CoordinatorProcess("--token-file", file, redis: redis.url)
            for token in ["first-token-of-the-file", "second-token-of-the-file"] {
                #expect(server.post(Samples.line(0), ["Authorization": "Bearer \(token)"])?.status == 202)
            }
            #expect(server.post(Samples.line(0))?.status == 401)
            try folder.write("short\n", to: "weak")
            for (arguments, words) in [
                (["--token-file", folder.file("weak")], "16 bytes"),
                (["--token-file", folder.file("none")], "No such file"),
            ] {
                let ending = try await Newsar.run(
                    ["coordinator", "--redis", redis.url, "--listen", "127.0.0.1:0"] + arguments)
                expectOneLine(ending, status: 2, saying: "--token-file", words)
            }
            let weak = try await Newsar.run(
                ["coordinator", "--redis", redis.url, "--listen", "127.0.0.1:0"],
                environment: ["NEWSAR_TOKEN": "short"])
            expectOneLine(weak, status: 2, saying: "NEWSAR_TOKEN", "16 bytes")
        }
    }
}
