import NewsarIngest
import NewsarModel

/// The article of a page, on one core: pages of about 150 KB made around the articles, with menus, scripts and other stories.
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
