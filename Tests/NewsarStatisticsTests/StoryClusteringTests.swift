import NewsarModel
import NewsarStatistics
import Testing

@Suite struct StoryClusteringTests {
    private static let day = 17_786 as Int64

    /// Texts on three events; the second and third of the first event are by other outlets in other words.
    private static let quake = [
        "Earthquake kills dozens in Quito as rescuers search collapsed buildings for survivors of the tremor",
        "Rescuers search collapsed buildings in Quito after earthquake kills dozens near the volcano",
        "Dozens dead in Quito earthquake; survivors pulled from collapsed buildings by rescuers",
    ]
    private static let strike = [
        "Dockworkers strike shuts container harbour in Rotterdam over pension reform",
        "Rotterdam harbour shut as dockworkers strike against pension reform for container crews",
    ]
    private static let trial = ["Jury acquits banker Falconer of embezzlement after nine week trial in Dublin"]

    private func article(_ name: String, _ text: String, day: Int64? = day, body: String? = nil) -> StoryArticle {
        StoryArticle(
            id: Fingerprint(of: name), contentID: Fingerprint(of: text, body ?? ""), day: day,
            features: StoryFeatures(title: text, text: body ?? text))
    }

    private func stories(_ articles: [StoryArticle]) -> [[Fingerprint]] {
        let ordered = articles.sorted(by: StoryClustering.precedes)
        var clustering = StoryClustering()
        for article in ordered { clustering.add(article) }
        return clustering.stories().map { $0.members.map { ordered[$0].id } }
    }

    private func named(_ names: String...) -> Set<Fingerprint> { Set(names.map { Fingerprint(of: $0) }) }

    @Test func articlesOnOneEventAreOneStory() {
        let found = stories(
            Self.quake.enumerated().map { article("quake \($0)", $1) }
                + Self.strike.enumerated().map { article("strike \($0)", $1, day: Self.day + Int64($0)) }
                + [article("trial", Self.trial[0])])
        #expect(
            Set(found.map { Set($0) }) == [
                named("quake 0", "quake 1", "quake 2"), named("strike 0", "strike 1"), named("trial"),
            ])
    }

    @Test func theSameWordsWeeksLaterAreAnotherEvent() {
        let found = stories([article("first", Self.quake[0]), article("again", Self.quake[0], day: Self.day + 4)])
        #expect(found.count == 2)
        #expect(
            stories([article("first", Self.quake[0]), article("again", Self.quake[0], day: Self.day + 3)]).count == 1)
    }

    @Test func anArticleWithoutADateNeedsMoreInCommon() {
        let dated = article("dated", Self.quake[0])
        #expect(stories([dated, article("same", Self.quake[0], day: nil)]).count == 1)
        let half =
            "Earthquake in Quito: geologists of Bogota, Caracas and Santiago count dozens"
        #expect(stories([dated, article("half", half)]).count == 1)
        #expect(stories([dated, article("half", half, day: nil)]).count == 2)
    }

    @Test func theOrderOfTheSetCannotShow() {
        let articles =
            Self.quake.enumerated().map { article("quake \($0)", $1, day: $0 == 1 ? nil : Self.day) }
            + Self.strike.enumerated().map { article("strike \($0)", $1) } + [article("trial", Self.trial[0])]
        let expected = stories(articles)
        #expect(stories(articles.reversed()) == expected)
        #expect(stories(Array(articles[3...] + articles[..<3])) == expected)
    }

    @Test func aChainOfNeighboursIsNotOneStory() {
        // Each shares half of its words with the next and none with the one after.
        let words = (0..<60).map { "glorbin\($0)x" }
        let links = (0..<10).map { link in
            article("link \(link)", words[(link * 5)..<(link * 5 + 10)].joined(separator: " "))
        }
        let found = stories(links)
        #expect(found.allSatisfy { $0.count <= 3 })
        #expect(found.contains { $0.count == 2 })
    }

    @Test func copiesAreFoldedWithinTheirStory() {
        let wire = (0..<30).map {
            "Sentence \($0) of the agency's long report on the Quito earthquake and its \($0 * 7) victims."
        }
        let full = wire.joined(separator: " ")
        let cut = wire.prefix(12).joined(separator: " ")
        let ordered = [
            article("agency", Self.quake[0], body: full), article("abridged", Self.quake[0], body: cut),
            article("same", Self.quake[1], body: full), article("own", Self.quake[2]),
        ].sorted(by: StoryClustering.precedes)
        var clustering = StoryClustering()
        for article in ordered { clustering.add(article) }
        let found = clustering.stories()
        #expect(found.count == 1)
        let copies = found[0].members.indices.filter { found[0].copyOf[$0] != nil }.map { ordered[$0].id }
        let original = found[0].members.compactMap { found[0].copyOf[$0] }
        #expect(copies.count == 2 && Set(original).count == 1)
        #expect(!copies.contains(Fingerprint(of: "own")) && ordered[original[0]].id != Fingerprint(of: "own"))
    }

    @Test func nothingAndSilenceAreNoStory() {
        #expect(stories([]).isEmpty)
        #expect(stories([article("empty", ""), article("blank", " ")]).count == 2)
    }
}
