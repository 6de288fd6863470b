import NewsarModel
import Testing

@Suite struct BriefDigestTests {
    private func topics(_ entities: [(Entity.Kind, String, Double)], _ keywords: [(String, Double)] = [])
        -> [TopicMention]
    {
        BriefDigest(of: SampleBrief.about(entities, keywords))?.topics ?? []
    }

    @Test func takesWhatTheMergeNeeds() throws {
        let digest = try #require(BriefDigest(of: SampleBrief.full))
        let article = SampleBrief.article
        #expect(digest.articleID == article.id && digest.contentID == article.contentID)
        #expect(digest.givenID == "g-1" && digest.published == article.published && digest.title == article.title)
        #expect(digest.outlet == "example.com" && digest.lean == .centerRight)
        #expect(
            digest.topics.map(\.topic) == [Topic(kind: .person, name: "Ann Sato"), Topic(kind: .keyword, name: "port")])
        #expect(digest.topics.map(\.salience) == [500_000, 1_000_000])
    }

    @Test func theOutletIsTheDomainElseTheNameElseUnknown() {
        var brief = SampleBrief.full
        brief.article.domain = nil
        #expect(BriefDigest(of: brief)?.outlet == "Daily")
        brief.article.source = nil
        #expect(BriefDigest(of: brief)?.outlet == nil)
    }

    @Test func aKeywordThatIsAnEntitysNameIsNoSecondTopic() {
        let found = topics(
            [(.person, "Ann Sato", 0.5), (.organization, "ANN SATO", 0.4), (.location, "Quito", 0.3)],
            [("ann sato", 1), ("QUITO", 0.9), ("Port", 0.8), ("port", 0.7)])
        #expect(found.map(\.topic.name) == ["Ann Sato", "Quito", "port"])
        #expect(found.map(\.topic.kind) == [.person, .location, .keyword])
        #expect(found.map(\.salience) == [500_000, 300_000, 800_000])
    }

    @Test func atMostTwelveEntitiesAndTwentyTopics() {
        let entities = (1...30).map { (Entity.Kind.event, "Entity \($0)", 0.5) }
        let keywords = (1...30).map { ("keyword \($0)", 0.5) }
        let found = topics(entities, keywords)
        #expect(found.map(\.topic.name) == (1...12).map { "Entity \($0)" } + (1...8).map { "keyword \($0)" })
        #expect(topics([], keywords).count == 20)
        #expect(topics(Array(entities[..<3]), keywords).count == 20)
    }

    @Test(arguments: [
        (0.1234567, 123_500), (0.00005, 100), (0.000049, 0), (1, 1_000_000), (7, 1_000_000), (-1, 0), (.nan, 0),
        (.infinity, 0),
    ]) func salienceIsInMillionths(share: Double, millionths: Int64) {
        #expect(topics([(.person, "Ann", share)]).map(\.salience) == [millionths])
    }

    @Test func aBriefWithIdsThatAreNoneHasNoDigest() {
        for damage in ["", "xyz", String(repeating: "0", count: 31)] {
            var brief = SampleBrief.full
            brief.article.id = damage
            #expect(BriefDigest(of: brief) == nil)
            brief = SampleBrief.full
            brief.article.contentID = damage
            #expect(BriefDigest(of: brief) == nil)
        }
    }

    @Test func aTopicKindOfALaterReleaseIsAnError() throws {
        let digest = BriefDigest(
            articleID: SampleBrief.article.id, contentID: SampleBrief.article.id, published: nil, outlet: nil,
            lean: .left, title: "",
            topics: [TopicMention(topic: Topic(kind: .keyword, name: "k"), salience: 1)])
        var writer = WireWriter()
        digest.write(to: &writer)
        // The kind stands before the name's length, the name and the salience; then come empty measures (4), features (2)
        // and summary (1).
        let kind = writer.bytes.count - 11
        #expect(writer.bytes[kind] == TopicKind.keyword.rawValue)
        for value: UInt8 in [5, 0x7F] {
            var reader = WireReader(Array(writer.bytes[..<kind]) + [value] + writer.bytes[(kind + 1)...])
            #expect(throws: WireError.self) { try BriefDigest(from: &reader) }
        }
    }

    @Test func kindsOfEntitiesAndTopicsHaveTheSameNames() {
        for kind in Entity.Kind.allCases { #expect(TopicKind(kind).name == kind.rawValue) }
        for kind in TopicKind.allCases { #expect(TopicKind(name: kind.name) == kind) }
        #expect(TopicKind(name: "other") == nil)
    }
}
