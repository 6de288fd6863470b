import Foundation
import Hiredis
import NewsarCluster
import NewsarModel
import TestKit
import Testing

extension CommandLineTests {
    /// `newsar submit`: what it says, and that each article is sent once whatever happens to it.
    @Suite struct SubmitTests {
        let folder: TemporaryFolder
        let redis: RedisServer

        init() async throws {
            folder = try TemporaryFolder()
            redis = try await RedisServer()
        }

        private func submit(_ arguments: String..., input: [UInt8] = []) async throws -> RunningProcess.Ending {
            try await Newsar.run(
                ["submit"] + arguments + ["--redis", redis.url, "--rejects", folder.file("rejects.jsonl")], input: input
            )
        }

        private func ready(_ priority: String = "default") throws -> Int {
            Int(try redis.call("LLEN", "newsar:{0}:articles:ready:\(priority)").integer ?? -1)
        }

        private func batch(_ name: String) async throws -> JSON {
            let ending = try await Newsar.run("batch", "show", name, "--redis", redis.url)
            return ending.status == 0 ? try JSON(ending.output) : JSON(nil)
        }

        @Test func progressIsPlainLinesAndTheOutcomeIsJSON() async throws {
            let file = try folder.write(Samples.lines(0..<300) + "{}\n" + Samples.lines(0..<2), to: "in.jsonl")
            let ending = try await submit(file, "--batch", "monday", "--json")
            #expect(ending.status == 1, "\(ending)")
            let outcome = try JSON(ending.output)
            #expect(
                outcome.keys == [
                    "batch", "records", "sent", "resumed", "duplicates", "rejected", "stored", "dead", "dropped",
                    "files",
                    "more_files",
                ])
            #expect(outcome["batch"].text == "monday")
            #expect(outcome["records"].int == 303)
            #expect(outcome["sent"].int == 300)
            #expect(outcome["duplicates"].int == 2)
            #expect(outcome["rejected"].int == 1)
            let progress = ending.errorOutput.split(separator: "\n").filter { $0.hasPrefix("sent [") }
            #expect(progress.last?.hasPrefix("sent [####################] 100% 303") == true, "\(ending)")
            #expect(Set(progress).count == progress.count, "a line is said twice: \(ending)")
            let bytes = try #require(
                progress.last?.firstMatch(of: /· ([0-9.]+ [kM]?B) of ([0-9.]+ [kM]?B), 1 rejected/), "\(ending)")
            #expect(bytes.1 == bytes.2)
            #expect(progress.last?.hasSuffix("300 ready in the queue") == true, "\(ending)")
            #expect(!ending.errorOutput.contains("\u{1B}") && !ending.errorOutput.contains("\r"))
        }

        @Test func aRehearsalSendsNothing() async throws {
            let file = try folder.write(Samples.lines(0..<30) + "{}\n" + Samples.lines(0..<2), to: "in.jsonl")
            let ending = try await submit(file, "--dry-run", "--json")
            #expect(ending.status == 1, "\(ending)")
            let outcome = try JSON(ending.output)
            #expect(outcome["articles"].int == 30)
            #expect(outcome["duplicates"].int == 2)
            #expect(outcome["rejected"].int == 1)
            #expect(ending.errorOutput.contains("\(file), line 31: "), "\(ending)")
            #expect(try redis.call("DBSIZE").integer == 0)
            #expect(!FileManager.default.fileExists(atPath: folder.file("rejects.jsonl")))
            // It needs no Redis either.
            let alone = try await Newsar.run("submit", file, "--dry-run", "--redis", "redis+unix:///nowhere/sock")
            #expect(alone.status == 1)
            #expect(alone.text == "would send 30 articles; 2 duplicates, 1 rejected\n")
        }

        @Test func eachFileIsSummedUp() async throws {
            let inputs = folder.file("inputs")
            try FileManager.default.createDirectory(atPath: inputs, withIntermediateDirectories: true)
            for number in 0..<30 {
                let bad = number == 25 ? "{}\n\nnull\n" : ""
                let copy = number == 7 ? Samples.lines(3..<4) : ""
                try folder.write(
                    Samples.lines(number * 2..<number * 2 + 2) + copy + bad, to: "inputs/\(number + 10).jsonl")
            }
            for mode in [["--dry-run"], []] {
                let json = try JSON(
                    await Newsar.run(
                        ["submit", inputs, "--json", "--redis", redis.url, "--rejects", folder.file("r.jsonl")] + mode
                    ).output)
                #expect(json["files"].array.count == 30 && json["more_files"].int == 0, "\(json)")
                #expect(json["files"].array.map { $0["articles"].int } == (0..<30).map { $0 == 7 ? 3 : 2 })
                #expect(json["files"].array.map { $0["duplicates"].int } == (0..<30).map { $0 == 7 ? 1 : 0 }, "\(json)")
                #expect(json["files"][0]["file"].text == inputs + "/10.jsonl")
                #expect(json["files"][0]["first_fault"].isNull)
                #expect(json["files"][25]["rejected"].int == 2)
                #expect(json["files"][25]["first_fault"].text?.hasPrefix("line 3: no text") == true, "\(json)")
            }
            let table = try await submit(inputs, "--batch", "again").text.split(separator: "\n")
            #expect(table.first?.hasPrefix("file") == true && table.count == 23, "\(table)")
            #expect(table[1].hasPrefix(inputs + "/35.jsonl") && table[1].contains("line 3: no text"), "\(table)")
            #expect(table[21].hasPrefix("and 10 more files"), "\(table)")
            #expect(table[22].hasPrefix("batch again: 60 articles sent"), "\(table)")
            // One file needs no table.
            #expect(try await submit(inputs + "/10.jsonl").text.split(separator: "\n").count == 1)
        }

        @Test func ofManyBadRecordsTheRehearsalTellsSome() async throws {
            let file = try folder.write(String(repeating: "{}\n", count: 150), to: "in.jsonl")
            let ending = try await submit(file, "--dry-run")
            #expect(ending.errorOutput.split(separator: "\n").count { $0.contains(", line ") } == 100, "\(ending)")
            #expect(ending.errorOutput.contains("… and 50 more"), "\(ending)")
        }

        @Test func theSameCommandAgainSendsNothingNew() async throws {
            let file = try folder.write(Samples.lines(0..<500), to: "in.jsonl")
            let first = try JSON(await submit(file, "--json").output)
            #expect(first["sent"].int == 500)
            let second = try JSON(await submit(file, "--json").output)
            #expect(second["batch"].text == first["batch"].text)
            #expect(second["sent"].int == 0)
            #expect(second["resumed"].int == 500)
            #expect(try ready() == 500)
            // Other articles under the same name of the file are another input.
            try folder.write(Samples.lines(500..<600), to: "in.jsonl")
            let third = try JSON(await submit(file, "--json").output)
            #expect(third["batch"].text != first["batch"].text)
            #expect(third["sent"].int == 100)
        }

        @Test func membersAreMappedAndAnotherMapIsAnotherInput() async throws {
            let lines = (0..<2).map { #"{"kopf":"Title \#($0)","inhalt":"The council voted on plan \#($0)."}"# }
            let file = try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
            let blind = try await submit(file, "--batch", "mapped", "--json")
            #expect(blind.status == 1, "\(blind)")
            #expect(try JSON(blind.output)["sent"].int == 0)
            let mapped = try await submit(file, "--batch", "mapped", "--json", "--map", "title=kopf,text=inhalt")
            #expect(mapped.status == 0, "\(mapped)")
            #expect(try JSON(mapped.output)["sent"].int == 2)
            expectOneLine(try await submit(file, "--map", "body=inhalt"), status: 2, saying: "body is no field")
        }

        @Test func aBatchTakesSeveralInputs() async throws {
            let first = try folder.write(Samples.lines(0..<10), to: "a.jsonl")
            let second = try folder.write(Samples.lines(10..<30), to: "b.jsonl")
            #expect(try await submit(first, "--batch", "week 12").status == 0)
            #expect(try await submit(second, "--batch", "week 12").status == 0)
            #expect(try await batch("week 12")["submitted"].int == 30)
        }

        @Test(arguments: ["breaking", "default", "bulk"])
        func thePriorityChoosesTheList(priority: String) async throws {
            let file = try folder.write(Samples.lines(0..<5), to: "in.jsonl")
            #expect(try await submit(file, "--queue", priority).status == 0)
            for other in ["breaking", "default", "bulk"] { #expect(try ready(other) == (other == priority ? 5 : 0)) }
        }

        @Test func killedInTheMiddleItGoesOnWhereItWas() async throws {
            // Every tenth article comes twice, so that what was sent must be remembered over the kill too.
            let numbers = (0..<30_000).flatMap { $0 % 10 == 9 ? [$0, $0 - 4] : [$0] }
            let file = try folder.write(Samples.lines(numbers), to: "in.jsonl")
            let session = try redis.session()
            var kills = 0
            for depth in [500, 8_000, 16_000] {
                let process = try Newsar.start("submit", file, "--redis", redis.url, "--batch", "killed")
                while !process.hasEnded {
                    let ready = try session.call(.init("LLEN", "newsar:{0}:articles:ready:default")).integer ?? 0
                    if ready > depth {
                        process.send(SIGKILL)
                        break
                    }
                    await Task.yield()
                }
                if await process.wait().status == 128 + SIGKILL { kills += 1 }
            }
            #expect(kills > 0, "the program was too fast to be killed")
            let partly = try ready()
            #expect(partly < 30_000)
            let ending = try await submit(file, "--batch", "killed", "--json")
            #expect(ending.status == 0, "\(ending)")
            let outcome = try JSON(ending.output)
            #expect(outcome["sent"].int == 30_000 - partly)
            #expect(try await batch("killed")["submitted"].int == 30_000)
            #expect(try await batch("killed")["duplicates"].int == 3_000)
            #expect(try ready() == 30_000)
        }

        @Test func itHoldsAtTheMarkAndGoesOnWhenWorkersDrain() async throws {
            let file = try folder.write(Samples.lines(0..<2000), to: "in.jsonl")
            let process = try Newsar.start("submit", file, "--redis", redis.url, "--max-pending", "500", "--json")
            defer { process.send(SIGKILL) }
            try await eventually("the submission holds") {
                let ready = try ready()
                #expect(ready <= 500)
                return ready > 300 && process.errorOutput.contains("waiting: queue is full")
            }
            #expect(!process.hasEnded)
            // What waits for the store counts too, so that both must drain.
            let roles = try [
                Newsar.start("worker", "--redis", redis.url, "--slots", "1"),
                Newsar.start("aggregator", "--redis", redis.url, "--store", folder.file("store.sqlite")),
            ]
            defer { for role in roles { role.send(SIGKILL) } }
            try await eventually("all is sent") {
                let ready = try ready()
                #expect(ready <= 500)
                return process.hasEnded
            }
            let ending = await process.wait()
            #expect(ending.status == 0, "\(ending)")
            #expect(try JSON(ending.output)["sent"].int == 2000)
        }

        @Test func interruptedItSaysHowToGoOn() async throws {
            let file = try folder.write(Samples.lines(0..<2000), to: "in.jsonl")
            let process = try Newsar.start("submit", file, "--redis", redis.url, "--max-pending", "500")
            try await eventually("the submission holds") { process.errorOutput.contains("waiting: queue is full") }
            process.send(SIGINT)
            let ending = await process.wait()
            expectOneLine(ending, status: 130, saying: "interrupted", "the same command sends the rest")
        }

        @Test func gzipFoldersAndStandardInputAreRead() async throws {
            let inputs = folder.file("inputs")
            try FileManager.default.createDirectory(atPath: inputs + "/deep", withIntermediateDirectories: true)
            try folder.write(Samples.lines(0..<10), to: "inputs/a.jsonl")
            try folder.write(Samples.lines(90..<99), to: "inputs/.hidden.jsonl")
            let packed = try await Tool.run("gzip", "-c", input: Array(Samples.lines(10..<30).utf8)).output
            try Data(packed).write(to: URL(fileURLWithPath: inputs + "/deep/b.jsonl.gz"))
            let byFolder = try JSON(await submit(inputs, "--json").output)
            #expect(byFolder["sent"].int == 30)
            let byFile = try JSON(await submit(inputs + "/deep/b.jsonl.gz", "--json", "--batch", "gz").output)
            #expect(byFile["sent"].int == 20)
            let byInput = try JSON(await submit("-", "--json", input: Array(Samples.lines(30..<70).utf8)).output)
            #expect(byInput["sent"].int == 40)
            let gzipInput = try JSON(await submit("-", "--json", "--batch", "piped", input: packed).output)
            #expect(gzipInput["sent"].int == 20)
        }

        @Test func waitingExitsByTheOutcome() async throws {
            let cluster = try await ProcessCluster()
            try cluster.startWorker()
            try cluster.startAggregator()
            let good = try await cluster.submit(Samples.lines(0..<50), "--wait", "--json")
            #expect(good.status == 0, "\(good)")
            #expect(try JSON(good.output)["dead"].int == 0)
            #expect(try await cluster.batch().stored == 50)
            try await Corruption.enqueue(on: cluster.line, batch: "test")
            let bad = try await cluster.submit(Samples.lines(50..<60), "--wait", "--json")
            #expect(bad.status == 1, "\(bad)")
            #expect(try JSON(bad.output)["dead"].int == 1)
            // What an earlier attempt rejected still counts.
            for _ in 0..<2 {
                let file = try cluster.folder.write(Samples.lines(60..<65) + "{}\n", to: "mixed.jsonl")
                _ = utimes(file, [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)])
                let mixed = try await Newsar.run(
                    "submit", file, "--wait", "--json", "--batch", "mixed", "--redis", cluster.redis.url, "--rejects",
                    cluster.folder.file("r.jsonl"))
                #expect(mixed.status == 1, "\(mixed)")
                #expect(try JSON(mixed.output)["stored"].int == 5)
            }
            let wait = try await Newsar.run("batch", "wait", "test", "--redis", cluster.redis.url)
            #expect(wait.status == 1, "\(wait)")
            #expect(wait.text == "batch test: 60 stored, 1 dead, 0 dropped\n")
        }
    }
}
