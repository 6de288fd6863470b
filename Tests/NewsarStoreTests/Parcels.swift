import Compression
import NewsarModel
import Testing

/// Parcels as a worker would send them, made by hand.
enum Parcels {
    /// An outlet's article with the given topics; `text` tells versions apart.
    static func parcel(
        _ address: String, title: String = "Title", text: String = "Text.", published: String? = "2024-03-05T10:00:00Z",
        lean: Lean? = .center, givenID: String? = nil, entities: [(String, Entity.Kind, Double)] = [],
        keywords: [(String, Double)] = [], summary: String = "", claims: [Claim] = [],
        tone: Tone = Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: []), framing: [Framing] = [],
        factuality: Double? = nil
    ) throws -> BriefParcel {
        let article = Article(
            givenID: givenID, url: address, title: title, text: text, source: "Outlet",
            published: published.flatMap(Timestamp.init(iso8601:)))
        let brief = Brief(
            id: Brief.id(for: article.id, published: article.published),
            article: ArticleFacts(of: article, text: text, language: "en", genre: .report),
            source: SourceRating(lean: lean, reliability: nil, ratings: []),
            counts: Counts(words: 1, sourcesCited: 0, entities: entities.count, claims: 0),
            quality: Quality(score: 1, components: [:]),
            summary: Summary(text: summary, confidence: 0, model: "extractive", sentences: []), framing: framing,
            tone: tone,
            factuality: Factuality(score: factuality, label: nil, prior: nil, adjustment: 0, basis: []),
            sourcesCited: SourcesCited(count: 0, label: .none, names: []), claims: claims, quotes: [],
            entities: entities.map { Entity(name: $0.0, kind: $0.1, salience: $0.2, aliases: [], mentions: []) },
            keywords: keywords.map { Keyword(term: $0.0, salience: $0.1) }, removed: [])
        let digest = try #require(BriefDigest(of: brief))
        return BriefParcel(digest: digest, packedBrief: try ZstdCompressor().compress(brief.json))
    }

    /// The same parcels for the same seed: `articles` addresses of ten outlets, each in one to three versions, some of
    /// which differ in the text only, and some repeated as they are.
    static func many(articles: Int, seed: UInt64) throws -> [BriefParcel] {
        var random = SplitMix(state: seed)
        // The last two are one text to Swift's `==` and two names to the store.
        let people = (0..<30).map { "Person \($0)" } + ["Jos\u{E9} Ruiz", "Jose\u{301} Ruiz"]
        var parcels: [BriefParcel] = []
        for article in 0..<articles {
            let outlet = Int.random(in: 0..<10, using: &random)
            for version in 0..<Int.random(in: 1...3, using: &random) {
                let day = Int.random(in: 1...9, using: &random)
                let dated = Int.random(in: 0..<8, using: &random) > 0
                let names = people.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random))
                let parcel = try parcel(
                    "https://outlet\(outlet).example/\(article)", title: "Article \(article)",
                    text: "Version \(version) of \(article).",
                    published: dated ? "2024-03-0\(day)T1\(version):00:00Z" : nil,
                    lean: outlet == 9 ? nil : Lean.allCases[outlet % 5], givenID: "given-\(article % 50)",
                    entities: names.map { ($0, .person, Double.random(in: 0...1, using: &random)) },
                    keywords: [("word \(Int.random(in: 0..<40, using: &random))", 1)],
                    summary: "Summary of \(article).",
                    tone: Tone(
                        label: .neutral, alarm: Double.random(in: 0...1, using: &random),
                        valence: Double.random(in: -1...1, using: &random), confidence: dated ? 1 : 0, evidence: []),
                    framing: [
                        Framing(
                            frame: Frame.allCases[article % 15].name, label: "",
                            score: Double.random(in: 0...1, using: &random), evidence: [])
                    ], factuality: dated ? Double.random(in: 0...1, using: &random) : nil)
                parcels.append(parcel)
                if Bool.random(using: &random) { parcels.append(parcel) }
            }
        }
        return parcels
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
