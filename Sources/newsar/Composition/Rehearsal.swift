import NewsarCluster
import NewsarIngest
import NewsarModel

/// `--dry-run`: reads and checks everything and says what would be sent, what not, and why.
struct Rehearsal {
    /// Rejected records that are told one by one.
    private static let told = 100

    let feed: ArticleFeed
    let isJSON: Bool

    func run() async throws {
        let bar = ProgressBar("read")
        var (articles, rejected, duplicates) = (0, 0, 0)
        var seen = RecentVersions()
        while true {
            let items = await feed.items(upTo: 500)
            if items.isEmpty { break }
            var copies: [Int] = []
            for item in items {
                switch item {
                case .article(let article, origin: _):
                    if seen.insert(article.versionID) {
                        articles += 1
                    } else {
                        copies.append(articles + duplicates + rejected)
                        duplicates += 1
                    }
                case .rejected(let rejection):
                    rejected += 1
                    if rejected <= Self.told { Terminal.error("\(rejection.origin): \(rejection.reason)") }
                }
            }
            await feed.duplicates(at: copies)
            bar.update(
                done: articles + rejected + duplicates, total: nil, fraction: feed.fraction, note: feed.bytesNote)
        }
        bar.finish()
        if rejected > Self.told { Terminal.error("… and \((rejected - Self.told).grouped) more") }
        let tally = await feed.tally
        if isJSON {
            var writer = JSONWriter()
            writer.object { json in
                json.member("articles", articles)
                json.member("duplicates", duplicates)
                json.member("rejected", rejected)
                tally.write(to: &json)
            }
            Terminal.output(line: writer.text)
        } else {
            tally.printTable()
            Terminal.output(
                line:
                    "would send \(articles.grouped) articles; \(duplicates.grouped) duplicates, \(rejected.grouped) rejected"
            )
        }
        if rejected > 0 { throw Failure(.someFailed, "") }
    }
}
