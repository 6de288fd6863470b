import Foundation
import NewsarModel
import TestKit
import Testing

extension CommandLineTests {
    /// `newsar analyze`: articles in, briefs out, without a cluster.
    @Suite struct AnalyzeTests {
        let folder: TemporaryFolder
        init() throws { folder = try TemporaryFolder() }

        @Test(arguments: ["1", "2", "7"])
        func briefsComeInTheOrderOfTheInput(jobs: String) async throws {
            let file = try folder.write(Samples.lines((0..<300).reversed()), to: "in.jsonl")
            let ending = try await Newsar.run("analyze", file, "--jobs", jobs)
            #expect(ending.status == 0, "\(ending)")
            let briefs = try JSON.lines(ending.text)
            #expect(briefs.compactMap { $0["article"]["given_id"].text } == (0..<300).reversed().map { "t\($0)" })
        }

        @Test func standardInputIsTheDefaultAndBadRecordsAreListed() async throws {
            let lines = Samples.lines(0..<2) + "{\"id\":\"x\"}\n" + Samples.lines(2..<3)
            let ending = try await Newsar.run(["analyze"], input: Array(lines.utf8))
            #expect(ending.status == 1, "\(ending)")
            #expect(ending.text.split(separator: "\n").count == 3)
            let complaints = ending.complaints.filter { !$0.hasPrefix("analysed ") }
            #expect(complaints.count == 2, "\(ending)")
            #expect(complaints.first?.contains("line 3: ") == true)
            #expect(complaints.last?.hasPrefix("newsar: 1 ") == true)
        }

        @Test func asIsLeavesTheTextAlone() async throws {
            let text = "Advertisement\n\nLisbon voted on Tuesday.  The plan passed.\n\nRead more: the plan in full"
            var record = JSONWriter()
            record.object { json in
                json.member("id", "x")
                json.member("title", "Plan")
                json.member("text", text)
            }
            let ending = try await Newsar.run(["analyze", "--as-is"], input: record.bytes)
            #expect(ending.status == 0, "\(ending)")
            #expect(try JSON(ending.output)["article"]["text"].text == text)
        }

        @Test func wordsForPeopleHoldNoControlCharacters() async throws {
            let record =
                #"{"id":"x","title":"Harbour \u001b[31mplan\u0007","text":"Ann Sato spoke in Lisbon. She said \u001b]0;x\u0007 no."}"#
            let ending = try await Newsar.run(["analyze", "--format", "text"], input: Array(record.utf8))
            #expect(ending.status == 0, "\(ending)")
            #expect(ending.text.contains("Harbour") && ending.text.contains("NSR-"), "\(ending)")
            #expect(ending.output.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
        }
    }
}
