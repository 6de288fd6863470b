import Glibc
import NewsarIngest
import NewsarModel
import Testing

/// Records over the limit are passed over with one rejection.
struct LongRecordTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func lineOfFiftyMegabytes() throws {
        var content = Array("\(line("A"))\n{\"text\":\"".utf8)
        content += [UInt8](repeating: 0x61, count: 50 << 20)
        content += Array("\"}\n\(line("B"))".utf8)
        let items = try ArticleStream.items(folder.file("a.jsonl", content))
        #expect(items.titles == ["A", "B"])
        #expect(items.lines == [1, 2, 3])
        #expect(items.rejections.map(\.reason) == ["the line is longer than 16777216 bytes"])
        #expect(items.rejections.first?.record == "{\"text\":\"" + String(repeating: "a", count: 1024 - 9))
    }

    @Test(arguments: [false, true])
    func limitOfALine(withLineFeed: Bool) throws {
        let limits = IngestLimits(recordBytes: line("A").utf8.count)
        let content =
            [line("A"), line("BB"), line("C"), line("DD")].joined(separator: "\n") + (withLineFeed ? "\n" : "")
        let items = try ArticleStream.items(folder.file("a.jsonl", content), limits: limits)
        #expect(items.titles == ["A", "C"])
        #expect(items.lines == [1, 2, 3, 4])
        #expect(items.rejections.map(\.record) == [line("BB"), line("DD")])
        #expect(Set(items.rejections.map(\.reason)) == ["the line is longer than \(limits.recordBytes) bytes"])
    }

    @Test func limitOfAnObject() throws {
        let limits = IngestLimits(recordBytes: line("A").utf8.count)
        let content = "[" + [line("A"), line("BB"), line("C"), line("DD")].joined(separator: ",") + "]"
        let items = try ArticleStream.items(folder.file("a.json", content), limits: limits)
        #expect(items.titles == ["A", "C"])
        #expect(items.rejections.map(\.record) == [line("BB"), line("DD")])
        #expect(Set(items.rejections.map(\.reason)) == ["the object is longer than \(limits.recordBytes) bytes"])
    }

    /// A gigabyte in one record, as a file with a hole.
    @Test(arguments: ["{", "[{"])
    func memoryIsConstant(beginning: String) throws {
        let path = try folder.file("a", beginning)
        #expect(truncate(path, 1 << 30) == 0)
        let memory = try PeakMemory()
        let items = try ArticleStream.items(path, limits: IngestLimits(recordBytes: 1 << 20))
        #expect(items.count == 1)
        #expect(items.rejections.first?.reason.hasSuffix("is longer than 1048576 bytes") == true)
        #expect(try memory.growth() < 64 << 20)
    }

    @Test func longLineWithoutEnd() throws {
        let path = try folder.file("a.jsonl", Array("{".utf8) + [UInt8](repeating: 0x20, count: 1 << 20))
        let items = try ArticleStream.items(path, limits: IngestLimits(recordBytes: 1000))
        #expect(items.rejections.map(\.reason) == ["the line is longer than 1000 bytes"])
        #expect(items.count == 1)
    }

    @Test func longObjectOfADocument() throws {
        let long = "{\"text\":\"" + String(repeating: "}", count: 1 << 20) + "\"}"
        let path = try folder.file("a.json", "[\(line("A")),\n\(long),\n\(line("B"))]")
        let items = try ArticleStream.items(path, limits: IngestLimits(recordBytes: 1000))
        #expect(items.titles == ["A", "B"])
        #expect(items.lines == [1, 2, 3])
        #expect(items.rejections.map(\.reason) == ["the object is longer than 1000 bytes"])
        #expect(items.rejections.map(\.record) == [String(long.prefix(1024))])
    }
}
