import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Exports in other formats", .bothEngines)
struct FormatTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private func text(_ export: ((([UInt8]) throws -> Void)) throws -> Void) throws -> String {
        var bytes: [UInt8] = []
        try export { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func csvHasALineForEachTopicAndMember() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 30, seed: 51))
        let topics = try text { try store.exportCSV(.topics, $0) }.split(separator: "\r\n")
        #expect(topics.count == (try store.counts().topics) + 1)
        #expect(topics[0].hasPrefix("topic,kind,articles,sources,salience,alarm,valence,factuality,left,"))
        #expect(topics.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 31 })
        let stories = try text { try store.exportCSV(.stories, $0) }.split(separator: "\r\n")
        #expect(stories.count == 31)
    }

    @Test func theOrderOfArrivalCannotShow() throws {
        let parcels = try Parcels.many(articles: 40, seed: 52)
        var exports: Set<String> = []
        for (name, order) in [("one", parcels), ("two", parcels.reversed())] {
            let store = try BriefStore(StoreLocation(temporary.sibling(name)), access: .readWrite)
            for parcel in order { _ = try store.merge([parcel]) }
            exports.insert(
                try text { try store.exportCSV(.topics, $0) } + text { try store.exportCSV(.stories, $0) }
                    + text { try store.exportGKG($0) } + store.graph(ofLeading: 50).graphML)
        }
        #expect(exports.count == 1)
    }

    @Test func gkgHasItsColumns() throws {
        let store = try temporary.open()
        _ = try store.merge([
            Parcels.parcel(
                "https://a.example/1", title: "T", lean: .left,
                entities: [("Ada; \t#Lovelace", .person, 0.5), ("Rome", .location, 0.1)],
                tone: Tone(label: .heated, alarm: 0.5, valence: -0.25, confidence: 1, evidence: []),
                framing: [Framing(frame: "fairness-equality", label: "", score: 0.5, evidence: [])])
        ])
        let line = try text { try store.exportGKG($0) }
        let columns = line.dropLast().split(separator: "\t", omittingEmptySubsequences: false)
        #expect(line.hasSuffix("\n") && columns.count == 27)
        #expect(columns[1] == "20240305100000" && columns[3] == "a.example" && columns[4] == "https://a.example/1")
        #expect(columns[7] == "NEWSAR_FRAME_FAIRNESS_EQUALITY;")
        #expect(columns[11] == "Ada    Lovelace" && columns[9] == "1#Rome#####")
        #expect(columns[15] == "-25,0,25,25,50,0,1")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=SUM(A1)", "'=SUM(A1)"),
        ("-1.5", "-1.5"),
        ("two\nlines", "\"two\nlines\""), ("@cmd,", "\"'@cmd,\""),
    ])
    func csvFields(text: String, field: String) {
        #expect(String(decoding: CSVRow([text, nil, "x"]).bytes, as: UTF8.self) == field + ",,x\r\n")
    }

    @Test func theLeadingGraphCountsEveryPair() throws {
        let store = try temporary.open()
        _ = try store.merge([
            Parcels.parcel("https://a.example/1", entities: [("A", .person, 1), ("B", .person, 1)]),
            Parcels.parcel("https://a.example/2", entities: [("A", .person, 1), ("B", .person, 1)]),
            Parcels.parcel("https://a.example/3", entities: [("C", .person, 1)]),
        ])
        let graph = try store.graph(ofLeading: 10)
        #expect(graph.nodes.map(\.topic.name) == ["A", "B", "C"])
        #expect(graph.edges.map { [$0.a, $0.b, $0.articles] } == [[0, 1, 2]])
        #expect(try store.graph(ofLeading: 0).nodes.isEmpty)
    }
}
