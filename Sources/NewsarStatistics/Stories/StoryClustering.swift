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
    public mutating func stories() -> [Story] {
        let roots = GroupMerging.groups(articles: count, pairs: &pairs)
        var members: [[Place]] = Array(repeating: [], count: count)
        for (place, root) in roots.enumerated() { members[Int(root)].append(place) }
        let originals = originals(within: roots)
        return members.filter { !$0.isEmpty }.map { members in
            Story(members: members, copyOf: members.map { originals[$0] == $0 ? nil : originals[$0] })
        }
    }

    /// For each place, the first of the texts that it is a copy of, within its story.
    private func originals(within roots: [Int32]) -> [Place] {
        var originals = Array(0..<count)
        func original(of place: Place) -> Place {
            var place = place
            while originals[place] != place { place = originals[place] }
            return place
        }
        for pair in pairs where pair.isCopy && roots[Int(pair.earlier)] == roots[Int(pair.later)] {
            let (left, right) = (original(of: Int(pair.earlier)), original(of: Int(pair.later)))
            originals[max(left, right)] = min(left, right)
        }
        for place in originals.indices { originals[place] = originals[originals[place]] }
        return originals
    }
}
