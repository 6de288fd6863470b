public import NewsarModel

/// An article that a search found.
public struct SearchHit: Sendable, Equatable {
    public let id: Fingerprint
    public let givenID: String?
    public let title: String
    public let source: String?
    public let lean: Lean?
    public let published: Timestamp?
    /// The part of the summary with the words, without markup.
    public let excerpt: String
    /// Higher is better; comparable within one search only.
    public let score: Double

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("id", id.description)
            json.member("given_id", givenID)
            json.member("title", title)
            json.member("source", source)
            json.member("lean", lean?.rawValue)
            json.member("published", published?.description)
            json.member("excerpt", excerpt)
            json.member("score", score)
        }
    }
}
