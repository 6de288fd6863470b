import Compression
import NewsarAnalysis
import NewsarModel

/// Briefs of some articles, and as many altered copies of them as asked: a store of a million articles from thousands.
///
/// A round of copies is news of its own: other days, other events with a few words in common, a third of the topics renewed
/// every ten rounds.
struct BriefCopies {
    /// Days that all articles lie in.
    private static let days: Int64 = 1000
    private static let firstDay: Int64 = 17_000
    private static let daysARound: Int64 = 37
    /// Terms and topics in a hundred that a copy shares with its original.
    private static let sharedTerms: UInt64 = 15
    private static let sharedTopics: UInt64 = 67

    private let originals: [(digest: BriefDigest, packed: [UInt8])]

    init(of articles: [Article]) throws {
        let analyzer = Analyzer()
        let compressor = try ZstdCompressor()
        originals = try articles.compactMap { article in
            let brief = analyzer.brief(of: article)
            return try BriefDigest(of: brief).map { ($0, try compressor.compress(brief.json)) }
        }
    }

    func parcels(_ range: Range<Int>) -> [BriefParcel] {
        guard !originals.isEmpty else { return [] }
        return range.map { index in
            let (digest, packed) = originals[index % originals.count]
            return BriefParcel(digest: Self.copy(of: digest, round: index / originals.count), packedBrief: packed)
        }
    }

    private static func copy(of digest: BriefDigest, round: Int) -> BriefDigest {
        guard round > 0 else { return digest }
        let salt = mixed(UInt64(round))
        func own(_ hash: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: mixed(UInt64(hash) ^ salt)) }
        let terms = digest.features.terms.map { term in
            mixed(UInt64(term.hash)) % 100 < sharedTerms
                ? term : StoryFeatures.Term(hash: own(term.hash), weight: term.weight)
        }
        let published = digest.published.map { time in
            let day = (time.dayNumber % days + Int64(round) * daysARound) % days
            return Timestamp(seconds: (firstDay + day) * 86_400)
        }
        let name = String(round)
        return BriefDigest(
            articleID: Fingerprint(of: name, digest.articleID.description),
            contentID: Fingerprint(of: name, digest.contentID.description), published: published, outlet: digest.outlet,
            lean: digest.lean, title: digest.title,
            topics: digest.topics.map { mention in
                guard Fingerprint(of: mention.topic.name).high % 100 >= sharedTopics else { return mention }
                let topic = Topic(kind: mention.topic.kind, name: mention.topic.name + " \(round / 10)")
                return TopicMention(topic: topic, salience: mention.salience)
            }, measures: digest.measures,
            features: StoryFeatures(
                terms: terms.sorted { $0.hash < $1.hash }, sketch: digest.features.sketch.map(own).sorted()),
            summary: digest.summary)
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var generator = SplitMix(state: number)
        return generator.next()
    }
}
