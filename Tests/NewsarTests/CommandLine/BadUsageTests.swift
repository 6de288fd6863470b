import TestKit
import Testing

extension CommandLineTests {
    /// Commands that cannot be meant: status 2, and a line that says what to write instead.
    @Suite struct BadUsageTests {
        @Test(arguments: [
            (["submit", "x", "--queue", "urgent"], "breaking, default or bulk"),
            (["submit", "x", "--max-pending", "0"], "--max-pending"),
            (["submit", "x", "--batch", ""], "--batch"),
            (["worker", "--slots", "0"], "--slots"),
            (["worker", "--grace", "0"], "--grace"),
            (["worker", "--job-timeout", "0"], "--job-timeout"),
            (["run", "x", "--job-timeout", "0"], "--job-timeout"),
            (["run", "x", "--workers", "0"], "--workers"),
            (["status", "--watch", "0"], "--watch"),
            (["top"], "newsar status --watch"),
            (["queue", "pause", "cats"], "articles and briefs"),
            (["queue", "purge", "articles"], "--yes"),
            (["dead", "list", "--queue", "cats"], "articles and briefs"),
            (["dead", "list", "--limit", "0"], "--limit"),
            (["topics", "--sort", "cats"], "--sort"),
            (["topics", "--kind", "cats"], "--kind"),
            (["topics", "--since", "yesterday"], "2026-03-01"),
            (["topics", "--data", "/nowhere/at/all"], "/nowhere/at/all"),
            (["export", "--store", "mysql://x/y"], "postgres://"),
            (["export", "--store", "postgres://ada:s3cret@host:x/y"], "port"),
            (["export", "--store", "sqlite://relative"], "absolute path"),
            (["status", "--data", "/nowhere/at/all"], "/nowhere/at/all"),
            (["doctor", "--live", "https://x"], "http://host:port"),
            (["bench", "--runs", "0"], "--runs"),
        ])
        func oneLineSaysWhatToWrite(arguments: [String], words: String) async throws {
            expectOneLine(try await Newsar.run(arguments), status: 2, saying: "newsar: ", words)
        }

        @Test(arguments: [
            (["status", "--bogus"], "--bogus"), (["fly"], "fly"), (["submit"], "<inputs>"),
            (["submit", "x", "--max-pending", "many"], "--max-pending"), (["bench", "cats"], "cats"),
            (["analyze", "--format", "pdf"], "pdf"),
        ])
        func whatTheParserRefusesEndsWithTheUsage(arguments: [String], words: String) async throws {
            let ending = try await Newsar.run(arguments)
            #expect(ending.status == 2, "\(ending)")
            #expect(ending.output.isEmpty)
            let first = ending.errorOutput.split(separator: "\n").first ?? ""
            #expect(first.hasPrefix("Error: ") && first.contains(words), "\(ending)")
            #expect(ending.errorOutput.contains("Usage: newsar"))
        }

        @Test func aSettingsFileThatIsNamedMustBeThere() async throws {
            let ending = try await Newsar.run("status", environment: ["NEWSAR_CONFIG": "/nowhere/newsar.conf"])
            expectOneLine(ending, status: 2, saying: "/nowhere/newsar.conf", "NEWSAR_CONFIG")
        }

        @Test func flagsWinOverVariablesAndThoseOverTheFile() async throws {
            let folder = try TemporaryFolder()
            let file = try folder.write("# comment\nNEWSAR_REDIS = \"redis+unix:///from/file\"\n", to: "newsar.conf")
            let variable = ["NEWSAR_CONFIG": file, "NEWSAR_REDIS": "redis+unix:///from/variable"]
            let byFile = try await Newsar.run("status", environment: ["NEWSAR_CONFIG": file])
            expectOneLine(byFile, status: 3, saying: "/from/file")
            expectOneLine(try await Newsar.run("status", environment: variable), status: 3, saying: "/from/variable")
            let byFlag = try await Newsar.run("status", "--redis", "redis+unix:///from/flag", environment: variable)
            expectOneLine(byFlag, status: 3, saying: "/from/flag")
        }

        @Test func aVariableThatIsNoNumberIsNamed() async throws {
            let ending = try await Newsar.run("worker", environment: ["NEWSAR_SLOTS": "many"])
            expectOneLine(ending, status: 2, saying: "NEWSAR_SLOTS", "many")
        }
    }
}
