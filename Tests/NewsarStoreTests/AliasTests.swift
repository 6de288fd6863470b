import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Topics read as one", .bothEngines)
struct AliasTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private static let aliases = "# Names\nMinistry of War|War Office|MoW\torganization\n\nCats|Dogs\n"

    private func filled() throws -> BriefStore {
        let store = try temporary.open()
        func parcel(_ number: Int, _ day: Int, _ names: [String], _ kind: Entity.Kind = .organization) throws
            -> BriefParcel
        {
            try Parcels.parcel(
                "https://o\(number).example/\(number)", published: "2024-03-0\(day)",
                entities: names.enumerated().map { ($1, kind, 0.5 + Double($0) / 10) },
                summary: names.joined(separator: " "))
        }
        _ = try store.merge([
            parcel(1, 1, ["War Office", "Ada"]), parcel(2, 2, ["MoW", "Ada"]),
            parcel(3, 2, ["War Office", "MoW", "Bob"]),
            parcel(4, 3, ["War Office"], .location), parcel(5, 3, ["Ada", "Bob"]),
        ])
        return store
    }

    private func reader() throws -> BriefStore {
        try temporary.open(.readOnly, aliases: TopicAliases(Self.aliases))
    }

    @Test func aTopicOfSeveralNamesCountsEachArticleOnce() throws {
        let store = try filled()
        let before = try store.exported()
        let reader = try reader()
        for name in ["Ministry of War", "War Office", "mow", "ministry of war"] {
            let topic = try #require(try reader.topic(named: name, kind: .organization))
            #expect(topic.topic == Topic(kind: .organization, name: "Ministry of War"))
            #expect(topic.articles == 3 && topic.sources == 3)
            #expect(topic.days?.map(\.articles) == [1, 2])
            #expect(topic.firstSeen == 19_783 && topic.lastSeen == 19_784)
        }
        // Another kind was not meant.
        #expect(try reader.topic(named: "War Office", kind: .location)?.articles == 1)
        let march2 = ArticleScope(since: 19_784, until: 19_784)
        #expect(try reader.topic(named: "MoW", kind: .organization, scope: march2)?.articles == 2)
        // The store is as it was.
        #expect(try store.exported() == before)
        #expect(try store.topic(named: "Ministry of War") == nil)
        #expect(try reader.check() == [])
    }

    @Test func listingsHaveItOnce() throws {
        _ = try filled()
        let reader = try reader()
        for sort in TopicQuery.Sort.allCases {
            let listed = try reader.topics(TopicQuery(kind: .organization, sort: sort))
            #expect(Set(listed.map(\.topic.name)) == ["Ministry of War", "Ada", "Bob"])
            #expect(listed.first { $0.topic.name == "Ministry of War" }?.articles == 3)
        }
        // The stronger of two mentions is the article's.
        let group = try #require(try reader.topics().first { $0.topic.name == "Ministry of War" })
        #expect(abs(group.salience - (0.5 + 0.5 + 0.6) / 3) < 1e-6)
    }

    @Test func neighboursAreThoseOfAllNames() throws {
        _ = try filled()
        let reader = try reader()
        let graph = try #require(try reader.graph(of: "MoW", kind: .organization))
        #expect(graph.nodes.first?.topic.name == "Ministry of War" && graph.nodes.first?.articles == 3)
        let shared = graph.edges.filter { $0.a == 0 }.map { "\(graph.nodes[$0.b].topic.name) \($0.articles)" }
        #expect(shared == ["Ada 2"])
        let ada = try #require(try reader.graph(of: "Ada"))
        #expect(ada.nodes.map(\.topic.name).sorted() == ["Ada", "Ministry of War"])
        #expect(ada.nodes.first { $0.topic.name == "Ministry of War" }?.articles == 3)
        let scoped = try #require(try reader.graph(of: "MoW", kind: .organization, scope: ArticleScope(since: .min)))
        #expect(scoped == graph)
        let whole = try reader.graph(ofLeading: 10)
        #expect(whole.nodes.count { $0.topic == Topic(kind: .organization, name: "Ministry of War") } == 1)
    }

    @Test func trendsAreOfTheGroup() throws {
        let store = try temporary.open()
        var parcels: [BriefParcel] = []
        for day in 1...20 {
            for number in 0..<10 {
                let alias = day == 20 && number < 8 ? [number % 2 == 0 ? "War Office" : "MoW"] : []
                parcels.append(
                    try Parcels.parcel(
                        "https://a.example/\(day)/\(number)", published: "2024-03-" + (day < 10 ? "0" : "") + "\(day)",
                        entities: (alias + ["Daily"]).map { ($0, .organization, 0.5) }))
            }
        }
        _ = try store.merge(parcels)
        let trends = try reader().trends()
        #expect(trends.map(\.topic.name) == ["Ministry of War"] && trends.first?.articles == 8)
    }

    /// Few articles of groups are counted beside the counters, many anew.
    @Test func listingsAreTheSameCountedInBothWays() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 200, seed: 24))
        for aliases in [
            "Other|Person 3|Nobody\nA word|word 1|word 2",
            "Crowd|" + (0..<20).map { "Person \($0)" }.joined(separator: "|"),
        ] {
            let reader = try temporary.open(.readOnly, aliases: TopicAliases(aliases))
            for (sort, kind) in TopicQuery.Sort.allCases.flatMap({ [($0, nil), ($0, TopicKind.person)] }) {
                let listed = try reader.topics(TopicQuery(limit: 7, kind: kind, sort: sort))
                let all = try reader.topics(TopicQuery(limit: .max, kind: kind, sort: sort))
                #expect(listed.map(\.topic) == all.prefix(7).map(\.topic) && listed.count == 7)
                for topic in all {
                    let alone = try #require(try reader.topic(named: topic.topic.name, kind: topic.topic.kind))
                    #expect(alone.articles == topic.articles && alone.sources == topic.sources)
                    #expect(alone.salienceSum == topic.salienceSum && alone.measures == topic.measures)
                }
                let keys: [Double] = all.map {
                    switch sort {
                    case .articles: Double($0.articles)
                    case .sources: Double($0.sources)
                    case .salience: Double($0.salienceSum) / Double($0.articles)
                    case .name: 0
                    }
                }
                #expect(keys == keys.sorted(by: >))
                let names = Set(all.map { Array($0.topic.name.utf8) + [$0.topic.kind.rawValue] })
                #expect(names.count == all.count && !all.contains { $0.topic.name == "Person 3" })
            }
        }
    }

    /// Of each topic's line its name, kind and articles.
    private func exportedTopics(_ store: BriefStore) throws -> [String] {
        var lines: [String] = []
        try store.export([.topics]) { lines.append(String(decoding: $0, as: UTF8.self)) }
        return try lines.map { line in
            #expect(line.hasPrefix("{\"type\":\"topic\",\"topic\":\"") && line.hasSuffix("}\n"))
            let name = try #require(line.split(separator: "\"").dropFirst(7).first)
            let kind = try #require(line.split(separator: "\"kind\":\"").last?.prefix { $0 != "\"" })
            let articles = try #require(
                line.split(separator: "\"articles\":").dropFirst().first?.prefix { $0.isNumber })
            return "\(name) \(kind) \(articles)"
        }
    }

    @Test func exportedTopicsAreThoseOfTheGroups() throws {
        let store = try filled()
        #expect(
            try exportedTopics(store) == [
                "Ada organization 3", "Bob organization 2", "MoW organization 2", "War Office organization 2",
                "War Office location 1",
            ])
        #expect(
            try exportedTopics(reader()) == [
                "Ada organization 3", "Bob organization 2", "Ministry of War organization 3", "War Office location 1",
            ])
        // First and last of all names; the rest of the export is as it was.
        let ends = try temporary.open(.readOnly, aliases: TopicAliases("AA|War Office\tlocation\nZZ|Ada|Bob"))
        #expect(
            try exportedTopics(ends) == [
                "AA location 1", "MoW organization 2", "War Office organization 2", "ZZ organization 4",
            ])
        var (briefs, same): ([UInt8], [UInt8]) = ([], [])
        try store.export([.briefs, .stories]) { briefs += $0 }
        try ends.export([.briefs, .stories]) { same += $0 }
        #expect(briefs == same)
        let days = try #require(try ends.topic(named: "ZZ")?.days)
        var writer = JSONWriter()
        var listed = try #require(try ends.topics().first { $0.topic.name == "ZZ" })
        (listed.days, listed.trend) = (days, nil)
        listed.write(to: &writer, type: "topic")
        #expect(try ends.exported().contains(writer.text + "\n"))
    }

    @Test func tablesAndLinesOfGKGHaveTheNameToShow() throws {
        _ = try filled()
        let reader = try reader()
        var csv = ""
        try reader.exportCSV(.topics) { csv += String(decoding: $0, as: UTF8.self) }
        let rows = csv.split(separator: "\r\n").map { $0.split(separator: ",").prefix(3).joined(separator: ",") }
        #expect(
            rows.dropFirst() == [
                "Ada,organization,3", "Bob,organization,2", "Ministry of War,organization,3", "War Office,location,1",
            ])
        var organizations: [String] = []
        var places: [String] = []
        try reader.exportGKG { line in
            let columns = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
            organizations.append(String(columns[13]))
            if !columns[9].isEmpty { places.append(String(columns[9])) }
        }
        #expect(
            organizations.sorted() == [
                "", "Ada;Bob", "Ministry of War;Ada", "Ministry of War;Ada", "Ministry of War;Bob",
            ])
        #expect(places == ["1#War Office#####"])
        #expect(try reader.graph(ofLeading: 10).graphML.contains("Ministry of War"))
    }

    @Test func aGroupLeadsThoughNoneOfItsNamesDoes() throws {
        _ = try filled()
        let reader = try temporary.open(.readOnly, aliases: TopicAliases("All|War Office|MoW|Bob\torganization"))
        let graph = try reader.graph(ofLeading: 1)
        #expect(graph.nodes.map(\.topic.name) == ["All"] && graph.nodes.map(\.articles) == [4])
    }

    @Test func linesWithOneNameAreOneTopic() throws {
        _ = try filled()
        let reader = try temporary.open(.readOnly, aliases: TopicAliases("All|War Office\nX|Ada\nAll|MoW|Ada|Bob"))
        #expect(try reader.topic(named: "All", kind: .organization)?.articles == 4)
        #expect(try reader.topic(named: "X")?.articles == 3)
        #expect(try reader.topics(TopicQuery(kind: .organization)).map(\.topic.name) == ["All", "X"])
    }

    @Test func bothWaysToCountAGraphKnowGroups() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 200, seed: 23))
        let many = (0..<8).map { "Person \($0)" }.joined(separator: "|")
        let aliases = try TopicAliases("Crowd|\(many)\nTwo|Person 9|Person 10\nWords|word 1|word 2|word 3\tkeyword")
        let reader = try temporary.open(.readOnly, aliases: aliases)
        for (name, scope) in [("Person 3", .all), ("Two", .all), ("Person 11", ArticleScope(since: 19_785))] {
            let one = try #require(try reader.graph(of: name, scope: scope, counting: .lookUps))
            #expect(try reader.graph(of: name, scope: scope, counting: .blocks) == one)
            for node in one.nodes where ["Crowd", "Two", "Words"].contains(node.topic.name) {
                #expect(try reader.topic(named: node.topic.name, scope: scope)?.articles == node.articles)
            }
        }
    }

    @Test func namesAreNotGuessed() throws {
        _ = try filled()
        let reader = try temporary.open(.readOnly, aliases: TopicAliases("War Office|Nobody\nAda|ada"))
        #expect(try reader.topic(named: "War Office", kind: .organization)?.articles == 2)
        #expect(try reader.topic(named: "MoW", kind: .organization)?.articles == 2)
        #expect(try reader.topic(named: "Ada")?.articles == 3)
    }

    @Test(arguments: ["one name only", "a|b\tplanet", "a|b\tperson\tmore", "|"])
    func whatIsNoLineIsTold(line: String) {
        let error = #expect(throws: TopicAliases.Malformed.self) { try TopicAliases("x|y\n" + line) }
        #expect(error?.description.hasPrefix("line 2") == true)
    }
}
