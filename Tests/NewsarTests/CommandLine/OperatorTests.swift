import Foundation
import Hiredis
import NewsarCluster
import NewsarModel
import TestKit
import Testing

extension CommandLineTests {
    /// What an operator sees and does: status, queue, batch, dead.
    @Suite struct OperatorTests {
        let cluster: ProcessCluster
        init() async throws { cluster = try await ProcessCluster() }

        private func newsar(_ arguments: String...) async throws -> RunningProcess.Ending {
            try await Newsar.run(arguments + ["--redis", cluster.redis.url])
        }

        private func status() async throws -> JSON {
            let ending = try await newsar("status", "--json", "--store", cluster.storePath)
            #expect(ending.status == 0, "\(ending)")
            return try JSON(ending.output)
        }

        /// Guarantee 1, from the outside: what was accepted is in exactly one place.
        private func expectPartsAddUp(_ queue: JSON, accepted: Int) {
            let parts = ["ready", "delayed", "held", "dead", "done", "dropped"].compactMap { queue[$0].int }
            #expect(parts.reduce(0, +) == accepted, "\(queue)")
            #expect(queue["enqueued"].int == accepted)
            #expect(queue["unaccounted"].int == 0)
            let byPriority = ["breaking", "default", "bulk"].compactMap { queue["by_priority"][$0].int }
            #expect(byPriority.reduce(queue["solo"].int ?? 0, +) == queue["ready"].int, "\(queue)")
        }

        @Test func statusHasEveryMemberAndItsPartsAddUp() async throws {
            try cluster.startWorker()
            try cluster.startAggregator()
            #expect(try await cluster.submit(Samples.lines(0..<30) + "{}\n" + Samples.lines(0..<2)).status == 1)
            try await Corruption.enqueue(on: cluster.line, batch: "test")
            try await Corruption.enqueueNewer(on: cluster.line, batch: "test")
            try await eventually("all is settled but the one that waits") {
                let batch = try await cluster.batch()
                return batch.stored == 30 && batch.dead == 1
            }
            let waiting = try await newsar("submit", "-", "--batch", "empty")
            #expect(waiting.status == 0, "\(waiting)")
            let status = try await status()
            #expect(status.keys == ["redis", "queues", "batches", "workers", "store"])
            #expect(status["queues"].keys == ["articles", "briefs"])
            for queue in ["articles", "briefs"] {
                #expect(
                    status["queues"][queue].keys.isSuperset(of: [
                        "ready", "delayed", "held", "dead", "paused", "oldest_seconds", "rate_per_second",
                        "by_priority",
                    ]))
            }
            expectPartsAddUp(status["queues"]["articles"], accepted: 32)
            expectPartsAddUp(status["queues"]["briefs"], accepted: 30)
            #expect(status["batches"].array.count == 2)
            let batch = status["batches"][0]
            #expect(batch.keys.isSuperset(of: ["name", "submitted", "done", "dead", "duplicates", "rejected"]))
            #expect(batch["submitted"].int == 32 && batch["done"].int == 30 && batch["dead"].int == 1)
            #expect(batch["duplicates"].int == 2 && batch["rejected"].int == 1)
            #expect(status["workers"].array.count == 2)
            for worker in status["workers"].array {
                #expect(
                    worker.keys.isSuperset(of: [
                        "id", "host", "pid", "slots", "busy", "held", "done", "rate_per_second", "rss_bytes",
                        "beat_age_seconds", "version",
                    ]))
                #expect(worker["pid"].int ?? 0 > 1)
            }
            #expect(status["store"].keys == ["articles", "topics", "edges", "stories"])
            #expect(status["store"]["articles"].int == 30)
            #expect(
                status["redis"]["version"].text?.hasPrefix("7.") == true
                    || status["redis"]["version"].text?.hasPrefix("8.") == true)
        }

        @Test func statusInWordsShowsWhatWantsAHand() async throws {
            #expect(try await cluster.submit(Samples.lines(0..<20)).status == 0)
            let id = try await Corruption.enqueue(on: cluster.line, batch: "test")
            let idle = try await newsar("status")
            #expect(idle.text.contains("no workers: start some with newsar worker"), "\(idle)")
            #expect(idle.text.contains("! articles: jobs wait and nobody works; start newsar worker"))
            #expect(try await newsar("queue", "pause", "briefs").status == 0)
            try cluster.startWorker()
            try await eventually("the articles are done") { try await cluster.batch().analysed == 20 }
            let paused = try await newsar("status")
            #expect(paused.text.contains("briefs (paused)"), "\(paused)")
            #expect(paused.text.contains("! briefs is paused; newsar queue resume briefs"))
            #expect(paused.text.contains("! briefs: jobs wait and nobody works; start newsar aggregator"))
            #expect(paused.text.contains("dead (1; see newsar dead list):"))
            let dead = paused.text.split(separator: "\n").first { $0.contains(id.description) }
            #expect((dead?.count ?? 0) > id.description.count + 10, "the reason stands beside it: \(paused)")
        }

        @Test func statusRepeatsItself() async throws {
            let process = try Newsar.start("status", "--redis", cluster.redis.url, "--watch", "1", "--json")
            defer { process.send(SIGKILL) }
            try await eventually("two looks") { try JSON.lines(process.outputText).count >= 2 }
        }

        @Test func nobodyTakesFromAPausedQueueAndResumingGoesOnAtOnce() async throws {
            let pause = try await newsar("queue", "pause", "articles")
            #expect(pause.text == "articles is paused; newsar queue resume articles ends it\n")
            try cluster.startWorker()
            try cluster.startAggregator()
            // Submission goes on.
            #expect(try await cluster.submit(Samples.lines(0..<20)).status == 0)
            try await eventually("the worker knows of the pause") {
                try await status()["workers"].array.contains {
                    $0["queue"].text == "articles" && $0["state"].text == "paused"
                }
            }
            let held = try await status()
            #expect(held["queues"]["articles"]["paused"].bool == true)
            #expect(held["queues"]["articles"]["ready"].int == 20)
            #expect(held["queues"]["articles"]["done"].int == 0)
            #expect(try await newsar("queue", "resume", "articles").text == "articles goes on\n")
            try await cluster.settle(20)
            #expect(try await status()["queues"]["articles"]["paused"].bool == false)
        }

        @Test func purgingWantsAWordAndDropsWhatWaits() async throws {
            #expect(try await cluster.submit(Samples.lines(0..<20)).status == 0)
            #expect(try await newsar("queue", "purge", "articles").status == 2)
            #expect(try await status()["queues"]["articles"]["ready"].int == 20)
            let purge = try await newsar("queue", "purge", "articles", "--yes")
            #expect(purge.status == 0 && purge.text == "20 jobs dropped from articles\n", "\(purge)")
            expectPartsAddUp(try await status()["queues"]["articles"], accepted: 20)
            let batch = try await cluster.batch()
            #expect(batch.dropped == 20 && batch.isFinished)
        }

        @Test func batchesAreListedShownAndCancelled() async throws {
            #expect(try await newsar("batch", "list").text.hasPrefix("batch "))
            #expect(try await cluster.submit(Samples.lines(0..<20)).status == 0)
            let shown = try JSON(await newsar("batch", "show", "test").output)
            #expect(shown["submitted"].int == 20 && shown["finished"].bool == false)
            let list = try JSON(await newsar("batch", "list", "--json").output)
            #expect(list.array.count == 1 && list[0]["name"].text == "test")
            #expect(try await newsar("batch", "list").text.contains("under way"))
            for command in ["show", "wait", "cancel"] {
                expectOneLine(
                    try await newsar("batch", command, "none"), status: 2, saying: "'none'", "newsar batch list")
            }
            #expect(try await newsar("batch", "cancel", "test").text == "batch test is cancelled\n")
            try cluster.startWorker()
            let wait = try await newsar("batch", "wait", "test")
            #expect(wait.status == 0, "\(wait)")
            #expect(wait.text == "batch test: 0 stored, 0 dead, 20 dropped\n")
            expectPartsAddUp(try await status()["queues"]["articles"], accepted: 20)
        }

        @Test func theDeadAreListedShownRetriedAndDropped() async throws {
            let nothing = try await newsar("dead", "list")
            #expect(nothing.status == 0 && nothing.text == "nothing is dead\n")
            let first = try await Corruption.enqueue(on: cluster.line, batch: "test", "first")
            let second = try await Corruption.enqueue(on: cluster.line, batch: "test", "second")
            #expect(try await cluster.submit(Samples.lines(0..<5)).status == 0)
            let worker = try cluster.startWorker()
            try await eventually("both are dead, the others done") {
                let batch = try await cluster.batch()
                return batch.dead == 2 && batch.analysed == 5
            }
            let list = try JSON.lines(await newsar("dead", "list", "--json").text)
            #expect(Set(list.compactMap { $0["id"].text }) == [first.description, second.description])
            #expect(list.allSatisfy { ($0["reason"].text?.count ?? 0) > 10 && $0["died"].text != nil })
            #expect(try await newsar("dead", "list").text.contains(first.description))
            #expect(try JSON(await newsar("dead", "show", first.description).output)["id"].text == first.description)
            expectOneLine(try await newsar("dead", "show", "zz"), status: 2, saying: "'zz'", "32 hexadecimal digits")
            let unknown = String(repeating: "0", count: 32)
            expectOneLine(try await newsar("dead", "show", unknown), status: 2, saying: unknown, "newsar dead list")
            expectOneLine(try await newsar("dead", "retry"), status: 2, saying: "--all")
            expectOneLine(try await newsar("dead", "drop", "--all", unknown), status: 2, saying: "--all")

            let retry = try await newsar("dead", "retry", first.description)
            #expect(retry.status == 0 && retry.text.hasPrefix("1 "), "\(retry)")
            try await eventually("it is dead again") { try await cluster.batch().dead == 2 }
            worker.send(SIGTERM)
            _ = await worker.wait()
            #expect(try await newsar("dead", "retry", "--all").text.hasPrefix("2 "))
            #expect(try await status()["queues"]["articles"]["ready"].int == 2)
            try cluster.startWorker()
            try await eventually("both are dead again") { try await cluster.batch().dead == 2 }
            #expect(try await newsar("dead", "drop", "--all").text.hasPrefix("2 "))
            #expect(try await newsar("dead", "list").text == "nothing is dead\n")
            let batch = try await cluster.batch()
            #expect(batch.dead == 0 && batch.dropped == 2)
            expectPartsAddUp(try await status()["queues"]["articles"], accepted: 7)
        }

        @Test func aJobOfANewerFormatWaitsForANewerWorker() async throws {
            let id = try await Corruption.enqueueNewer(on: cluster.line, batch: "test")
            #expect(try await cluster.submit(Samples.lines(0..<20)).status == 0)
            try cluster.startWorker()
            try await eventually("the others are done and it waits") {
                let queue = try await status()["queues"]["articles"]
                return queue["done"].int == 20 && queue["delayed"].int == 1
            }
            var command = RedisCommand("HGET", "newsar:{0}:articles:why")
            command.append(id.bytes)
            let why = try cluster.redis.session().call(command).text
            #expect(why?.contains("format 9") == true && why?.contains("start workers of the newer release") == true)
            // It comes round again and again and is never dead, never a failed try.
            try await eventually("it was looked at twice") {
                try cluster.redis.call("HGET", "newsar:{0}:articles:totals", "deferred").integer ?? 0 >= 2
            }
            let queue = try await status()["queues"]["articles"]
            #expect(queue["dead"].int == 0)
            #expect(queue["failed"].int == 0)
            expectPartsAddUp(queue, accepted: 21)
        }
    }
}
