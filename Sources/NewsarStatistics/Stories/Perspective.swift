public import NewsarModel

/// Where an outlet stands, in three.
public enum Side: String, Sendable, CaseIterable {
    case left, center, right

    public init(_ lean: Lean) {
        switch lean {
        case .left, .centerLeft: self = .left
        case .center: self = .center
        case .right, .centerRight: self = .right
        }
    }
}

/// How the outlets of one side report a story. Copies count for their outlet, not for tone and framing.
public struct Perspective: Sendable, Equatable {
    public struct Claim: Sendable, Equatable {
        public let text: String
        public let kind: NewsarModel.Claim.Kind
        public let attribution: String?
        public let source: String?

        public init(text: String, kind: NewsarModel.Claim.Kind, attribution: String?, source: String?) {
            self.text = text
            self.kind = kind
            self.attribution = attribution
            self.source = source
        }
    }

    /// `nil` for outlets that nobody rated.
    public let side: Side?
    public let articles: Int
    /// By name.
    public let outlets: [String]
    public let measures: TopicStatistics.Measures
    /// Claims that no other side makes; `nil` in a listing.
    public var claims: [Claim]?
    /// Words that this side uses more than the others, strongest first; `nil` in a listing.
    public var words: [WordContrast.Word]?

    public init(
        side: Side?, articles: Int, outlets: [String], measures: TopicStatistics.Measures, claims: [Claim]? = nil,
        words: [WordContrast.Word]? = nil
    ) {
        self.side = side
        self.articles = articles
        self.outlets = outlets
        self.measures = measures
        self.claims = claims
        self.words = words
    }

    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("side", side?.rawValue ?? "unrated")
            json.member("articles", articles)
            json.key("outlets")
            json.array(outlets) { $0.value($1) }
            measures.writeMembers(to: &json)
            if let claims {
                json.key("claims")
                json.array(claims) { json, claim in claim.write(to: &json) }
            }
            if let words {
                json.key("words")
                json.array(words) { json, word in
                    json.object { json in
                        json.member("word", word.word)
                        json.member("count", word.count)
                        json.member("score", word.score)
                    }
                }
            }
        }
    }
}

extension Perspective.Claim {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("text", text)
            json.member("kind", kind.rawValue)
            json.member("attribution", attribution)
            json.member("source", source)
        }
    }
}
