import Foundation
import NewsarModel
import Testing

@Suite struct BriefTests {
    @Test(arguments: [SampleBrief.full, SampleBrief.empty]) func goesThroughJSONUnchanged(brief: Brief) throws {
        #expect(try JSONDecoder().decode(Brief.self, from: Data(brief.json)) == brief)
        #expect(brief.json == brief.json)
    }

    /// Members of each object, as the schema `newsar.brief/1` has them; also those that are null are written.
    private static let shape: [String: [String]] = [
        "": [
            "article", "claims", "counts", "entities", "factuality", "framing", "id", "keywords", "quality", "quotes",
            "removed",
            "schema", "source", "sources_cited", "summary", "tone",
        ],
        "article": [
            "author", "content_id", "description", "domain", "genre", "given_id", "id", "language", "published",
            "source", "text",
            "title", "url",
        ],
        "source": ["lean", "ratings", "reliability"], "source.ratings": ["as_of", "lean", "provider", "reliability"],
        "counts": ["claims", "entities", "reading_minutes", "sources_cited", "words"],
        "quality": ["components", "score"],
        "quality.components": ["date", "text"], "summary": ["confidence", "model", "sentences", "text"],
        "summary.sentences": ["end", "start", "text"], "framing": ["evidence", "frame", "label", "score"],
        "tone": ["alarm", "confidence", "evidence", "label", "valence"],
        "factuality": ["adjustment", "basis", "label", "prior", "score"], "sources_cited": ["count", "label", "names"],
        "claims": ["attribution", "confidence", "end", "kind", "quantities", "start", "text"],
        "claims.quantities": ["baseline", "change", "text", "unit", "value"],
        "quotes": ["cue", "direct", "end", "speaker", "start", "text"],
        "quotes.speaker": ["end", "name", "start", "text"],
        "quotes.cue": ["end", "start", "text"], "entities": ["aliases", "kind", "mentions", "name", "salience"],
        "entities.mentions": ["end", "start", "text"], "keywords": ["salience", "term"], "removed": ["reason", "text"],
    ]

    @Test func hasTheShapeOfTheSchema() throws {
        var seen: Set<String> = []
        func check(_ value: Any, _ path: String) {
            if let object = value as? [String: Any] {
                seen.insert(path)
                #expect(object.keys.sorted() == Self.shape[path], "at '\(path)'")
                for (name, member) in object { check(member, path.isEmpty ? name : path + "." + name) }
            } else if let array = value as? [Any] {
                for item in array { check(item, path) }
            }
        }
        check(try JSONSerialization.jsonObject(with: Data(SampleBrief.full.json)), "")
        #expect(seen == Set(Self.shape.keys))
    }

    @Test func unknownIsNullNeverAWord() throws {
        let brief = try #require(try JSONSerialization.jsonObject(with: Data(SampleBrief.empty.json)) as? [String: Any])
        let article = try #require(brief["article"] as? [String: Any])
        for name in ["given_id", "url", "description", "author", "source", "domain", "published", "language"] {
            #expect(article[name] is NSNull, "\(name)")
        }
        #expect((brief["source"] as? [String: Any])?["lean"] is NSNull)
        #expect((brief["factuality"] as? [String: Any])?["label"] is NSNull)
        #expect(!String(decoding: SampleBrief.empty.json, as: UTF8.self).contains("\"null\""))
        #expect(brief["schema"] as? String == "newsar.brief/1")
    }

    @Test(arguments: [
        (UInt64(42), Int64?.some(1_536_761_100), "NSR-2018-0912-0000000042"), (.max, nil, "NSR-0000-0000-3709551615"),
        (10_000_000_000, -1, "NSR-1969-1231-0000000000"),
        (9_999_999_999, Timestamp.readable.upperBound, "NSR-9999-1231-9999999999"),
    ]) func isNumberedByDateAndArticle(high: UInt64, published: Int64?, id: String) {
        #expect(
            Brief.id(for: Fingerprint(high: high, low: 7), published: published.map(Timestamp.init(seconds:))) == id)
    }

    @Test(arguments: [(0, 1), (118, 1), (119, 1), (356, 1), (357, 2), (2380, 10), (1_000_000, 4202)])
    func readingTimeIsRoundedAndAtLeastAMinute(words: Int, minutes: Int) {
        #expect(Counts(words: words, sourcesCited: 0, entities: 0, claims: 0).readingMinutes == minutes)
    }
}
