import FoundationEssentials
import NewsarModel

/// The numbers of one article that statistics are made of, as they lie in `facts`.
///
/// Binary form, all LEB128: day (0 for none, else zigzag + 1), outlet, lean, topics (count, then number and salience
/// each), measures.
struct ArticleFactSheet {
    struct TopicShare {
        let topic: Int64
        /// Millionths.
        let salience: Int64
    }

    let day: Int64?
    /// 0 where it is not known.
    let outlet: Int64
    /// 0 unrated, 1…5 left to right.
    let lean: Int64
    let topics: [TopicShare]
    let measures: ArticleMeasures

    var packed: [UInt8] {
        var writer = WireWriter(capacity: 128)
        writer.write(day)
        writer.write(UInt64(bitPattern: outlet))
        writer.write(UInt64(bitPattern: lean))
        writer.write(UInt64(topics.count))
        for share in topics {
            writer.write(UInt64(bitPattern: share.topic))
            writer.write(UInt64(bitPattern: share.salience))
        }
        measures.write(to: &writer)
        return writer.bytes
    }

    init(day: Int64?, outlet: Int64, lean: Int64, topics: [TopicShare], measures: ArticleMeasures) {
        self.day = day
        self.outlet = outlet
        self.lean = lean
        self.topics = topics
        self.measures = measures
    }

    init(_ packed: [UInt8]) throws(WireError) {
        var reader = WireReader(packed)
        day = try reader.optionalSigned()
        outlet = Int64(bitPattern: try reader.unsigned())
        lean = Int64(bitPattern: try reader.unsigned())
        var topics: [TopicShare] = []
        for _ in 0..<(try reader.count()) {
            topics.append(
                TopicShare(
                    topic: Int64(bitPattern: try reader.unsigned()), salience: Int64(bitPattern: try reader.unsigned()))
            )
        }
        self.topics = topics
        measures = try ArticleMeasures(from: &reader)
    }
}
