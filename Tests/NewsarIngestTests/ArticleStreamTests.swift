import Glibc
import NewsarIngest
import NewsarModel
import Testing

/// Files, folders and pipes.
struct ArticleStreamTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func linesOfAFile() throws {
        let path = try folder.file("a.jsonl", "\(line("A"))\n\n  \t\r\nnot JSON\n\(line("B"))\r\n\(line("C"))")
        let stream = try ArticleStream(inputs: [path])
        let items = stream.items()
        #expect(items.titles == ["A", "B", "C"])
        #expect(items.lines == [1, 4, 5, 6])
        #expect(items.rejections.map(\.record) == ["not JSON"])
        #expect(items.rejections.map(\.reason) == ["malformed JSON at byte 1: expected a value"])
        #expect(stream.next() == nil)
    }

    @Test func byteOrderMark() throws {
        let path = try folder.file("a.jsonl", "\u{FEFF}\(line("A"))\n\(line("B"))\n")
        #expect(try ArticleStream.items(path).titles == ["A", "B"])
        #expect(try ArticleStream.items(folder.file("b.jsonl", "\u{FEFF}")).isEmpty)
    }

    @Test(arguments: ["", "\n", " \r\n\t\n", "\n\n\n"])
    func nothing(_ content: String) throws {
        #expect(try ArticleStream.items(folder.file("a.jsonl", content)).isEmpty)
    }

    @Test func linesAcrossPieces() throws {
        let titles = (0..<3000).map { String($0) + String(repeating: "x", count: $0 % 613) }
        let path = try folder.file("a.jsonl", titles.map(line).joined(separator: "\n"))
        let items = try ArticleStream.items(path)
        #expect(items.titles == titles)
        #expect(items.lines == (1...3000).map { $0 })
    }

    @Test func folderInByteOrderOfPaths() throws {
        for name in ["b.jsonl", "a/z.jsonl", "a/b/c.txt", "a.jsonl", "Z", "a-x", "é"] {
            _ = try folder.file(name, line(name) + "\n")
        }
        for name in [".hidden", ".git/config", "a/.x/y.jsonl"] { _ = try folder.file(name, "<junk>") }
        folder.folder("empty")
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let order = ["Z", "a-x", "a.jsonl", "a/b/c.txt", "a/z.jsonl", "b.jsonl", "é"]
        let items = try ArticleStream.items(folder.path)
        #expect(items.titles == order)
        #expect(items.rejections.isEmpty)
        #expect(try ArticleStream.items(folder.path + "/").titles == order)
        #expect(
            try ArticleStream.items(folder.path + "/b.jsonl", folder.path + "/a").titles == [
                "b.jsonl", "a/b/c.txt", "a/z.jsonl",
            ])
    }

    @Test func hiddenFileThatIsNamedIsRead() throws {
        #expect(try ArticleStream.items(folder.file(".a", line("A"))).titles == ["A"])
    }

    @Test func symbolicLinks() throws {
        _ = try folder.file("a/one.jsonl", line("one"))
        folder.link("a/loop", to: "..")
        folder.link("a/self", to: "self")
        folder.link("b", to: "a")
        folder.link("c", to: "a/one.jsonl")
        folder.link("d", to: "nowhere")
        let items = try ArticleStream.items(folder.path)
        #expect(items.titles == ["one", "one"])
        #expect(items.rejections.map(\.origin.input) == ["a/self", "d"].map { folder.path + "/" + $0 })
        #expect(
            items.rejections.map(\.reason) == [
                "cannot be opened: Too many levels of symbolic links", "cannot be opened: No such file or directory",
            ])
    }

    /// Each folder holds two links to the next: without a memory of folders the walk would take 2³⁰ steps.
    @Test func linksThatMultiply() throws {
        for level in 0..<31 {
            folder.folder("l\(level)")
            for name in ["x", "y"] where level < 30 { folder.link("l\(level)/\(name)", to: "../l\(level + 1)") }
        }
        _ = try folder.file("l30/end.jsonl", line("end"))
        #expect(try ArticleStream.items(folder.path + "/l0").titles == ["end"])
    }

    @Test func inputsAreCheckedFirst() throws {
        #expect(throws: IngestError(.noInput, "no input: name files or folders, or - for standard input")) {
            try ArticleStream(inputs: [])
        }
        let path = try folder.file("a.jsonl", line("A"))
        #expect(throws: IngestError(.unreadable, "cannot read \(path)x: No such file or directory")) {
            try ArticleStream(inputs: [path, path + "x"])
        }
        #expect(throws: IngestError(.unreadable, "cannot read : No such file or directory")) {
            try ArticleStream(inputs: [""])
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func fileWithoutPermission() throws {
        let path = try folder.file("a.jsonl", line("A"))
        #expect(chmod(path, 0) == 0)
        #expect(throws: IngestError(.unreadable, "cannot read \(path): Permission denied")) {
            try ArticleStream(inputs: [path])
        }
    }

    @Test func filesThatVanish() throws {
        let paths = try ["a", "b", "c"].map { try folder.file($0, line($0)) }
        let stream = try ArticleStream(inputs: paths)
        #expect(unlink(paths[1]) == 0)
        let items = stream.items()
        #expect(items.titles == ["a", "c"])
        #expect(
            items.rejections == [
                Rejection(
                    origin: Origin(input: paths[1], place: .whole),
                    reason: "cannot be opened: No such file or directory")
            ])
    }

    @Test func progress() throws {
        let first = try folder.file("in/a.jsonl", GzipFixture.member(line("A")))
        let second = try folder.file("in/b.jsonl", "<html>" + String(repeating: " ", count: 1 << 20))
        let third = try folder.file("c.jsonl", line("C"))
        let stream = try ArticleStream(inputs: [folder.path + "/in", third])
        var sizes = 0
        for path in [first, second, third] {
            var status = stat()
            #expect(stat(path, &status) == 0)
            sizes += Int(status.st_size)
        }
        #expect(stream.totalBytes == sizes)
        #expect(stream.bytesRead == 0)
        var last = 0
        while stream.next() != nil {
            #expect(stream.bytesRead >= last)
            last = stream.bytesRead
        }
        #expect(stream.bytesRead == sizes)
    }

    @Test func theSignatureTellsInputsApart() throws {
        let folder = try TemporaryFolder()
        folder.folder("in")
        let first = try folder.file("in/a.jsonl", line("One"))
        let second = try folder.file("in/b.jsonl", line("Two"))
        func signature(_ inputs: String...) throws -> String? { try ArticleStream(inputs: inputs).signature }
        let whole = try signature(folder.path + "/in")
        #expect(try whole != nil && signature(folder.path + "/in") == whole)
        #expect(try signature(first, second) == whole)
        #expect(try signature(folder.path + "/in/*.jsonl") == whole)
        #expect(try signature(second, first) != whole)
        #expect(try signature(first) != signature(second))
        // Other content of the same size, in a folder whose own state stays.
        _ = try folder.file("in/b.jsonl", line("Six"))
        var times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
        #expect(utimes(second, &times) == 0)
        #expect(try signature(folder.path + "/in") != whole)
        #expect(try signature("-") == nil)
    }

    @Test func standardInput() throws {
        let path = try folder.file("a.jsonl", "\(line("A"))\n\(line("B"))\n")
        let saved = dup(STDIN_FILENO)
        let file = open(path, O_RDONLY)
        #expect(dup2(file, STDIN_FILENO) == STDIN_FILENO)
        defer {
            dup2(saved, STDIN_FILENO)
            for descriptor in [saved, file] { close(descriptor) }
        }
        let stream = try ArticleStream(inputs: ["-"])
        #expect(stream.totalBytes == nil)
        let items = stream.items()
        #expect(items.titles == ["A", "B"])
        guard case .article(_, let origin) = items.first else {
            Issue.record("no article")
            return
        }
        #expect(origin.description == "-, line 1")
    }

    @Test func pipes() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let content = Array("\(line("A"))\n\(line("B"))".utf8)
        #expect(write(ends[1], content, content.count) == content.count)
        close(ends[1])
        defer { close(ends[0]) }
        let stream = try ArticleStream(inputs: ["/dev/fd/\(ends[0])"])
        #expect(stream.totalBytes == nil)
        #expect(stream.items().titles == ["A", "B"])
    }
}
