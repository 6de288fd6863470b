import NewsarModel

/// What a parcel puts into the store, bounded and in the store's units.
struct StoredArticle {
    let id: Fingerprint
    let contentID: Fingerprint
    /// Names digest and brief as a whole.
    let version: Fingerprint
    let published: Timestamp?
    let outlet: String
    /// 0 unrated, 1…5 left to right.
    let lean: Int64
    /// The number in the brief's NSR id.
    let number: Int64
    let givenID: String?
    let title: String
    let topics: [TopicMention]
    let measures: ArticleMeasures
    let features: StoryFeatures
    let summary: String
    let packedBrief: [UInt8]

    init(_ parcel: BriefParcel) {
        let digest = parcel.digest
        id = digest.articleID
        contentID = digest.contentID
        version = Fingerprint(ofBytes: parcel.wireBytes)
        published = Bounds.published(digest.published)
        outlet = Bounds.text(digest.outlet ?? "", limit: Bounds.nameBytes)
        lean = Self.number(of: digest.lean)
        number = Self.number(of: digest.articleID)
        givenID = digest.givenID.map { Bounds.text($0, limit: Bounds.nameBytes) }
        title = Bounds.text(digest.title, limit: Bounds.titleBytes)
        topics = digest.topics.prefix(BriefDigest.topicLimit).map { mention in
            TopicMention(
                topic: Topic(
                    kind: mention.topic.kind, name: Bounds.text(mention.topic.name, limit: Bounds.nameBytes)),
                salience: min(max(mention.salience, 0), Bounds.fullSalience))
        }
        measures = digest.measures
        features = digest.features
        summary = Bounds.text(digest.summary, limit: BriefDigest.summaryLimit)
        packedBrief = parcel.packedBrief
    }

    var day: Int64? { published?.dayNumber }

    var packedFeatures: [UInt8] {
        var writer = WireWriter(capacity: 320)
        features.write(to: &writer)
        return writer.bytes
    }

    /// Which of two versions of one article wins, by the articles alone.
    var rank: VersionRank { VersionRank(published: published?.seconds, contentID: contentID, version: version) }

    /// The number in `Brief.id(for:published:)`.
    static func number(of id: Fingerprint) -> Int64 { Int64(id.high % 10_000_000_000) }

    static func lean(of number: Int64) -> Lean? {
        switch number {
        case 1: .left
        case 2: .centerLeft
        case 3: .center
        case 4: .centerRight
        case 5: .right
        default: nil
        }
    }

    static func number(of lean: Lean?) -> Int64 {
        switch lean {
        case nil: 0
        case .left: 1
        case .centerLeft: 2
        case .center: 3
        case .centerRight: 4
        case .right: 5
        }
    }
}

/// The order of an article's versions: later publication first, then content id, then the fingerprint of all there is.
///
/// Total over distinct parcels, so the winner of a set of versions does not depend on which came first.
struct VersionRank: Comparable {
    let published: Int64?
    let contentID: Fingerprint
    let version: Fingerprint

    static func < (left: VersionRank, right: VersionRank) -> Bool {
        (left.published ?? .min, left.contentID, left.version) < (
            right.published ?? .min, right.contentID, right.version
        )
    }
}
