import Foundation
import TestKit
import Testing

extension CommandLineTests {
    /// The page of all that is stored, at the end of a run and later.
    @Suite struct ReportTests {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        @Test func aRunEndsWithItsPage() async throws {
            let file = try folder.write(Samples.lines(0..<120), to: "in.jsonl")
            let page = folder.file("page.html")
            let run = try await Newsar.run(["run", file, "--data", folder.file("data"), "--report", page])
            #expect(run.status == 0, "\(run)")
            let html = try String(contentsOfFile: page, encoding: .utf8)
            #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
            #expect(html.contains("<dt>Articles</dt><dd>120</dd>") && html.contains("Top topics"))
            // Nothing half-written is left beside it, and the same store gives the same page.
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.sorted() == ["data", "in.jsonl", "page.html"])
            let again = try await Newsar.run(["report", "--data", folder.file("data")])
            #expect(again.text == html)
            let none = try await Newsar.run([
                "report", "--data", folder.file("data"), "--since", "2090-01-01", "-o", page,
            ])
            #expect(none.status == 0, "\(none)")
            #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<h1>No articles</h1>"))
        }

        @Test func aPlaceThatCannotBeWrittenIsToldBeforeTheWork() async throws {
            let file = try folder.write(Samples.lines(0..<3), to: "in.jsonl")
            let run = try await Newsar.run([
                "run", file, "--data", folder.file("data"), "--report", folder.file("none/page.html"),
            ])
            expectOneLine(run, status: 2, saying: "none/page.html", "cannot write the file")
            #expect(!FileManager.default.fileExists(atPath: folder.file("data/store.sqlite")))
        }
    }
}
