/// The mean precision at the places of the wanted items in a ranking.
package enum AveragePrecision {
    /// Items of one score share a place, so their order does not matter. O(n log n); 0 where nothing is wanted.
    package static func of(_ items: [(score: Double, isWanted: Bool)]) -> Double {
        let ranked = items.sorted { $0.score > $1.score }
        var (seen, found, area) = (0, 0, 0.0)
        var start = 0
        while start < ranked.count {
            let end = ranked[start...].firstIndex { $0.score != ranked[start].score } ?? ranked.count
            let wanted = ranked[start..<end].count { $0.isWanted }
            found += wanted
            seen = end
            area += Double(wanted) * Double(found) / Double(seen)
            start = end
        }
        return found == 0 ? 0 : area / Double(found)
    }
}
