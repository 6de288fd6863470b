import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Stories in the store", .bothEngines)
struct StoryTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private static let quake = "Earthquake kills dozens in Quito as rescuers search collapsed buildings for survivors"
    private static let quakeAgain = "Rescuers search collapsed buildings in Quito after earthquake kills dozens"
    private static let strike = "Dockworkers strike shuts container harbour in Rotterdam over pension reform"

    private func article(
        _ outlet: String, _ title: String, text: String? = nil, day: Int = 5, lean: Lean? = nil, claims: [Claim] = []
    ) throws -> BriefParcel {
        try Parcels.parcel(
            "https://\(outlet).example/\(Fingerprint(of: title, text ?? ""))", title: title, text: text ?? title,
            published: "2024-03-0\(day)", lean: lean, givenID: "\(outlet)-\(day)", claims: claims)
    }

    private func filled() throws -> BriefStore {
        let store = try temporary.open()
        _ = try store.merge([
            article("a", Self.quake, lean: .left), article("b", Self.quakeAgain, day: 6, lean: .right),
            article("c", Self.strike),
            article("d", Self.quake, text: Self.quake + " Extra.", day: 5, lean: .centerLeft),
        ])
        return store
    }

    @Test func aListingShowsStoriesOfSeveralOutlets() throws {
        let store = try filled()
        let stories = try store.stories()
        #expect(stories.count == 1)
        let story = try #require(stories.first)
        #expect(Set(story.articles.compactMap(\.source)) == ["a.example", "b.example", "d.example"])
        #expect(story.perspectives.map(\.side) == [.left, .right])
        #expect(story.perspectives[0].outlets == ["a.example", "d.example"])
        #expect(story.blindspot.side == nil && story.blindspot.reason.contains("too few"))
        #expect(try store.stories(.all).map(\.articles.count).sorted() == [1, 3])
        #expect(try store.stories(StoryQuery(limit: 0)).isEmpty)
    }

    @Test func theScopeChoosesStories() throws {
        let store = try filled()
        let day = try #require(Timestamp(iso8601: "2024-03-06")).dayNumber
        func count(_ scope: ArticleScope, _ store: BriefStore) throws -> Int {
            try store.stories(StoryQuery(scope: scope, fewestSources: 1)).count
        }
        for settled in [false, true] {
            if settled { try store.settleStories() }
            #expect(try count(.all, store) == 2)
            #expect(try count(ArticleScope(since: day), store) == 1)
            #expect(try count(ArticleScope(until: day - 1), store) == 1)
            #expect(try count(ArticleScope(source: "c.example"), store) == 1)
            #expect(try count(ArticleScope(lean: .rated(.right)), store) == 1)
            #expect(try count(ArticleScope(lean: .unrated), store) == 1)
            #expect(try count(ArticleScope(source: "nobody"), store) == 0)
        }
    }

    @Test func settledStoriesAreThoseGroupedWhenAsked() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 150, seed: 31))
        let asked = try store.stories(.all)
        #expect(try store.settleStories())
        #expect(try !store.settleStories())
        #expect(try store.stories(.all) == asked)
        #expect(try store.check() == [])
        // A merge makes them out of date, a repeat does not.
        _ = try store.merge(try Parcels.many(articles: 150, seed: 31))
        #expect(try !store.settleStories())
        _ = try store.merge([article("z", Self.quake)])
        #expect(try store.stories(.all).count == asked.count + 1)
        #expect(try store.settleStories())
        #expect(try store.stories(.all).count == asked.count + 1)
    }

    /// Grouping takes long in a large store: what others do meanwhile is neither lost nor undone.
    @Test func othersMayWriteBetweenGroupingAndSettling() throws {
        let store = try temporary.open()
        let parcels = try Parcels.many(articles: 150, seed: 32)
        _ = try store.merge(parcels)
        let changes = try #require(try store.storyChanges())
        let gone = try #require(try store.stories().first).articles
        #expect(gone.count > 1)
        #expect(try store.retract(gone[0].id.description))
        _ = try store.merge([article("z", Self.quake)])
        let asked = try store.stories(.all)
        #expect(try store.apply(changes))
        #expect(try store.check() == [])
        // Not yet those of what is stored now.
        #expect(try store.stories(.all) == asked)
        #expect(try store.settleStories())
        #expect(try store.stories(.all) == asked)
        #expect(try store.check() == [])
    }

    @Test func whatWasGroupedBeforeAnotherSettledOrRebuiltIsDropped() throws {
        let store = try filled()
        let changes = try #require(try store.storyChanges())
        #expect(try store.settleStories())
        #expect(try !store.apply(changes))
        _ = try store.merge([article("z", Self.quake)])
        let late = try #require(try store.storyChanges())
        try store.rebuild()
        #expect(try !store.apply(late))
        #expect(try store.settleStories())
        #expect(try store.check() == [])
    }

    /// Step by step the tables come to what grouping all at once gives.
    @Test func settlingOftenGivesWhatSettlingOnceGives() throws {
        let parcels = try Parcels.many(articles: 200, seed: 33)
        let store = try temporary.open()
        for start in stride(from: 0, to: 200, by: 40) {
            _ = try store.merge(Array(parcels[start..<start + 40]))
            if start % 80 == 0, let article = try store.stories(.all).last?.articles.first {
                _ = try store.retract(article.id.description)
            }
            #expect(try store.settleStories())
            #expect(try store.check() == [])
        }
        let settled = try store.stories(.all)
        #expect(settled.contains { $0.articles.count > 2 })
        try store.rebuild()
        #expect(try store.stories(.all) == settled)
    }

    @Test func copiesOfWhatIsTakenOutAreCopiesNoMore() throws {
        let store = try filled()
        try store.settleStories()
        let text = Array(repeating: Self.quake, count: 3).enumerated().map { "\($0) \($1)" }.joined(separator: ". ")
        _ = try store.merge([
            article("m", Self.quake, text: text, day: 7), article("n", Self.quake, text: text, day: 8),
        ])
        try store.settleStories()
        let story = try #require(try store.story("n-8"))
        let original = try #require(story.articles.compactMap(\.copyOf).first)
        #expect(try store.retract(original.description))
        #expect(try store.check() == [])
    }

    @Test func aStoryAnswersToItsIdAndItsArticles() throws {
        let store = try filled()
        let story = try #require(try store.stories().first)
        for settled in [false, true] {
            if settled { try store.settleStories() }
            #expect(try store.story(story.id)?.articles == story.articles)
            #expect(try store.story("b-6")?.id == story.id)
            #expect(try store.story("c-5")?.articles.count == 1)
            #expect(try store.story("story-" + String(repeating: "0", count: 32)) == nil)
            #expect(try store.story("nothing") == nil)
        }
    }

    @Test func claimsAreComparedAcrossSides() throws {
        func claim(_ text: String, _ dead: Double? = nil) -> Claim {
            Claim(
                text: text, kind: .factual, attribution: nil, confidence: 1, start: 0, end: text.unicodeScalars.count,
                quantities: dead.map { [.init(value: $0, unit: "people", text: "\($0)")] } ?? [])
        }
        let store = try temporary.open()
        _ = try store.merge([
            article(
                "a", Self.quake, lean: .left,
                claims: [
                    claim("The tremor reached magnitude seven on the Richter scale"),
                    claim("The quake killed dozens", 40),
                    claim("Cuts to the civil defence budget delayed ambulances"),
                ]),
            article(
                "b", Self.quakeAgain, lean: .right,
                claims: [
                    claim("The tremor reached magnitude seven on the Richter scale"),
                    claim("The quake killed dozens", 25),
                    claim("Volunteers from parishes arrived first"),
                ]),
        ])
        let story = try #require(try store.story("a-5"))
        let comparison = try #require(story.claims)
        #expect(
            comparison.shared.map { $0.claims.map(\.text).first } == [
                "The tremor reached magnitude seven on the Richter scale"
            ])
        #expect(comparison.contested.map { $0.sides } == [[.left, .right]])
        #expect(
            story.perspectives.map { $0.claims?.map(\.text) ?? [] } == [
                ["Cuts to the civil defence budget delayed ambulances"], ["Volunteers from parishes arrived first"],
            ])
    }

    @Test func wordsThatOneSideUsesAreFound() throws {
        let store = try temporary.open()
        let left = Self.quake + String(repeating: " Negligent landlords pocketed subsidies. Buildings fell.", count: 15)
        let right = Self.quake + String(repeating: " Heroic firefighters prayed together. Buildings fell.", count: 15)
        _ = try store.merge([
            article("a", Self.quake, text: left, lean: .left), article("b", Self.quake, text: right, lean: .right),
        ])
        let story = try #require(try store.story("a-5"))
        let words = story.perspectives.map { Set($0.words?.map(\.word) ?? []) }
        #expect(words.count == 2 && words[0].contains("landlords") && words[1].contains("firefighters"))
        #expect(!words[0].contains("buildings") && !words[1].contains("buildings"))
        #expect(words[0].isDisjoint(with: words[1]))
    }

    @Test func storiesAreTheLastLinesOfTheExport() throws {
        let store = try filled()
        let lines = try store.exported().split(separator: "\n").filter {
            $0.hasPrefix(#"{"type":"story","story":"story-"#)
        }
        #expect(lines.count == 2)
        try store.settleStories()
        #expect(try store.exported().split(separator: "\n").suffix(2) == lines[...])
        var topics = 0
        try store.export([.topics]) { _ in topics += 1 }
        #expect(try topics == store.counts().topics)
    }
}
