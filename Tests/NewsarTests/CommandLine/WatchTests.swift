import Foundation
import Hiredis
import TestKit
import Testing

extension CommandLineTests {
    /// `coordinator --watch`: what becomes of files that are dropped into a folder.
    @Suite struct WatchTests {
        let folder: TemporaryFolder
        let redis: RedisServer
        private let inbox: String

        init() async throws {
            folder = try TemporaryFolder()
            redis = try await RedisServer()
            inbox = folder.file("inbox")
            try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        }

        private func watch(_ arguments: String...) throws -> RunningProcess {
            try RunningProcess(
                Newsar.executable, ["coordinator", "--redis", redis.url, "--watch", inbox] + arguments, input: nil)
        }

        private func ready(_ priority: String = "default") throws -> Int {
            Int(try redis.call("LLEN", "newsar:{0}:articles:ready:\(priority)").integer ?? -1)
        }

        private func names(_ place: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: "\(inbox)/\(place)")) ?? []).sorted()
        }

        private func drop(_ text: String, as name: String) throws {
            try folder.write(text, to: "dropped")
            try FileManager.default.moveItem(atPath: folder.file("dropped"), toPath: "\(inbox)/\(name)")
        }

        @Test func filesAreSentAndMovedByTheirOutcome() async throws {
            let coordinator = try watch("--queue", "bulk")
            defer { coordinator.send(SIGKILL) }
            try drop(Samples.lines(0..<50), as: "good.jsonl")
            try drop(Samples.lines(50..<60) + "{}\n", as: "mixed.jsonl")
            try drop("{}\n", as: "bad.jsonl")
            try drop("", as: "empty.jsonl")
            try drop("\u{0}\u{1}\u{2}", as: "binary")
            let packed = try await Tool.run("gzip", "-c", input: Array(Samples.lines(60..<70).utf8)).output
            try Data(packed).write(to: URL(fileURLWithPath: folder.file("packed")))
            try FileManager.default.moveItem(atPath: folder.file("packed"), toPath: "\(inbox)/packed.gz")
            try await eventually("all are settled") { names("done").count == 3 && names("rejected").count == 7 }
            #expect(names("done") == ["good.jsonl", "mixed.jsonl", "packed.gz"])
            #expect(
                names("rejected") == [
                    "bad.jsonl", "bad.jsonl.rejects.jsonl", "binary", "binary.rejects.jsonl", "empty.jsonl",
                    "empty.jsonl.rejects.jsonl", "mixed.jsonl.rejects.jsonl",
                ])
            #expect(names(".claimed").isEmpty)
            #expect(try ready("bulk") == 70)
            let rejects = try JSON.lines(
                try String(contentsOfFile: "\(inbox)/rejected/mixed.jsonl.rejects.jsonl", encoding: .utf8))
            #expect(rejects.map { $0["line"].int } == [11])
            #expect(rejects.map { $0["input"].text?.hasSuffix("/mixed.jsonl") } == [true])
            #expect(rejects.map { $0["input"].text?.contains(".claimed") } == [false])
            let batches = try JSON(await Newsar.run("batch", "list", "--json", "--redis", redis.url).output)
            let mixed = batches.array.first { $0["name"].text?.hasPrefix("mixed.jsonl-") == true }
            #expect(mixed?["submitted"].int == 10 && mixed?["rejected"].int == 1, "\(batches)")
        }

        @Test func whatIsStillBeingWrittenIsLeftAlone() async throws {
            try drop(Samples.lines(0..<5), as: ".hidden.jsonl")
            try drop(Samples.lines(0..<5), as: "upload.jsonl.part")
            try drop(Samples.lines(0..<5), as: "upload.jsonl.tmp")
            try FileManager.default.createDirectory(atPath: inbox + "/sub", withIntermediateDirectories: true)
            let secret = try folder.write(Samples.lines(0..<5), to: "secret.jsonl")
            try FileManager.default.createSymbolicLink(atPath: inbox + "/link.jsonl", withDestinationPath: secret)
            let coordinator = try watch()
            defer { coordinator.send(SIGKILL) }
            // A file that grows at every look is not taken; one that came later is, so the looks have been.
            let growing = "\(inbox)/growing.jsonl"
            try drop("", as: "growing.jsonl")
            let handle = try #require(FileHandle(forWritingAtPath: growing))
            try drop(Samples.lines(10..<15), as: "later.jsonl")
            var written = 0
            try await eventually("the later file is done") {
                try handle.write(contentsOf: Data((Samples.line(20 + written) + "\n").utf8))
                written += 1
                return names("done") == ["later.jsonl"]
            }
            #expect(names(".claimed").isEmpty)
            #expect(try ready() == 5)
            try handle.close()
            try await eventually("the file that has grown up is done") { names("done").contains("growing.jsonl") }
            #expect(try ready() == 5 + written)
            #expect(
                Set(names("")) == [
                    ".claimed", ".hidden.jsonl", "done", "link.jsonl", "rejected", "sub", "upload.jsonl.part",
                    "upload.jsonl.tmp",
                ])
        }

        @Test func twoCoordinatorsShareAFolder() async throws {
            for number in 0..<40 {
                try drop(Samples.lines(number * 10..<number * 10 + 10), as: "file-\(number).jsonl")
            }
            let coordinators = try [watch(), watch()]
            defer { for coordinator in coordinators { coordinator.send(SIGKILL) } }
            try await eventually("all are done") { names("done").count == 40 }
            #expect(try ready() == 400)
            let batches = try JSON(await Newsar.run("batch", "list", "--json", "--redis", redis.url).output)
            #expect(batches.array.count == 40)
            #expect(batches.array.allSatisfy { $0["submitted"].int == 10 })
            for coordinator in coordinators {
                coordinator.send(SIGTERM)
                let ending = await coordinator.wait()
                #expect(ending.status == 0 && !ending.errorOutput.contains("again"), "\(ending)")
            }
        }

        @Test func killedInTheMiddleTheNextOneGoesOn() async throws {
            let first = try watch("--max-pending", "1000")
            try drop(Samples.lines(0..<3000), as: "large.jsonl")
            try await eventually("it holds in the middle") { first.errorOutput.contains("large.jsonl waits") }
            first.send(SIGKILL)
            _ = await first.wait()
            #expect(names(".claimed").count == 1 && names("done").isEmpty)
            let partly = try ready()
            #expect(partly > 0 && partly <= 1000)
            let second = try watch()
            defer { second.send(SIGKILL) }
            try await eventually("it is done") { names("done") == ["large.jsonl"] }
            #expect(try ready() == 3000)
            let batches = try JSON(await Newsar.run("batch", "list", "--json", "--redis", redis.url).output)
            #expect(batches.array.map { $0["submitted"].int } == [3000])
        }

        @Test func aStopInTheMiddleIsAnOrderlyOne() async throws {
            let coordinator = try watch("--max-pending", "500")
            try drop(Samples.lines(0..<2000), as: "large.jsonl")
            try await eventually("it holds in the middle") { coordinator.errorOutput.contains("large.jsonl waits") }
            coordinator.send(SIGTERM)
            let ending = await coordinator.wait()
            #expect(ending.status == 0, "\(ending)")
            #expect(names(".claimed").count == 1)
        }

        @Test func aNameThatComesAgainIsAnotherFile() async throws {
            let coordinator = try watch()
            defer { coordinator.send(SIGKILL) }
            try drop(Samples.lines(0..<5), as: "feed.jsonl")
            try await eventually("the first is done") { names("done").count == 1 }
            try drop(Samples.lines(5..<10), as: "feed.jsonl")
            try await eventually("the second is done") { names("done").count == 2 }
            #expect(names("done").contains("feed.jsonl") && names("done").allSatisfy { $0.hasSuffix("feed.jsonl") })
            #expect(try ready() == 10)
        }

        @Test func aFolderThatCannotBeUsedIsWrongUsage() async throws {
            try drop("", as: "file")
            for (path, words) in [(folder.file("none"), "no such folder"), (inbox + "/file", "no such folder")] {
                let ending = try await Newsar.run("coordinator", "--redis", redis.url, "--watch", path)
                expectOneLine(ending, status: 2, saying: "--watch \(path)", words)
            }
        }
    }
}
