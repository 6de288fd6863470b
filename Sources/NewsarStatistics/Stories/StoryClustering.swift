import NewsarModel

/// Groups articles into stories: reports of one event, whatever the outlet.
///
/// The stories depend on the set of articles alone. Feed the articles in their order (`precedes`), then ask.
public struct StoryClustering {
    /// A place among the articles fed, in their order.
    public typealias Place = Int

    /// A story's articles.
    public struct Story: Sendable, Equatable {
        /// In the order fed; at least one.
        public let members: [Place]
        /// For each member, the member that it is a copy of, or `nil`.
        public let copyOf: [Place?]
    }

    private var finder = PairFinder()
    private var pairs: [StoryPair] = []
    private var count = 0

    public init() {}

    /// The order in which articles are to be fed: without a date first, then by day; ties by id.
    public static func precedes(_ left: StoryArticle, _ right: StoryArticle) -> Bool {
        (left.day ?? .min, left.id) < (right.day ?? .min, right.id)
    }

    public mutating func add(_ article: StoryArticle) {
        pairs += finder.add(article)
        count += 1
    }

    /// All stories, by their first member; articles on their own are stories of one.
    public consuming func stories() -> [Story] {
        let grouping = grouping()
        var members: [[Place]] = Array(repeating: [], count: grouping.firsts.count)
        for (place, first) in grouping.firsts.enumerated() { members[Int(first)].append(place) }
        return members.filter { !$0.isEmpty }.map { members in
            Story(members: members, copyOf: members.map { grouping.original(of: $0) })
        }
    }

    /// The same in 8 bytes an article.
    public consuming func grouping() -> StoryGrouping {
        let firsts = GroupMerging.groups(articles: count, pairs: &pairs)
        return StoryGrouping(firsts: firsts, originals: originals(within: firsts))
    }

    /// For each place, the first of the texts that it is a copy of, within its story.
    private func originals(within firsts: [Int32]) -> [Int32] {
        var originals = Array(0..<Int32(truncatingIfNeeded: count))
        func original(of place: Int32) -> Int32 {
            var place = place
            while originals[Int(place)] != place { place = originals[Int(place)] }
            return place
        }
        for pair in pairs where pair.isCopy && firsts[Int(pair.earlier)] == firsts[Int(pair.later)] {
            let (left, right) = (original(of: pair.earlier), original(of: pair.later))
            originals[Int(max(left, right))] = min(left, right)
        }
        for place in originals.indices { originals[place] = originals[Int(originals[place])] }
        return originals
    }
}
