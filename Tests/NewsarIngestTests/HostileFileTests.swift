import Compression
import Glibc
import NewsarIngest
import NewsarModel
import Testing

/// Files that unpack to far more than they are, and files that change while they are read.
struct HostileFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// 256 MB of one letter in a few kilobytes: given up with one rejection, and the next file is read.
    @Test(arguments: ["", "{\"text\":\""])
    func bomb(beginning: String) throws {
        let content = Array(beginning.utf8) + [UInt8](repeating: 0x61, count: 256 << 20)
        let packed = try ZstdCompressor().compress(content)
        #expect(packed.count < 64 * 1024)
        let next = try folder.file("b.jsonl", line("B"))
        let items = try ArticleStream.items(folder.file("a.zst", packed), next)
        #expect(items.titles == ["B"])
        #expect(items.rejections.count == 1)
    }

    /// A file to which someone writes faster than it is read would never end: what it was when it was opened is read.
    @Test func growth() throws {
        let path = try folder.file("a.jsonl", line("A") + "\n")
        let stream = try ArticleStream(inputs: [path])
        let first = stream.next()
        var items = [first].compactMap { $0 }
        let handle = try #require(fopen(path, "a"))
        let more = Array((line("B") + "\n").utf8)
        #expect(fwrite(more, 1, more.count, handle) == more.count)
        #expect(fclose(handle) == 0)
        items += stream.items()
        #expect(items.titles == ["A"])
        #expect(items.rejections.map(\.reason) == ["it grew while it was read: what was added is left out"])
        #expect(items.rejections.first?.origin.input == path)
    }

    @Test func shownName() throws {
        let path = try folder.file("a.jsonl", "{}")
        let items = try ArticleStream(inputs: [path], options: IngestOptions(shownName: "dropped.jsonl")).items()
        #expect(items.rejections.map(\.origin.input) == ["dropped.jsonl"])
    }
}
