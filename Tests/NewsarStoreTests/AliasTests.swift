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
