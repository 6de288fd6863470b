import Foundation
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// `newsar run`: killed and run again, and run twice.
@Suite(.serialized) struct RunTests {
    @Test func killedAndRunAgainItGoesOnAndEndsWithTheSameStatistics() async throws {
        let lines = Samples.lines(0..<600)
        let reference = try await ProcessCluster.reference(lines)
        let folder = try TemporaryFolder()
        let file = try folder.write(lines, to: "in.jsonl")
        let data = folder.file("data")
        let killed = try Newsar.start(
            "run", file, "--data", data, "--workers", "2", environment: ["NEWSAR_FAULT": "slow:Harbour"])
        try await eventually("some articles are stored") {
            let status = try await Newsar.run("status", "--data", data, "--json")
            guard let json = try? JSONSerialization.jsonObject(with: Data(status.output)) as? [String: Any],
                let store = json["store"] as? [String: Any], let articles = store["articles"] as? Int
            else { return false }
            return articles > 20
        }
        killed.send(SIGKILL)
        _ = await killed.wait()
        let ending = try await Newsar.run("run", file, "--data", data, "--workers", "2")
        #expect(ending.status == 0, "\(ending)")
        #expect(try await ProcessCluster.export(store: data + "/store.sqlite") == reference)
        // It did not begin from the start: some were there already.
        #expect(ending.errorOutput.contains("were there already"))

        let again = try await Newsar.run("run", file, "--data", data)
        #expect(again.status == 0)
        #expect(again.errorOutput.contains("0 articles analysed"))
        #expect(try await ProcessCluster.export(store: data + "/store.sqlite") == reference)
    }

    @Test func interruptedItStopsInOrderAndLeavesNothingRunning() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Samples.lines(0..<600), to: "in.jsonl")
        let run = try Newsar.start(
            "run", file, "--data", folder.file("data"), "--workers", "2", environment: ["NEWSAR_FAULT": "slow:Harbour"])
        try await eventually("the private Redis is up") {
            FileManager.default.fileExists(atPath: folder.file("data/redis/redis.sock"))
        }
        run.send(SIGINT)
        let ending = await run.wait()
        #expect(ending.status == 130, "\(ending)")
        #expect(ending.errorOutput.contains("goes on where it stopped"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("data/redis/redis.sock")))
        let again = try await Newsar.run("run", file, "--data", folder.file("data"))
        #expect(again.status == 0, "\(again)")
    }

    @Test func aSecondRunInTheSameFolderIsRefused() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Samples.lines(0..<600), to: "in.jsonl")
        let first = try Newsar.start(
            "run", file, "--data", folder.file("data"), environment: ["NEWSAR_FAULT": "slow:Harbour"])
        try await eventually("the first run has begun") {
            FileManager.default.fileExists(atPath: folder.file("data/redis/redis.sock"))
        }
        let second = try await Newsar.run("run", file, "--data", folder.file("data"))
        #expect(second.status == 2)
        #expect(second.errorOutput.contains("another 'newsar run' works there"))
        first.send(SIGTERM)
        _ = await first.wait()
    }
}
