import Compression
import FoundationEssentials
import Glibc
import NewsarIngest
import NewsarModel

/// The article of a page, on one core: pages of about 150 KB made around the articles, with menus, scripts and other stories; and the
/// same pages out of a web archive, a gzip member a record, up to where their text would be looked for.
struct ExtractionBench {
    private static let pageBytes = 150_000

    let articles: BenchArticles

    func run(_ figures: inout BenchFigures) throws {
        let pages = articles.articles.prefix(200).map(Self.page)
        let reader = PageReader()
        let clock = ContinuousClock()
        var times: [Double] = []
        for page in pages {
            let time = try clock.measure {
                _ = try reader.article(html: page, url: "https://outlet.example/news/story", encodingHint: "utf-8")
            }
            times.append(time / .milliseconds(1))
        }
        figures.add("extraction", "milliseconds_per_page", "ms", BenchFigures.median(times))
        figures.add("extraction", "page_bytes", "bytes", Double(pages.map(\.count).reduce(0, +)) / Double(pages.count))
        try readArchive(of: pages, &figures)
    }

    private func readArchive(of pages: [[UInt8]], _ figures: inout BenchFigures) throws {
        let path = FileManager.default.temporaryDirectory.path() + "newsar-bench-\(getpid()).warc.gz"
        defer { unlink(path) }
        let bytes = try Self.write(pages, to: path)
        var found = 0
        let time = try ContinuousClock().measure {
            let stream = try ArticleStream(inputs: [path], options: IngestOptions(pages: UnreadPages()))
            while let item = stream.next() {
                if case .article = item { found += 1 }
            }
        }
        guard found == pages.count else {
            throw Failure(.unreachable, "\(found) of \(pages.count) pages came out of the archive")
        }
        figures.add("extraction", "warc_megabytes_per_second", "MB/s", Double(bytes) / 1_000_000 / (time / .seconds(1)))
    }

    /// Writes a web archive and gives the bytes of its records before they are packed.
    private static func write(_ pages: [[UInt8]], to path: String) throws -> Int {
        guard let file = fopen(path, "we") else {
            throw Failure(.unreachable, "\(path): \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        var bytes = 0
        for (number, page) in pages.enumerated() {
            let answer = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8) + page
            let head = """
                WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet.example/\(number)\r\n\
                Content-Type: application/http; msgtype=response\r\nContent-Length: \(answer.count)\r\n\r\n
                """
            let record = Array(head.utf8) + answer + Array("\r\n\r\n".utf8)
            bytes += record.count
            let member = try GzipMember.pack(record)
            guard fwrite(member, 1, member.count, file) == member.count else {
                throw Failure(.unreachable, "\(path): \(String(cString: strerror(errno)))")
            }
        }
        return bytes
    }

    private static func page(_ article: Article) -> [UInt8] {
        var html = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(escaped(article.title)) - Outlet</title>
            <meta property="og:title" content="\(escaped(article.title))"></head><body><nav><ul>
            """
        for item in 0..<60 { html += "<li class=\"menu-item\"><a href=\"/section/\(item)\">Section \(item)</a></li>" }
        html += "</ul></nav><main><article><h1>\(escaped(article.title))</h1>"
        for paragraph in article.text.split(separator: "\n\n") { html += "<p>\(escaped(paragraph))</p>" }
        html += "</article></main><aside class=\"related\">"
        var item = 0
        while html.utf8.count < pageBytes * 2 / 3 {
            html += """
                <div class="teaser card" data-id="\(item)"><a href="/story/\(item)"><img src="/i/\(item).jpg" alt="">\
                <h3>Other story \(item)</h3></a><span class="time">\(item) min ago</span></div>
                """
            item += 1
        }
        html += "</aside><script>var state = {"
        while html.utf8.count < pageBytes { html += "\"key\(html.utf8.count)\": [1, 2, 3, \"value\"], " }
        return Array((html + "};</script><footer>About us</footer></body></html>").utf8)
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// Takes pages and looks for nothing in them.
private struct UnreadPages: PageReading {
    func article(html: [UInt8], url: String?, encodingHint: String?) throws(IngestError) -> PageArticle {
        PageArticle(
            title: nil, author: nil, published: nil, description: nil, language: nil, url: nil, source: nil,
            text: html.isEmpty ? "" : "unread")
    }
}
