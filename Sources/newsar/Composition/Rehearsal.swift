import NewsarIngest
import NewsarModel

/// `--dry-run`: reads and checks everything and says what would be sent, what not, and why.
struct Rehearsal {
    let feed: ArticleFeed
    let isJSON: Bool

    func run() async throws {
        let bar = ProgressBar("read")
        var (articles, rejected, duplicates) = (0, 0, 0)
        var seen: Set<Fingerprint> = []
        while true {
            let items = await feed.items(upTo: 500)
            if items.isEmpty { break }
            for item in items {
                switch item {
                case .article(let article, origin: _):
                    if seen.insert(article.versionID).inserted { articles += 1 } else { duplicates += 1 }
                case .rejected(let rejection):
                    rejected += 1
                    Terminal.error("\(rejection.origin): \(rejection.reason)")
                }
            }
            bar.update(done: articles + rejected + duplicates, total: nil, fraction: feed.fraction)
        }
        bar.finish()
        if isJSON {
            var writer = JSONWriter()
            writer.object { json in
                json.member("articles", articles)
                json.member("duplicates", duplicates)
                json.member("rejected", rejected)
            }
            Terminal.output(line: writer.text)
        } else {
            Terminal.output(
                line:
                    "would send \(articles.grouped) articles; \(duplicates.grouped) duplicates, \(rejected.grouped) rejected"
            )
        }
        if rejected > 0 { throw Failure(.someFailed, "") }
    }
}
