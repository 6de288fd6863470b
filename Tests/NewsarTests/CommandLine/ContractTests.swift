import Foundation
import TestKit
import Testing

extension CommandLineTests {
    /// The server does what openapi.json says, and openapi.json says all that it does.
    @Suite struct ContractTests {
        private static let path = Newsar.repository + "/Sources/NewsarWeb/Resources/openapi.json"

        @Test func everyAnswerThatIsDescribedIsGivenAsDescribed() async throws {
            let file = try Data(contentsOf: URL(fileURLWithPath: Self.path))
            let contract = try OpenAPI([UInt8](file))
            let redis = try await RedisServer()
            let open = try await CoordinatorProcess("--max-body", "1", redis: redis.url)
            let closed = try await CoordinatorProcess(redis: redis.url, token: nil)
            let full = try await CoordinatorProcess("--max-pending", "1", redis: redis.url)
            var answers: [String: [HTTP?]] = [:]
            func gave(_ name: String, _ answer: HTTP?) { answers[name, default: []].append(answer) }
            func get(_ path: String) -> HTTP? { HTTP.get(path, port: open.port) }

            gave("GET /healthz 200", get("/healthz"))
            gave("GET /readyz 200", get("/readyz"))
            gave("GET /metrics 200", get("/metrics"))
            gave("GET /openapi.json 200", get("/openapi.json"))
            #expect(get("/openapi.json").map { Array($0.body.utf8) } == [UInt8](file))
            gave("GET /v1/articles 405", get("/v1/articles"))

            let json = ["Content-Type": "application/json"]
            gave("POST /v1/articles 202", open.post(Samples.line(0), json, query: "?batch=off"))
            gave("POST /v1/articles 202", open.post("[\(Samples.line(1)),\n{},\n\(Samples.line(1))]", json))
            gave("POST /v1/articles 202", open.post(Samples.lines(2..<300) + String(repeating: "{}\n", count: 200)))
            gave("POST /v1/articles 400", open.post("no JSON"))
            gave("POST /v1/articles 400", open.post("", json))
            gave("POST /v1/articles 400", open.post(Samples.line(0), json, query: "?queue=never"))
            gave("POST /v1/articles 401", open.post(Samples.line(0), ["Authorization": "Bearer another-token-here"]))
            gave("POST /v1/articles 401", open.post(Samples.line(0), ["Authorization": ""]))
            gave("POST /v1/articles 403", closed.post(Samples.line(0)))
            #expect(try await Newsar.run("batch", "cancel", "off", "--redis", redis.url).status == 0)
            gave("POST /v1/articles 409", open.post(Samples.line(9), json, query: "?batch=off"))
            gave("POST /v1/articles 413", open.post(Array("{}".utf8) + Array(repeating: 0x20, count: 1 << 20)))
            gave("POST /v1/articles 415", open.post(Samples.line(0), ["Content-Type": "image/png"]))
            gave("POST /v1/articles 415", open.post(Samples.line(0), ["Content-Encoding": "br"]))
            gave("POST /v1/articles 422", open.post("{}\n[1]\n{\"text\":1}\n"))
            gave("POST /v1/articles 429", full.post(Samples.line(10)))

            await redis.crash()
            gave("POST /v1/articles 503", open.post(Samples.line(11)))
            gave("GET /readyz 503", get("/readyz"))

            #expect(Set(answers.keys) == contract.answers)
            for (name, given) in answers.sorted(by: { $0.key < $1.key }) {
                for answer in given {
                    let answer = try #require(answer, "\(name)")
                    #expect(contract.faults(of: answer, as: name) == [], "\(name): \(answer)")
                }
            }
            #expect(contract.faultsOfExamples() == [])
        }

        /// The judge itself: each of these must be told.
        @Test(arguments: [
            ("not what was described", #"{"batch":"a"}"#, "accepted is missing"),
            ("a member too many", #"{"more":1}"#, "more is not described"),
            ("a wrong type", #"{"accepted":"1"}"#, "is no [\"integer\"]"),
            ("a number too small", #"{"accepted":-1}"#, "is below 0"),
            ("inside a list", #"{"rejected":[{"line":0}]}"#, "body.rejected[].line: 0 is below 1"),
        ])
        func theJudgeTells(what: String, body: String, fault: String) throws {
            let contract = try OpenAPI([UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.path))))
            let head = "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\n\r\n"
            let answer = try #require(HTTP(Array((head + body).utf8)))
            #expect(
                contract.faults(of: answer, as: "POST /v1/articles 202").contains { $0.contains(fault) }, "\(what)")
        }
    }
}
