import Foundation
import Hiredis
import NewsarModel
import TestKit
import Testing

extension CommandLineTests {
    /// Input that is no article, or cannot be read: one line, the documented status, and the good records go on.
    @Suite struct BadInputTests {
        let folder: TemporaryFolder
        let redis: RedisServer

        init() async throws {
            folder = try TemporaryFolder()
            redis = try await RedisServer()
        }

        private func submit(_ inputs: String..., also arguments: [String] = []) async throws -> RunningProcess.Ending {
            try await Newsar.run(
                ["submit"] + inputs + ["--redis", redis.url, "--rejects", rejectsPath, "--batch", "bad"] + arguments)
        }

        private var rejectsPath: String { folder.file("rejects.jsonl") }

        private func rejects() throws -> [JSON] {
            try JSON.lines(String(contentsOfFile: rejectsPath, encoding: .utf8))
        }

        private func ready() throws -> Int64? { try redis.call("LLEN", "newsar:{0}:articles:ready:default").integer }

        @Test(arguments: [
            (#"{"id":"x","text":"no end"#, "malformed JSON"),
            (#"{"id":"x","title":"only a title"}"#, "text"),
            (#"["an","array"]"#, "object"),
            (#"{"id":"x","text":""}"#, "text"),
            ("{\"id\":\"x\",\"text\":\"a raw \u{0} byte\"}", "malformed JSON"),
            ("no JSON at all", "malformed JSON"),
        ])
        func aBadRecordGoesToTheRejectsFile(record: String, reason: String) async throws {
            let file = try folder.write(Samples.line(1) + "\n" + record + "\n" + Samples.line(2) + "\n", to: "in.jsonl")
            let ending = try await submit(file)
            #expect(ending.status == 1, "\(ending)")
            #expect(ending.text.contains("2 articles sent, 1 rejected (\(rejectsPath))"), "\(ending)")
            #expect(ending.complaints == [], "\(ending)")
            let rejects = try rejects()
            #expect(rejects.count == 1)
            #expect(rejects[0]["input"].text == file)
            #expect(rejects[0]["line"].int == 2)
            #expect(rejects[0]["reason"].text?.contains(reason) == true, "\(rejects[0])")
            #expect(rejects[0]["record"].text == record)
            #expect(try ready() == 2)
        }

        @Test func invalidUTF8IsRejectedAndTheRestGoesOn() async throws {
            var bytes = Array(#"{"id":"x","text":"broken "#.utf8) + [0xC3, 0x28, 0xFF] + Array("\"}\n".utf8)
            bytes += Array(Samples.lines(1...3).utf8)
            let ending = try await Newsar.run(
                ["submit", "-", "--redis", redis.url, "--rejects", rejectsPath], input: bytes)
            #expect(ending.status == 1, "\(ending)")
            #expect(try rejects().count == 1)
            #expect(try rejects()[0]["reason"].text?.contains("UTF-8") == true)
            #expect(try ready() == 3)
        }

        @Test func aLineOf50MegabytesIsRejectedInConstantMemory() async throws {
            let path = folder.file("in.jsonl")
            try Data(Samples.lines(0..<1).utf8).write(to: URL(fileURLWithPath: path))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.seekToEnd()
            try file.write(contentsOf: Data(#"{"id":"big","text":""#.utf8))
            let piece = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
            for _ in 0..<50 { try file.write(contentsOf: piece) }
            try file.write(contentsOf: Data(("\"}\n" + Samples.lines(1..<3)).utf8))
            try file.close()
            let process = try Newsar.start("submit", path, "--redis", redis.url, "--rejects", rejectsPath)
            let ending = await process.wait()
            #expect(ending.status == 1, "\(ending)")
            let rejects = try rejects()
            #expect(rejects.count == 1)
            #expect(rejects[0]["line"].int == 2)
            #expect(rejects[0]["record"].text?.utf8.count ?? 0 <= 64 * 1024)
            #expect(rejects[0]["reason"].text?.contains("longer than") == true, "\(rejects[0]["reason"])")
            #expect(try ready() == 3)
        }

        @Test func theSameArticleTwiceInAFileIsSentOnce() async throws {
            let file = try folder.write(Samples.lines([1, 2, 1, 3, 2, 1]), to: "in.jsonl")
            let ending = try await submit(file)
            #expect(ending.status == 0, "\(ending)")
            #expect(ending.text.contains("3 articles sent, 3 duplicates"), "\(ending)")
            #expect(try ready() == 3)
        }

        @Test(arguments: ["submit", "analyze", "run"])
        func anEmptyFileIsSaidToBeEmpty(command: String) async throws {
            let file = try folder.write("", to: "empty.jsonl")
            let place = ["submit": ["--redis", redis.url], "run": ["--data", folder.file("data"), "--top", "0"]]
            let ending = try await Newsar.run([command, file] + (place[command] ?? []))
            #expect(ending.status == 0, "\(ending)")
            #expect(ending.complaints.contains("newsar: there is no record in \(file)"), "\(ending)")
            #expect(try ready() == 0)
        }

        @Test(arguments: ["submit", "analyze", "run"])
        func aMissingFileEndsBeforeAnythingIsSent(command: String) async throws {
            let good = try folder.write(Samples.lines(0..<3), to: "good.jsonl")
            let place = ["submit": ["--redis", redis.url], "run": ["--data", folder.file("data")]]
            let ending = try await Newsar.run([command, good, folder.file("gone.jsonl")] + (place[command] ?? []))
            expectOneLine(ending, status: 2, saying: "newsar: ", folder.file("gone.jsonl"), "No such file")
            #expect(ending.output.isEmpty)
            #expect(try ready() == 0)
        }

        @Test func aFolderWithoutPermissionIsUnreadableInput() async throws {
            let closed = folder.file("closed")
            try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: false)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
            try Data(Samples.lines(0..<1).utf8).write(to: URL(fileURLWithPath: closed + "/in.jsonl"))
            let ending: RunningProcess.Ending
            if geteuid() == 0 {
                // Root may read everything, so the program runs as nobody.
                let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]
                guard let setpriv = Tool.path("setpriv"),
                    try await RunningProcess(setpriv, nobody + ["test", "-x", Newsar.executable]).wait().status == 0
                else { try Test.cancel("root may read everything, and nobody may not run the program") }
                ending = try await RunningProcess(setpriv, nobody + [Newsar.executable, "analyze", closed]).wait()
            } else {
                try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: closed)
                ending = try await Newsar.run("analyze", closed)
            }
            expectOneLine(ending, status: 2, saying: closed, "Permission denied")
        }

        @Test func gzipThatBreaksOffKeepsWhatWasWhole() async throws {
            let packed = try await Tool.run("gzip", "-c", input: Array(Samples.lines(0..<2000).utf8)).output
            let path = folder.file("cut.jsonl.gz")
            try Data(packed.prefix(packed.count / 2)).write(to: URL(fileURLWithPath: path))
            let ending = try await submit(path)
            #expect(ending.status == 1, "\(ending)")
            #expect(try rejects().count == 1)
            #expect(try ready() ?? 0 > 100)
        }
    }
}
