/// One analysed article: the value behind `newsar.brief/1`. Offsets count Unicode scalars in `article.text`, end exclusive.
///
/// Unknown is `nil`, never a made-up value. `Brief+JSON.swift` writes it; the synthesized decoder reads it back.
public struct Brief: Sendable, Equatable, Codable {
    /// The schema's name, written into every brief.
    public static let schema = "newsar.brief/1"

    public var schema = Brief.schema
    public var id: String
    public var article: ArticleFacts
    public var source: SourceRating
    public var counts: Counts
    public var quality: Quality
    public var summary: Summary
    public var framing: [Framing]
    public var tone: Tone
    public var factuality: Factuality
    public var sourcesCited: SourcesCited
    public var claims: [Claim]
    public var quotes: [Quote]
    public var entities: [Entity]
    public var keywords: [Keyword]
    public var removed: [Removed]

    private enum CodingKeys: String, CodingKey {
        case schema, id, article, source, counts, quality, summary, framing, tone, factuality
        case sourcesCited = "sources_cited"
        case claims, quotes, entities, keywords, removed
    }

    public init(
        id: String, article: ArticleFacts, source: SourceRating, counts: Counts, quality: Quality, summary: Summary,
        framing: [Framing], tone: Tone, factuality: Factuality, sourcesCited: SourcesCited, claims: [Claim],
        quotes: [Quote], entities: [Entity], keywords: [Keyword], removed: [Removed]
    ) {
        self.id = id
        self.article = article
        self.source = source
        self.counts = counts
        self.quality = quality
        self.summary = summary
        self.framing = framing
        self.tone = tone
        self.factuality = factuality
        self.sourcesCited = sourcesCited
        self.claims = claims
        self.quotes = quotes
        self.entities = entities
        self.keywords = keywords
        self.removed = removed
    }

    /// `NSR-year-monthday-number`: the publication date (zeros where unknown) and ten digits made from the article's id.
    public static func id(for article: Fingerprint, published: Timestamp?) -> String {
        let date = published.map { $0.date.split(separator: "-").map(String.init) } ?? ["0000", "00", "00"]
        let number = String(article.high % 10_000_000_000)
        return "NSR-\(date[0])-\(date[1])\(date[2])-" + String(repeating: "0", count: 10 - number.count) + number
    }
}

/// What is known of the article itself.
public struct ArticleFacts: Sendable, Equatable, Codable {
    public var id: String
    public var contentID: String
    public var givenID: String?
    public var url: String?
    public var title: String
    public var description: String?
    public var author: String?
    public var source: String?
    public var domain: String?
    public var published: String?
    public var language: String?
    public var genre: Genre
    /// The clean main text, paragraphs split by a blank line.
    public var text: String

    private enum CodingKeys: String, CodingKey {
        case id
        case contentID = "content_id"
        case givenID = "given_id"
        case url, title, description, author, source, domain, published, language, genre, text
    }

    /// The facts of `article` with what the analysis found: its clean text, language and genre.
    public init(of article: Article, text: String, language: String?, genre: Genre) {
        id = article.id.description
        contentID = article.contentID.description
        givenID = article.givenID
        url = article.url
        title = article.title
        description = article.description
        author = article.author
        source = article.source
        domain = article.domain
        published = article.published?.description
        self.language = language
        self.genre = genre
        self.text = text
    }
}

public enum Genre: String, Sendable, Codable, CaseIterable {
    case report, analysis, opinion, interview, live, review
    case pressRelease = "press-release"
    case other
}

/// Political lean of an outlet, from a dated table, never guessed from text.
public enum Lean: String, Sendable, Codable, CaseIterable {
    case left
    case centerLeft = "center-left"
    case center
    case centerRight = "center-right"
    case right
}

public struct SourceRating: Sendable, Equatable, Codable {
    public struct Rating: Sendable, Equatable, Codable {
        public var provider: String
        public var asOf: String
        public var lean: Lean?
        public var reliability: Double?

        private enum CodingKeys: String, CodingKey {
            case provider
            case asOf = "as_of"
            case lean, reliability
        }

        public init(provider: String, asOf: String, lean: Lean?, reliability: Double?) {
            self.provider = provider
            self.asOf = asOf
            self.lean = lean
            self.reliability = reliability
        }
    }

    public static let unrated = SourceRating(lean: nil, reliability: nil, ratings: [])

    public var lean: Lean?
    public var reliability: Double?
    public var ratings: [Rating]

    public init(lean: Lean?, reliability: Double?, ratings: [Rating]) {
        self.lean = lean
        self.reliability = reliability
        self.ratings = ratings
    }
}

public struct Counts: Sendable, Equatable, Codable {
    /// Silent reading speed of English non-fiction, words a minute (Brysbaert 2019, a meta-analysis of 190 studies).
    public static let wordsPerMinute = 238

    public var words: Int
    public var readingMinutes: Int
    public var sourcesCited: Int
    public var entities: Int
    public var claims: Int

    private enum CodingKeys: String, CodingKey {
        case words
        case readingMinutes = "reading_minutes"
        case sourcesCited = "sources_cited"
        case entities, claims
    }

    public init(words: Int, sourcesCited: Int, entities: Int, claims: Int) {
        self.words = words
        readingMinutes = max(1, (words + Self.wordsPerMinute / 2) / Self.wordsPerMinute)
        self.sourcesCited = sourcesCited
        self.entities = entities
        self.claims = claims
    }
}

/// How complete and clean the input was; each component 0…1.
public struct Quality: Sendable, Equatable, Codable {
    public var score: Double
    public var components: [String: Double]

    public init(score: Double, components: [String: Double]) {
        self.score = score
        self.components = components
    }
}
