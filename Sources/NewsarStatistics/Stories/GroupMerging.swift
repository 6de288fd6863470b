/// Average-linkage clustering (UPGMA, Sokal and Michener 1958) of a sparse graph: pairs that are not in it count as 0, so
/// that no chain of neighbours makes one story of a month of news.
///
/// Weights are integers and ties go by place, so the result depends on the pairs alone. O(pairs · log pairs).
struct GroupMerging {
    private struct Candidate {
        let mean: Double
        let left: Int32
        let right: Int32

        /// Whether this one is to be merged first.
        func precedes(_ other: Candidate) -> Bool {
            if mean != other.mean { return mean > other.mean }
            return (left, right) < (other.left, other.right)
        }
    }

    /// What is kept of a group: its members and its similarities to others, by the group's smallest place.
    private struct Group {
        var size: Int64 = 1
        var neighbours: [Int32: Int64] = [:]
    }

    private var groups: [Int32: Group] = [:]
    private var heap: [Candidate] = []
    /// Merges done: the group that is gone, then the one that took it.
    private var merged: [(gone: Int32, kept: Int32)] = []

    /// - Parameter pairs: those of one connected part of the graph, or all.
    private init(_ pairs: ArraySlice<StoryPair>) {
        for pair in pairs {
            groups[pair.earlier, default: Group()].neighbours[pair.later] = Int64(pair.weight)
            groups[pair.later, default: Group()].neighbours[pair.earlier] = Int64(pair.weight)
        }
        for pair in pairs { push(pair.earlier, pair.later, weight: Int64(pair.weight)) }
    }

    /// Two groups are joined for a mean that some pair between them has to reach, so no group leaves the part that pairs of
    /// that weight connect: parts are clustered by themselves, and memory beside the pairs is that of the largest.
    ///
    /// - Parameter pairs: those within a part are left, in the order of parts.
    /// - Returns: for each place, the smallest place of its group.
    static func groups(articles: Int, pairs: inout [StoryPair]) -> [Int32] {
        let parts = connectedParts(articles: articles, pairs)
        pairs.removeAll { parts[Int($0.earlier)] != parts[Int($0.later)] }
        pairs.sort {
            (parts[Int($0.earlier)], $0.earlier, $0.later) < (parts[Int($1.earlier)], $1.earlier, $1.later)
        }
        var roots = (0..<Int32(articles)).map { $0 }
        var start = 0
        while start < pairs.count {
            let part = parts[Int(pairs[start].earlier)]
            var end = start
            while end < pairs.count, parts[Int(pairs[end].earlier)] == part { end += 1 }
            var merging = GroupMerging(pairs[start..<end])
            while let best = merging.pop() { merging.merge(best) }
            for merge in merging.merged { roots[Int(merge.gone)] = merge.kept }
            start = end
        }
        // A group is taken by one with a smaller place, so one pass in order is enough.
        for place in roots.indices { roots[place] = roots[Int(roots[place])] }
        return roots
    }

    /// For each place, the smallest place that pairs strong enough to join lead to (union by smaller place, with path
    /// halving).
    static func connectedParts(articles: Int, _ pairs: [StoryPair]) -> [Int32] {
        var parents = (0..<Int32(articles)).map { $0 }
        func root(_ place: Int32) -> Int32 {
            var place = place
            while parents[Int(place)] != place {
                parents[Int(place)] = parents[Int(parents[Int(place)])]
                place = parents[Int(place)]
            }
            return place
        }
        for pair in pairs where Int64(pair.weight) >= StoryRules.joining {
            let (left, right) = (root(pair.earlier), root(pair.later))
            parents[Int(max(left, right))] = min(left, right)
        }
        for place in parents.indices { parents[place] = root(Int32(place)) }
        return parents
    }

    private mutating func merge(_ candidate: Candidate) {
        let (kept, gone) = (candidate.left, candidate.right)
        // What was pushed before either group grew is out of date.
        guard let weight = groups[kept]?.neighbours[gone], let taken = groups[gone],
            mean(kept, gone, weight: weight) == candidate.mean
        else { return }
        groups[gone] = nil
        merged.append((gone, kept))
        groups[kept]?.size += taken.size
        groups[kept]?.neighbours[gone] = nil
        for (other, weight) in taken.neighbours where other != kept {
            groups[other]?.neighbours[gone] = nil
            groups[other]?.neighbours[kept, default: 0] += weight
            groups[kept]?.neighbours[other, default: 0] += weight
        }
        for (other, weight) in groups[kept]?.neighbours ?? [:] { push(kept, other, weight: weight) }
    }

    private func mean(_ left: Int32, _ right: Int32, weight: Int64) -> Double {
        Double(weight) / Double((groups[left]?.size ?? 1) * (groups[right]?.size ?? 1))
    }

    private mutating func push(_ left: Int32, _ right: Int32, weight: Int64) {
        let mean = mean(left, right, weight: weight)
        guard mean >= Double(StoryRules.joining) else { return }
        heap.append(Candidate(mean: mean, left: min(left, right), right: max(left, right)))
        var child = heap.count - 1
        while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() -> Candidate? {
        guard let best = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return best }
        heap[0] = last
        var parent = 0
        while true {
            var first = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].precedes(heap[first]) { first = child }
            }
            guard first != parent else { return best }
            heap.swapAt(parent, first)
            parent = first
        }
    }
}
