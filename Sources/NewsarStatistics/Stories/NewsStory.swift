public import NewsarModel

/// Articles of several outlets on one event.
public struct NewsStory: Sendable, Equatable {
    public struct Article: Sendable, Equatable {
        public let id: Fingerprint
        public let givenID: String?
        public let title: String
        public let source: String?
        public let lean: Lean?
        public let published: Timestamp?
        /// The article whose text this one repeats, whole or in part.
        public let copyOf: Fingerprint?

        public init(
            id: Fingerprint, givenID: String?, title: String, source: String?, lean: Lean?, published: Timestamp?,
            copyOf: Fingerprint?
        ) {
            self.id = id
            self.givenID = givenID
            self.title = title
            self.source = source
            self.lean = lean
            self.published = published
            self.copyOf = copyOf
        }
    }

    /// By date, then by id; at least one.
    public let articles: [Article]
    /// One for each side that reports, left to right, then the unrated.
    public let perspectives: [Perspective]
    public let blindspot: Blindspot.Finding
    /// What several sides claim, or contradict each other in; `nil` in a listing, which does not read the claims.
    public let claims: ClaimComparison?

    public init(
        articles: [Article], perspectives: [Perspective], blindspot: Blindspot.Finding, claims: ClaimComparison? = nil
    ) {
        self.articles = articles
        self.perspectives = perspectives
        self.blindspot = blindspot
        self.claims = claims
    }

    /// Names the story by its first article, so that it is the same on every machine.
    public var id: String { "story-" + (articles.first?.id.description ?? "") }

    /// The article in a story's id; `nil` when the text is none.
    public static func article(ofStory id: String) -> Fingerprint? {
        id.hasPrefix("story-") ? Fingerprint(hex: String(id.dropFirst(6))) : nil
    }

    /// That of the first report that is no copy.
    public var title: String { articles.first { $0.copyOf == nil && !$0.title.isEmpty }?.title ?? "" }
}

extension NewsStory {
    /// Writes the story as one JSON object; `type`, where given, becomes its first member.
    public func write(to writer: inout JSONWriter, type: String? = nil) {
        let dates = articles.compactMap(\.published)
        writer.object { json in
            if let type { json.member("type", type) }
            json.member("story", id)
            json.member("title", title)
            json.member("first_seen", dates.min()?.date)
            json.member("last_seen", dates.max()?.date)
            json.key("articles")
            json.array(articles) { json, article in
                json.object { json in
                    json.member("id", article.id.description)
                    json.member("given_id", article.givenID)
                    json.member("title", article.title)
                    json.member("source", article.source)
                    json.member("lean", article.lean?.rawValue)
                    json.member("published", article.published?.description)
                    json.member("copy_of", article.copyOf?.description)
                }
            }
            json.key("perspectives")
            json.array(perspectives) { json, perspective in perspective.write(to: &json) }
            claims?.write(to: &json)
            json.member("blindspot", blindspot.side?.rawValue)
            json.member("blindspot_reason", blindspot.reason)
        }
    }
}
