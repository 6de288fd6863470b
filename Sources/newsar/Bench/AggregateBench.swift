import Compression
import FoundationEssentials
import NewsarAnalysis
import NewsarModel
import NewsarStore

/// Merging briefs into a new SQLite store, 500 a transaction, on one core.
struct AggregateBench {
    let articles: BenchArticles
    let count: Int

    func run(_ figures: inout BenchFigures, in folder: String) throws {
        let path = folder + "/bench.sqlite"
        for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let parcels = try parcels()
        let store = try BriefStore(try StoreLocation(path), access: .readWrite)
        let clock = ContinuousClock()
        let time = try clock.measure {
            for start in stride(from: 0, to: parcels.count, by: 500) {
                _ = try store.merge(Array(parcels[start..<min(start + 500, parcels.count)]))
            }
        }
        figures.add("aggregate", "briefs_per_second", "briefs/s", Double(parcels.count) / (time / .seconds(1)))
    }

    /// Briefs of the articles, the copies under identities of their own.
    private func parcels() throws -> [BriefParcel] {
        let analyzer = Analyzer()
        let compressor = try ZstdCompressor()
        let packed = try articles.articles.map { article in
            let brief = analyzer.brief(of: article)
            return (digest: BriefDigest(of: brief), bytes: try compressor.compress(brief.json))
        }
        return (0..<count).compactMap { index in
            let (digest, bytes) = packed[index % packed.count]
            guard let digest else { return nil }
            let id = index < packed.count ? digest.articleID : Fingerprint(of: "copy", String(index))
            return BriefParcel(
                digest: BriefDigest(
                    articleID: id, contentID: digest.contentID, published: digest.published, outlet: digest.outlet,
                    lean: digest.lean, title: digest.title, topics: digest.topics, measures: digest.measures,
                    features: digest.features, summary: digest.summary), packedBrief: bytes)
        }
    }
}
