import NewsarIngest
import NewsarModel
import Testing

/// Lists of inputs and patterns.
struct InputListTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    @Test func list() throws {
        for name in ["a.jsonl", "sub/b.jsonl", "sub/c.jsonl", "d1.jsonl", "d2.jsonl"] {
            _ = try folder.file(name, line(name))
        }
        let list = try folder.file(
            "list.txt",
            "# comment\n\(path("a.jsonl"))\r\n\n  \(path("sub"))\n\(path("gone"))\n\(path("d?.jsonl"))\n\(path("x*"))\n\(path("a.jsonl"))"
        )
        let stream = try ArticleStream(inputs: ["@" + list, path("d1.jsonl")])
        #expect(
            stream.totalBytes
                == ["a.jsonl", "a.jsonl", "sub/b.jsonl", "sub/c.jsonl", "d1.jsonl", "d2.jsonl", "d1.jsonl"].reduce(0) {
                    $0 + line($1).utf8.count
                })
        let items = stream.items()
        #expect(
            items.titles == ["a.jsonl", "sub/b.jsonl", "sub/c.jsonl", "d1.jsonl", "d2.jsonl", "a.jsonl", "d1.jsonl"])
        #expect(
            items.rejections == [
                Rejection(
                    origin: Origin(input: path("gone"), place: .whole),
                    reason: "cannot be opened: No such file or directory"),
                Rejection(origin: Origin(input: path("x*"), place: .whole), reason: "no file matches"),
            ])
        #expect(stream.bytesRead == stream.totalBytes)
    }

    @Test func patterns() throws {
        for name in ["b1", "a1", "a2", "[x]"] { _ = try folder.file(name, line(name)) }
        #expect(try ArticleStream.items(path("?1"), path("a[2-9]")).titles == ["a1", "b1", "a2"])
        #expect(try ArticleStream.items(path("[x]")).titles == ["[x]"])
        #expect(throws: IngestError(.unreadable, "no file matches \(path("z*"))")) {
            try ArticleStream(inputs: [path("z*")])
        }
        #expect(throws: IngestError(.unreadable, "cannot read \(path("none")): No such file or directory")) {
            try ArticleStream(inputs: ["@" + path("none")])
        }
    }

    @Test func listsAreNoInputsOfLists() throws {
        let inner = try folder.file("inner", path("a"))
        let list = try folder.file("list", "@\(inner)\n" + String(repeating: "x", count: 100_000) + "\n@\(inner)")
        let items = try ArticleStream.items("@" + list)
        #expect(items.reasons.count == 3)
        #expect(items.reasons[1] == "line 2 of the list is too long for a path")
    }

    /// A list that names itself must not go on for ever, nor a binary file as a list.
    @Test func oddLists() throws {
        let own = path("own")
        _ = try folder.file("own", own)
        #expect(try ArticleStream.items("@" + own).articles.map(\.text) == [own])
        let binary = try folder.file("binary", [UInt8](repeating: 0, count: 1 << 20))
        #expect(try ArticleStream.items("@" + binary).rejections.count == 1)
    }
}
