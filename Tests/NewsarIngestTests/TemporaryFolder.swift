import FoundationEssentials
import Glibc
import NewsarIngest
import NewsarModel
import Testing

/// A folder that is removed with all its content when the test is done with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array(
            (FileManager.default.temporaryDirectory.path() + "newsar-ingest-XXXXXX").utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { Self.remove(path) }

    func file(_ name: String, _ content: String) throws -> String { try file(name, Array(content.utf8)) }

    /// Writes a file, with the folders on the way to it, and gives its path.
    func file(_ name: String, _ content: [UInt8]) throws -> String {
        let parents = name.split(separator: "/").dropLast()
        for count in parents.indices { folder(parents[...count].joined(separator: "/")) }
        let target = path + "/" + name
        let handle = try #require(fopen(target, "w"))
        #expect(fwrite(content, 1, content.count, handle) == content.count)
        #expect(fclose(handle) == 0)
        return target
    }

    func folder(_ name: String) { mkdir(path + "/" + name, 0o755) }

    func link(_ name: String, to target: String) { #expect(symlink(target, path + "/" + name) == 0) }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            defer { closedir(folder) }
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                if unlink(path + "/" + name) != 0 { remove(path + "/" + name) }
            }
        }
        rmdir(path)
    }
}

extension ArticleStream {
    /// All that is left, in order.
    func items() -> [IngestItem] {
        var items: [IngestItem] = []
        while let item = next() { items.append(item) }
        return items
    }

    static func items(
        _ inputs: String..., limits: IngestLimits = .default, fields: FieldMap = .usual,
        pages: any PageReading = PageReader()
    ) throws -> [IngestItem] {
        try ArticleStream(inputs: inputs, options: IngestOptions(limits: limits, fields: fields, pages: pages)).items()
    }
}

extension [IngestItem] {
    /// The articles' titles, in order.
    var titles: [String] {
        compactMap { if case .article(let article, _) = $0 { article.title } else { nil } }
    }

    var rejections: [Rejection] {
        compactMap { if case .rejected(let rejection) = $0 { rejection } else { nil } }
    }

    var lines: [Int?] {
        map { item in
            let origin =
                switch item {
                case .article(_, let origin): origin
                case .rejected(let rejection): rejection.origin
                }
            if case .line(let line) = origin.place { return line }
            return nil
        }
    }
}

/// A line of JSON Lines without its line feed.
func line(_ title: String) -> String { #"{"title":"\#(title)","text":"Body of \#(title)."}"# }
