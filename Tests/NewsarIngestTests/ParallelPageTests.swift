import Dispatch
import NewsarIngest
import NewsarModel
import Synchronization
import Testing

/// Pages read on several threads: the same items in the same order, no more ahead than the bounds say.
struct ParallelPageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func archive(_ pages: Int) throws -> String {
        let records = (0..<pages).flatMap { WARCFixture.response("<html>Page \($0).", url: "https://a.example/\($0)") }
        return try folder.file("in/a.warc", records)
    }

    @Test(arguments: [2, 3, 8]) func order(threads: Int) throws {
        _ = try archive(300)
        _ = try folder.file(
            "in/b.jsonl", [line("A"), "{broken", line(String(repeating: "B", count: 50_000))].joined(separator: "\n"))
        _ = try folder.file("in/c.html", "<html><body><p>Alone.")
        _ = try folder.file("in/d.bin", [0, 1, 2, 3])
        func items(_ threads: Int) throws -> [IngestItem] {
            try ArticleStream(
                inputs: [folder.path + "/in"], options: IngestOptions(pages: OddPages(), threads: threads)
            ).items()
        }
        let expected = try items(1)
        #expect(expected.count == 305 && expected.rejections.count == 152)
        #expect(try items(threads) == expected)
    }

    /// The first page is not done before all others that may be read ahead of it are.
    @Test func othersGoOnMeanwhile() throws {
        let path = try archive(200)
        let pages = GatedPages(others: 63)
        let stream = try ArticleStream(inputs: [path], options: IngestOptions(pages: pages, threads: 2))
        #expect(stream.next()?.text == "0 after 63")
        #expect(stream.items().count == 199)
    }

    @Test func streamThatIsGivenUp() throws {
        let path = try archive(200)
        for _ in 0..<20 {
            let stream = try ArticleStream(inputs: [path], options: IngestOptions(pages: OddPages(), threads: 3))
            #expect(stream.next() != nil)
        }
    }
}

extension IngestItem {
    fileprivate var text: String? { if case .article(let article, origin: _) = self { article.text } else { nil } }
}

/// Finds an article on every other page.
private struct OddPages: PageReading {
    func article(html: [UInt8], url: String?, encodingHint: String?) throws(IngestError) -> PageArticle {
        if let last = url?.utf8.last, last & 1 == 1 { throw IngestError(.noText, "odd") }
        return PageArticle(text: String(decoding: html, as: UTF8.self))
    }
}

/// Holds the first page until others are read.
private final class GatedPages: PageReading {
    private let others: Int
    private let done = Mutex(0)
    private let gate = DispatchSemaphore(value: 0)

    init(others: Int) { self.others = others }

    func article(html: [UInt8], url: String?, encodingHint: String?) throws(IngestError) -> PageArticle {
        guard url?.hasSuffix("/0") == true else {
            let count = done.withLock { done in
                done += 1
                return done
            }
            if count == others { gate.signal() }
            return PageArticle(text: "another")
        }
        let isOpen = gate.wait(timeout: .now() + 60) == .success
        return PageArticle(text: isOpen ? "0 after \(done.withLock { $0 })" : "0 alone")
    }
}

extension PageArticle {
    fileprivate init(text: String) {
        self.init(
            title: nil, author: nil, published: nil, description: nil, language: nil, url: nil, source: nil, text: text)
    }
}
