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

    private var parents: [Int32]
    private var sizes: [Int32]
    private var neighbours: [[Int32: Int64]]
    private var heap: [Candidate] = []

    private init(articles: Int, pairs: [StoryPair]) {
        parents = (0..<Int32(articles)).map { $0 }
        sizes = Array(repeating: 1, count: articles)
        neighbours = Array(repeating: [:], count: articles)
        for pair in pairs {
            neighbours[Int(pair.earlier)][pair.later] = pair.weight
            neighbours[Int(pair.later)][pair.earlier] = pair.weight
            push(pair.earlier, pair.later, weight: pair.weight)
        }
    }

    /// - Returns: for each place, the smallest place of its group.
    static func groups(articles: Int, pairs: [StoryPair]) -> [Int32] {
        var merging = GroupMerging(articles: articles, pairs: pairs)
        while let best = merging.pop() { merging.merge(best) }
        var roots = merging.parents
        // A parent is always smaller, so one pass in order is enough.
        for place in roots.indices { roots[place] = roots[Int(roots[place])] }
        return roots
    }

    private mutating func merge(_ candidate: Candidate) {
        let (kept, gone) = (Int(candidate.left), Int(candidate.right))
        // What was pushed before either group grew is out of date.
        guard parents[kept] == candidate.left, parents[gone] == candidate.right,
            let weight = neighbours[kept][candidate.right],
            mean(candidate.left, candidate.right, weight: weight) == candidate.mean
        else { return }
        parents[gone] = candidate.left
        sizes[kept] += sizes[gone]
        neighbours[kept][candidate.right] = nil
        for (other, weight) in neighbours[gone] where other != candidate.left {
            neighbours[Int(other)][candidate.right] = nil
            neighbours[Int(other)][candidate.left, default: 0] += weight
            neighbours[kept][other, default: 0] += weight
        }
        neighbours[gone] = [:]
        for (other, weight) in neighbours[kept] { push(candidate.left, other, weight: weight) }
    }

    private func mean(_ left: Int32, _ right: Int32, weight: Int64) -> Double {
        Double(weight) / (Double(sizes[Int(left)]) * Double(sizes[Int(right)]))
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
