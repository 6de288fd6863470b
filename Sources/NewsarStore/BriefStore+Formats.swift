import Compression
import FoundationEssentials
import NewsarModel
public import NewsarStatistics

extension BriefStore {
    /// Hands on topics or stories as CSV, a row at a time, in the order of `export`; a story has a row for each article.
    public func exportCSV(_ part: CSVPart, _ write: ([UInt8]) throws -> Void) throws {
        switch part {
        case .topics:
            try write(TopicStatistics.csvHeader.bytes)
            try view { db in try Self.eachTopic(db) { _, topic in try write(topic.csv.bytes) } }
        case .stories:
            try write(NewsStory.csvHeader.bytes)
            let stories = try view { db in
                try StoryReader(db).stories(StoryTable.stories(db))
            }
            for story in stories { for row in story.csv { try write(row.bytes) } }
        }
    }

    /// Hands on the articles as lines shaped like GDELT's GKG, by article id; entities by the names of the user's aliases.
    public func exportGKG(_ write: ([UInt8]) throws -> Void) throws {
        let decompressor = try ZstdDecompressor()
        let names = AliasNames(aliases)
        try view { db in
            let rows = try db.rows(Self.briefQuery(db.dialect))
            while let row = try rows.next() {
                let packed: [UInt8] = row[1]
                let json = try PackedBrief.json(packed, of: Fingerprint(row, 0), with: decompressor)
                var brief = try JSONDecoder().decode(Brief.self, from: Data(json))
                names.rename(&brief.entities)
                try write(GKGRecord(brief).bytes)
            }
        }
    }

    /// The topics with most articles and what they share. Reads the blocks of all articles: about 0.3 µs each.
    ///
    /// - Parameter limit: topics, at most 1,000.
    public func graph(ofLeading limit: Int = 300) throws(StoreError) -> TopicGraph {
        try read { db in try LeadingGraph.graph(min(max(limit, 0), 1000), db) }
    }
}

/// What there is to export as a table.
public enum CSVPart: String, Sendable, CaseIterable {
    case topics, stories
}
