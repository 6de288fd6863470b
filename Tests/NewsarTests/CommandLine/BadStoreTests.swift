import Foundation
import NewsarStore
import TestKit
import Testing

extension CommandLineTests {
    /// A store that cannot be used: one line, status 3, and what was under way is kept.
    @Suite struct BadStoreTests {
        let folder: TemporaryFolder
        init() throws { folder = try TemporaryFolder() }

        private var data: String { folder.file("data") }
        private var store: String { folder.file("data/store.sqlite") }

        private func run(_ lines: String) async throws -> RunningProcess.Ending {
            let file = try folder.write(lines, to: "in.jsonl")
            return try await Newsar.run("run", file, "--data", data, "--workers", "1", "--top", "0")
        }

        @Test func aLockedStoreNamesItsHolder() async throws {
            #expect(try await run(Samples.lines(0..<3)).status == 0)
            let lock = open(store + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            defer { close(lock) }
            #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
            ftruncate(lock, 0)
            pwrite(lock, "4711\n", 5, 0)
            expectOneLine(
                try await run(Samples.lines(3..<6)), status: 3, saying: store, "in use by process 4711", "stop that one"
            )
            let redis = try await RedisServer()
            let aggregator = try await Newsar.run("aggregator", "--redis", redis.url, "--store", store)
            expectOneLine(aggregator, status: 3, saying: store, "in use by process 4711")
            // Readers need no lock.
            #expect(try await Newsar.run("export", "--data", data).text.split(separator: "\n").count > 3)
            close(lock)
            #expect(try await run(Samples.lines(3..<6)).status == 0)
            #expect(try JSON(await Newsar.run("status", "--data", data, "--json").output)["store"]["articles"].int == 6)
        }

        @Test func aStoreOfANewerReleaseIsLeftAlone() async throws {
            #expect(try await run(Samples.lines(0..<3)).status == 0)
            try BriefStore(StoreLocation(store), access: .readWrite).execute("PRAGMA user_version = 99")
            let redis = try await RedisServer()
            let words = ["schema version 99", "use the newer release"]
            expectOneLine(try await run(Samples.lines(3..<6)), status: 3, saying: store, words[0], words[1])
            for command in [["export"], ["topics"], ["topic", "Lisbon"], ["brief", "t1"]] {
                expectOneLine(try await Newsar.run(command + ["--data", data]), status: 3, saying: words[0], words[1])
            }
            let aggregator = try await Newsar.run("aggregator", "--redis", redis.url, "--store", store)
            expectOneLine(aggregator, status: 3, saying: words[0], words[1])
        }

        @Test func aFileThatIsNoStoreIsLeftAlone() async throws {
            let text = String(repeating: "This is a letter to my aunt.\n", count: 100)
            let letter = try folder.write(text, to: "letter.txt")
            let redis = try await RedisServer()
            let aggregator = try await Newsar.run("aggregator", "--redis", redis.url, "--store", letter)
            expectOneLine(aggregator, status: 3, saying: letter, "not a NEWSAR store")
            expectOneLine(
                try await Newsar.run("export", "--store", letter), status: 3, saying: letter, "not a NEWSAR store")
            #expect(try String(contentsOfFile: letter, encoding: .utf8) == text)
        }

        @Test(arguments: [["export"], ["topics"], ["topic", "x"], ["brief", "x"]])
        func noStoreIsWrongUsageAndMakesNone(command: [String]) async throws {
            let ending = try await Newsar.run(command + ["--data", data])
            expectOneLine(ending, status: 2, saying: "there is no store at \(store)", "newsar run", "--store")
            #expect(!FileManager.default.fileExists(atPath: data))
        }

        @Test func whatIsNotThereIsSaid() async throws {
            #expect(try await run(Samples.lines(0..<3)).status == 0)
            expectOneLine(try await Newsar.run("topic", "Atlantis", "--data", data), status: 1, saying: "'Atlantis'")
            expectOneLine(try await Newsar.run("brief", "t99", "--data", data), status: 1, saying: "'t99'")
        }

        @Test func aFullDiskEndsARunAndNothingIsLost() async throws {
            let disk = try await SmallDisk(megabytes: 4)
            defer { disk.unmount() }
            let lines = Samples.lines(0..<3000)
            let file = try folder.write(lines, to: "in.jsonl")
            let ending = try await Newsar.run("run", file, "--data", disk.path + "/data", "--workers", "1")
            #expect(ending.status == 3, "\(ending)")
            let told = ending.complaints.filter { $0.hasPrefix("newsar: ") }
            #expect(told.count == 1, "\(ending)")
            #expect(told.first?.contains("disk") == true || told.first?.contains("no space left") == true, "\(ending)")
            #expect(told.first?.contains("the same command goes on where it stopped") == true, "\(ending)")
            #expect(!ending.errorOutput.contains("Fatal error"))

            try await disk.grow(megabytes: 256)
            let again = try await Newsar.run("run", file, "--data", disk.path + "/data", "--workers", "1", "--top", "0")
            #expect(again.status == 0, "\(again)")
            let reference = try await ProcessCluster.reference(lines)
            #expect(try await ProcessCluster.export(store: disk.path + "/data/store.sqlite") == reference)
        }

        @Test func anAggregatorWaitsForSpaceAndGoesOn() async throws {
            let disk = try await SmallDisk(megabytes: 1)
            defer { disk.unmount() }
            let redis = try await RedisServer()
            let file = try folder.write(Samples.lines(0..<1000), to: "in.jsonl")
            let submit = try await Newsar.run("submit", file, "--redis", redis.url, "--batch", "full")
            #expect(submit.status == 0, "\(submit)")
            let store = disk.path + "/store.sqlite"
            let aggregator = try Newsar.start("aggregator", "--redis", redis.url, "--store", store)
            let worker = try Newsar.start("worker", "--redis", redis.url, "--slots", "1")
            defer {
                aggregator.send(SIGKILL)
                worker.send(SIGKILL)
            }
            func batch() async throws -> JSON {
                try JSON(await Newsar.run("batch", "show", "full", "--redis", redis.url).output)
            }
            try await eventually("the aggregator says that the disk is full, and all is analysed") {
                let analysed = try await batch()["analysed"].int
                return aggregator.errorOutput.contains("no space left for store \(store)") && analysed == 1000
            }
            #expect(!aggregator.hasEnded)
            #expect(try await batch()["done"].int ?? 1000 < 1000)
            #expect(
                aggregator.errorOutput.split(separator: "\n").count { $0.contains("no space left") } == 1,
                "\(aggregator.errorOutput)")
            try await disk.grow(megabytes: 256)
            try await eventually("all is stored") { try await batch()["done"].int == 1000 }
            aggregator.send(SIGTERM)
            let ending = await aggregator.wait()
            #expect(ending.status == 0, "\(ending)")
        }

        @Test func anAggregatorDoesNotBeginOnAFullDisk() async throws {
            let disk = try await SmallDisk(megabytes: 1)
            defer { disk.unmount() }
            // Ends at the first byte that has no room.
            _ = FileManager.default.createFile(atPath: disk.path + "/ballast", contents: nil)
            let ballast = try FileHandle(forWritingTo: URL(fileURLWithPath: disk.path + "/ballast"))
            while (try? ballast.write(contentsOf: Data(repeating: 1, count: 4096))) != nil {}
            let redis = try await RedisServer()
            let ending = try await Newsar.run(
                "aggregator", "--redis", redis.url, "--store", disk.path + "/store.sqlite")
            expectOneLine(
                ending, status: 3, saying: "no space left for store \(disk.path)/store.sqlite", "free some space")
        }
    }
}
