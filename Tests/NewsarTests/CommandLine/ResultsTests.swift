import Foundation
import NewsarCluster
import TestKit
import Testing

extension CommandLineTests {
    /// What can be read after a run: topics, briefs, the export, and the queue's state with `--data`.
    @Suite struct ResultsTests {
        let folder: TemporaryFolder
        private var data: String { folder.file("data") }
        private var socket: String { folder.file("data/redis/redis.sock") }

        init() async throws {
            folder = try TemporaryFolder()
            let file = try folder.write(Samples.lines(0..<300) + "{}\n", to: "in.jsonl")
            let run = try await Newsar.run(["run", file, "--data", folder.file("data"), "--top", "5"])
            #expect(run.status == 1, "\(run)")
            #expect(run.text.split(separator: "\n").count == 6, "\(run)")
            #expect(
                run.errorOutput.contains("1 records are no articles: \(folder.file("data/rejects.jsonl"))"), "\(run)")
            #expect(
                try JSON.lines(String(contentsOfFile: folder.file("data/rejects.jsonl"), encoding: .utf8)).count == 1)
        }

        private func newsar(_ arguments: String...) async throws -> RunningProcess.Ending {
            try await Newsar.run(arguments + ["--data", data])
        }

        @Test func topicsAreListedMostArticlesFirst() async throws {
            let topics = try JSON(await newsar("topics", "--json", "--limit", "10").output).array
            #expect(topics.count == 10)
            let counts = topics.compactMap { $0["articles"].int }
            #expect(counts == counts.sorted(by: >))
            for member in ["topic", "kind", "articles", "sources", "salience", "first_seen", "last_seen"] {
                #expect(topics[0].keys.contains(member))
            }
            let names = try JSON(await newsar("topics", "--json", "--sort", "name", "--kind", "person").output).array
            #expect(!names.isEmpty && names.allSatisfy { $0["kind"].text == "person" })
            let table = try await newsar("topics", "--limit", "3")
            #expect(table.status == 0 && table.text.split(separator: "\n").count == 4, "\(table)")
            let none = try JSON(await newsar("topics", "--json", "--since", "2030-01-01").output).array
            #expect(none.isEmpty)
            let early = try JSON(await newsar("topics", "--json", "--limit", "1", "--until", "2026-03-01").output).array
            #expect(early.first?["articles"].int ?? 0 < counts.first ?? 0)
        }

        @Test func whereNothingStandsOutItIsSaid() async throws {
            let trends = try await newsar("trends", "--until", "2020-01-01")
            #expect(trends.status == 0 && trends.errorOutput.contains("no topic stands out"), "\(trends)")
            #expect(try JSON(await newsar("trends", "--until", "2020-01-01", "--json").output).array.isEmpty)
        }

        @Test func aliasesAreReadAsOne() async throws {
            let two = try JSON(await newsar("topics", "--json", "--kind", "person", "--limit", "2").output).array
            let names = try two.map { try #require($0["topic"].text) }
            let file = try folder.write("Somebody|\(names.joined(separator: "|"))\tperson\n", to: "aliases.txt")
            let one = try JSON(await newsar("topic", "Somebody", "--aliases", file).output)
            let counts = two.compactMap { $0["articles"].int }
            let both = try #require(one["articles"].int)
            #expect(both >= counts.max() ?? 0 && both <= counts.reduce(0, +))
            #expect(try await newsar("topic", "Somebody").status == 1)
            let bad = try folder.write("alone\n", to: "bad.txt")
            let refused = try await newsar("topics", "--aliases", bad)
            #expect(refused.status == 2 && refused.errorOutput.contains("bad.txt: line 1"), "\(refused)")
        }

        @Test func aTopicHasItsDays() async throws {
            let name = try #require(try JSON(await newsar("topics", "--json", "--limit", "1").output)[0]["topic"].text)
            let topic = try JSON(await newsar("topic", name).output)
            #expect(topic["topic"].text == name)
            #expect(topic.keys.contains("articles"))
        }

        @Test func aBriefAnswersToEachOfItsNames() async throws {
            let brief = try await newsar("brief", "t17")
            #expect(brief.status == 0, "\(brief)")
            let json = try JSON(brief.output)
            #expect(json["article"]["given_id"].text == "t17")
            let id = try #require(json["id"].text)
            #expect(try await newsar("brief", id).output == brief.output)
        }

        @Test func theExportIsSortedAndEndsQuietlyWhenItsReaderDoes() async throws {
            let export = try await newsar("export")
            let types = try JSON.lines(export.text).compactMap { $0["type"].text }
            #expect(types.count { $0 == "brief" } == 300)
            #expect(types.lastIndex(of: "brief").map { $0 + 1 } == types.firstIndex(of: "topic"))
            let script = #""$0" export --data "$1" | head -1; echo "status ${PIPESTATUS[0]}""#
            let pipe = try await RunningProcess("/bin/bash", ["-c", script, Newsar.executable, data]).wait()
            let lines = pipe.text.split(separator: "\n")
            #expect(lines.count == 2 && lines.last == "status 0", "\(pipe)")
            #expect(pipe.errorOutput.isEmpty)
            // A full disk behind standard output is no quiet end.
            let full = #""$0" export --data "$1" > /dev/full"#
            let ending = try await RunningProcess("/bin/bash", ["-c", full, Newsar.executable, data]).wait()
            expectOneLine(ending, status: 3, saying: "standard output", "No space left")
        }

        @Test func theFolderShowsItsQueuesAndNothingStaysBehind() async throws {
            #expect(!FileManager.default.fileExists(atPath: socket))
            let status = try JSON(await newsar("status", "--json").output)
            #expect(status["queues"]["briefs"]["done"].int == 300)
            #expect(status["store"]["articles"].int == 300)
            #expect(status["workers"].array.isEmpty, "\(status["workers"])")
            #expect(try await newsar("dead", "list").text == "nothing is dead\n")
            #expect(try await newsar("batch", "list").text.contains("finished"))
            #expect(try JSON(await newsar("batch", "show", "run").output)["submitted"].int == 300)
            let words = try await newsar("status")
            #expect(words.text.contains("store: 300 articles"), "\(words)")
            #expect(words.text.contains("no workers, and nothing waits for one"), "\(words)")
            let doctor = try await newsar("doctor", "--no-redis")
            #expect(doctor.status == 0 && doctor.text.contains("300 articles"), "\(doctor)")
            // The private Redis was there for the moment only.
            #expect(!FileManager.default.fileExists(atPath: socket))
            let left = try await RunningProcess("/bin/sh", ["-c", "ps -eo args | grep -F '\(socket)' | grep -v grep"])
                .wait()
            #expect(left.text.isEmpty, "\(left)")
        }

        @Test func settingsOfTheFolderComeFromTheEnvironmentToo() async throws {
            let ending = try await Newsar.run("topics", "--json", "--limit", "1", environment: ["NEWSAR_DATA": data])
            #expect(try JSON(ending.output).array.count == 1)
            let store = try await Newsar.run(
                "topics", "--json", "--limit", "1", environment: ["NEWSAR_STORE": "sqlite://\(data)/store.sqlite"])
            #expect(store.output == ending.output)
        }
    }
}
