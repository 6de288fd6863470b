/// What the cross-article statistics need of a brief, derived from it alone.
///
/// It travels beside the packed brief, so that an aggregator merges without unpacking or parsing any JSON.
public struct BriefDigest: Sendable, Equatable {
    /// Topics kept of one article.
    public static let topicLimit = 20
    /// Bytes of the summary that search looks through.
    public static let summaryLimit = 800

    public let articleID: Fingerprint
    public let contentID: Fingerprint
    /// The id that came with the article, by which its owner asks for the brief.
    public let givenID: String?
    public let published: Timestamp?
    /// The outlet: the domain where there is an address, else the name as given; `nil` when neither is known.
    public let outlet: String?
    public let lean: Lean?
    public let title: String
    /// Strongest first, no topic twice.
    public let topics: [TopicMention]
    public let measures: ArticleMeasures
    public let features: StoryFeatures
    /// What search looks through beside title and topics.
    public let summary: String

    public init(
        articleID: Fingerprint, contentID: Fingerprint, givenID: String? = nil, published: Timestamp?, outlet: String?,
        lean: Lean?, title: String, topics: [TopicMention], measures: ArticleMeasures = .unknown,
        features: StoryFeatures = .none, summary: String = ""
    ) {
        self.articleID = articleID
        self.contentID = contentID
        self.givenID = givenID
        self.published = published
        self.outlet = outlet
        self.lean = lean
        self.title = title
        self.topics = topics
        self.measures = measures
        self.features = features
        self.summary = summary
    }

    /// The digest of a brief. `nil` when the brief's ids are not fingerprints, which only a damaged brief's are.
    public init?(of brief: Brief) {
        guard let articleID = Fingerprint(hex: brief.article.id),
            let contentID = Fingerprint(hex: brief.article.contentID)
        else { return nil }
        self.init(
            articleID: articleID, contentID: contentID, givenID: brief.article.givenID,
            published: brief.article.published.flatMap(Timestamp.init(iso8601:)),
            outlet: brief.article.domain ?? brief.article.source, lean: brief.source.lean, title: brief.article.title,
            topics: Self.topics(of: brief), measures: ArticleMeasures(of: brief),
            features: StoryFeatures(title: brief.article.title, text: brief.article.text),
            summary: Self.head(brief.summary.text))
    }

    /// Entities first, then keywords that are no entity's name; a keyword counts in lower case.
    private static func topics(of brief: Brief) -> [TopicMention] {
        var mentions: [TopicMention] = []
        var seen: Set<String> = []
        for entity in brief.entities where mentions.count < topicLimit * 3 / 5 {
            let topic = Topic(kind: TopicKind(entity.kind), name: entity.name)
            guard seen.insert(entity.name.lowercased()).inserted else { continue }
            mentions.append(TopicMention(topic: topic, salience: ArticleMeasures.millionths(entity.salience)))
        }
        for keyword in brief.keywords where mentions.count < topicLimit {
            let name = keyword.term.lowercased()
            guard seen.insert(name).inserted else { continue }
            mentions.append(
                TopicMention(
                    topic: Topic(kind: .keyword, name: name), salience: ArticleMeasures.millionths(keyword.salience)))
        }
        return mentions
    }

    /// The first bytes of a text, up to a whole scalar.
    private static func head(_ text: String) -> String {
        guard text.utf8.count > summaryLimit else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: summaryLimit)
        while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}

extension BriefDigest {
    public func write(to writer: inout WireWriter) {
        writer.write(articleID)
        writer.write(contentID)
        writer.write(givenID)
        writer.write(published?.seconds)
        writer.write(outlet)
        writer.write(lean?.rawValue)
        writer.write(title)
        writer.write(UInt64(topics.count))
        for mention in topics {
            writer.write(UInt64(mention.topic.kind.rawValue))
            writer.write(mention.topic.name)
            writer.write(mention.salience)
        }
        measures.write(to: &writer)
        features.write(to: &writer)
        writer.write(summary)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        articleID = try reader.fingerprint()
        contentID = try reader.fingerprint()
        givenID = try reader.optionalString()
        published = try reader.optionalTimestamp()
        outlet = try reader.optionalString()
        lean = try reader.optionalString().flatMap(Lean.init(rawValue:))
        title = try reader.string()
        var topics: [TopicMention] = []
        for _ in 0..<(try reader.count()) {
            let kind = TopicKind(rawValue: UInt8(clamping: try reader.unsigned()))
            let name = try reader.string()
            let salience = try reader.signed()
            guard let kind else { throw WireError(.corrupt, "unknown topic kind of \(name)") }
            topics.append(TopicMention(topic: Topic(kind: kind, name: name), salience: salience))
        }
        self.topics = topics
        measures = try ArticleMeasures(from: &reader)
        features = try StoryFeatures(from: &reader)
        summary = try reader.string()
    }
}
